package hood.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Getting Started|getting-started",
                "从 execve 到入口点|从-execve-到入口点",
                "M、P 与 G：三者的关系|mp-与-g三者的关系",
                "runtime·rt0_go|runtimert0_go",
                "sync.(*Pool).Get|syncpoolget",
                "a  b|a--b",
                "《书名》！（注）|书名注",
                "C++ & Go|c--go",
                "1.11 版|111-版",
                "Ünïcödé|ünïcödé",
                "Ⅷ 章|ⅷ-章",
                "emoji 😀 here|emoji--here",
            })
    void asGitHubMakesThem(String heading, String id) {
        assertEquals(id, Slugs.slug(heading));
    }

    @Test
    void whatComesAgainIsNumbered() {
        Slugs slugs = new Slugs();
        assertEquals("a", slugs.next("A"));
        assertEquals("a-1", slugs.next("a"));
        assertEquals("a-2", slugs.next("a"));
    }

    @Test
    void aNumberedIdIsNotGivenTwice() {
        Slugs slugs = new Slugs();
        assertEquals("a", slugs.next("a"));
        assertEquals("a-1", slugs.next("a-1"));
        assertEquals("a-2", slugs.next("a"));
        assertEquals("a-1-1", slugs.next("a-1"));
    }
}
