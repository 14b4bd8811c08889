package hood.block.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.block.Surroundings;
import hood.block.quiz.Quiz.Question;
import hood.book.Attributes;
import hood.book.Block;
import hood.book.Fence;
import hood.book.Fragment;
import hood.book.Passage;
import hood.diagnostic.Checked;
import hood.source.Excerpt;
import hood.source.SourceFile;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuizTest {
    private static Checked<Block.View> read(String yaml) {
        SourceFile file = SourceFile.of("a.md", "```quiz\n" + yaml + "\n```\n");
        Excerpt content = Excerpt.of(file.span(8, 8 + yaml.length()));
        return new Quiz().read(new Fence("quiz", Attributes.NONE, file.span(3, 7), content), Surroundings.NONE);
    }

    private static Question only(String yaml) {
        Checked<Block.View> view = read(yaml);
        assertEquals(List.of(), view.diagnostics());
        return ((Quiz.View) view.value()).questions().get(0);
    }

    private static List<String> found(String yaml) {
        return read(yaml).diagnostics().stream()
                .map(d -> d.id() + " " + d.span().orElseThrow().position())
                .toList();
    }

    private static String text(Passage passage) {
        return passage.isEmpty() ? "" : ((Fragment.Html) passage.fragments().get(0)).html();
    }

    @Test
    void oneRightAnswerIsASingleChoiceAndSeveralAMultiple() {
        String answers = "question: 问\nanswers:\n- {text: 甲, right: true, why: 对}\n- {text: 乙, why: 错}\n";
        assertEquals("single", only(answers).kind());
        assertEquals(List.of("A"), only(answers).letters());
        assertEquals("multiple", only(answers + "kind: multiple").kind());
        assertEquals(
                List.of("A", "C"),
                only(answers + "- {text: 丙, right: true, why: 对}").letters());
    }

    @Test
    void itemsAreShownOutOfOrderTheSameWayEachTime() {
        for (String items : List.of("甲, 乙", "a, b, c", "1, 2, 3, 4, 5, 6, 7")) {
            Question question = only("question: 排\norder: [" + items + "]\nwhy: 说明");
            List<Integer> own =
                    IntStream.range(0, question.answers().size()).boxed().toList();
            assertNotEquals(own, question.solution());
            assertEquals(own, question.solution().stream().sorted().toList());
            assertEquals(question, only("question: 排\norder: [" + items + "]\nwhy: 说明"));
            String first =
                    text(question.answers().get(question.solution().get(0)).text());
            assertEquals(items.split(", ")[0], first);
        }
    }

    @Test
    void anOutputMayHaveAlternatives() {
        Question question = only("question: 问\noutput:\n- |\n  a\n  b\n- x  \n- x\nwhy: 说明");
        assertEquals(List.of("a\nb", "x"), question.outputs());
        assertEquals(List.of(""), only("question: 问\noutput: ''\nwhy: 说明").outputs());
    }

    @Test
    void anAnswerIsKeptUntilTheQuestionChanges() {
        String yaml = "question: 问\noutput: a\nwhy: 说明";
        assertEquals(only(yaml).key(), only(yaml.replace("说明", "别的说明")).key());
        assertNotEquals(only(yaml).key(), only(yaml.replace("问", "另问")).key());
        assertNotEquals(
                only(yaml).key(), only(yaml.replace("output: a", "output: b")).key());
    }

    @ParameterizedTest
    @CsvSource({"0,A", "25,Z", "26,AA", "27,AB", "701,ZZ", "702,AAA"})
    void answersHaveLetters(int place, String letter) {
        assertEquals(letter, QuestionReader.letter(place));
    }

    @Test
    void theFirstParagraphIsTheLegend() {
        assertEquals("问？\n再问？\n", lead("问？\n再问？\n\n后文"));
        assertEquals("问？\n", lead("问？\n```go\nx\n```\n"));
        assertEquals("*强调*地问", lead("*强调*地问"));
        for (String block : List.of("```\nx\n```", "- 一", "1. 一", "> 引", "| a |\n|---|", "    code", "# 题", "<div>")) {
            assertEquals("", lead(block), block);
        }
    }

    private static String lead(String text) {
        return Lead.of(Excerpt.of(SourceFile.of("a.md", text))).words().text();
    }

    @Test
    void whatIsWrongIsFoundAtItsLine() {
        String why = ", why: 说明}\n";
        assertEquals(
                List.of("quiz-answers 3:1"), found("question: 问\nanswers:\n- {text: 甲" + why + "- {text: 乙" + why));
        assertEquals(List.of("quiz-answers 3:1"), found("question: 问\nanswers:\n- {text: 甲, right: true" + why));
        assertEquals(
                List.of("quiz-duplicate 5:4", "quiz-answers 3:1"),
                found("question: 问\nanswers:\n- {text: 甲, right: true" + why + "- {text: 甲, right: true" + why));
        assertEquals(List.of("quiz-empty 2:1", "quiz-kind 2:1"), found("question:"));
        assertEquals(List.of("quiz-answers 3:1", "quiz-why 3:1"), found("question: 问\norder: [甲]"));
        assertEquals(List.of("yaml-key 5:1"), found("question: 问\noutput: x\nwhy: y\nwyh: z"));
        assertEquals(List.of("quiz-empty 1:4"), found(""));
        assertEquals(List.of("quiz-answers 3:1"), found("question: 问\noutput: []\nwhy: x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "- ",
                "- - -",
                "x",
                "question: {a: b}",
                "- question: [x]\n  order: {a: b}",
                "answers: x",
                "question: x\nanswers:\n- \n- x",
                "question: x\norder:",
                "question: x\noutput:",
                "!!binary x",
                "*a",
                "? [a]\n: b",
                "question: x\noutput: [[a]]",
                "question: |\n\n\n  \tx\norder: ['', '']"
            })
    void hostileTextIsAMessage(String yaml) {
        assertTrue(read(yaml).diagnostics().stream().anyMatch(d -> d.isError()), yaml);
    }
}
