package hood.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalyzerTest {
    private static List<String> terms(String text) {
        List<String> terms = new ArrayList<>();
        Analyzer.terms(text, terms::add);
        return terms;
    }

    @ParameterizedTest
    @CsvSource({
        "调度器, 调度 度器 器",
        "锁, 锁",
        "P 的队列, p 的队 队列 列",
        "用chan通信, 用 chan 通信 信",
        "𠀀𠀁, 𠀀𠀁 𠀁",
        "スケジューラ, スケ ケジ ジュ ュー ーラ ラ",
        "runtime.mallocgc, runtime.mallocgc runtime mallocgc",
        "runtime·rt0_go, runtime.rt0_go runtime rt0_go rt0 go",
        "sync.(*Pool).Get, sync.pool.get sync pool.get pool get",
        "sync.(*Pool), sync.pool sync pool",
        "f(x).y, f x y",
        "gcMarkDone, gcmarkdone gc mark done",
        "HTTPServer, httpserver http server",
        "GOMAXPROCS, gomaxprocs",
        "GMP, gmp",
        "_Grunning, _grunning grunning",
        "__a__b__, __a__b__",
        "end. Next, end next",
        "ＧＣ, gc",
        "Überlauf, überlauf",
        "İ, İ",
        "go1.11, go1.11 go1 11",
    })
    void aTextHasTerms(String text, String terms) {
        assertEquals(Arrays.asList(terms.split(" ")), terms(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "，。！", "\ud800", "\udc00\ud800", "🙂", "...", ".(*).", "·", "_", "a.(*b", "a.(*b)c"})
    void nothingFails(String text) {
        terms(text).forEach(term -> assertTrue(!term.isEmpty() && term.indexOf(' ') < 0, term));
    }

    @Test
    void longTermsAndIdentifiersAreCut() {
        terms("x".repeat(10_000)).forEach(term -> assertTrue(term.length() <= Analyzer.LONGEST));
        assertTrue(terms("a.".repeat(100_000)).size() < 600_000);
    }
}
