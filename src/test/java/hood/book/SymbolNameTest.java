package hood.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "schedule() | schedule | call bare",
                "newm(sysmon, nil) | newm | call",
                "runtime.schedinit | runtime/schedinit | -",
                "runtime·rt0_go(SB) | runtime/rt0_go | call asm",
                "·rt0_go | rt0_go | asm",
                "sync.(*Pool).Get | sync/Pool/Get | -",
                "(*mcache).refill | mcache/refill | -",
                "sync/atomic.AddInt32 | atomic/AddInt32 | in sync/atomic",
                "std::vector::size | std/vector/size | -",
                "::abort | abort | -",
                "Array#map! | Array/map! | -",
                "page->next | page/next | -",
                "&runtime.m0 | runtime/m0 | -",
                "*funcval | funcval | -",
                "struct list_head | list_head | hint struct",
                "Widget::~Widget | Widget/~Widget | -"
            })
    void namesAreTakenApart(String code, String parts, String said) {
        SymbolName name = SymbolName.of(code.strip()).orElseThrow();
        assertEquals(parts, String.join("/", name.parts()));
        String says = (name.isCall() ? "call " : "")
                + (name.isBareCall() ? "bare " : "")
                + (name.isAssembly() ? "asm " : "")
                + (name.hint().isEmpty() ? "" : "hint " + name.hint() + " ")
                + (name.folder().isEmpty() ? "" : "in " + name.folder() + " ");
        assertEquals(said, says.isEmpty() ? "-" : says.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "x = 1",
                "0x21",
                "-8(FS)",
                "a..b",
                "a.",
                ".a",
                "go runtime.main()",
                "exit(f(0))",
                "a[0].b",
                "/dev/null",
                "-E",
                "1abc",
                "a:b",
                "f(",
                "()",
                "·",
                "::"
            })
    void otherCodeIsNone(String code) {
        assertEquals(Optional.empty(), SymbolName.of(code));
    }

    @Test
    void longAndOddTextsAreSettledAtOnce() {
        assertEquals(Optional.empty(), SymbolName.of("a".repeat(100_000)));
        for (String part : new String[] {"a", "a.", "a/", "(a).", "a::", "((", "&*", "·", "a!"}) {
            String text = part.repeat(200 / part.length()) + "\u0001";
            assertEquals(Optional.empty(), SymbolName.of(text.substring(0, Math.min(200, text.length() - 1)) + " "));
        }
        assertTrue(SymbolName.of("a.".repeat(99) + "a").isPresent());
    }
}
