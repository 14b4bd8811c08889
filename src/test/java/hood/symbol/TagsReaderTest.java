package hood.symbol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hood.book.Symbol;
import hood.diagnostic.Checked;
import hood.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagsReaderTest {
    private static Checked<List<Symbol>> read(String... lines) {
        return TagsReader.read(SourceFile.of("a.tags", String.join("\n", lines)), List.of());
    }

    /** What was read, a line each, and what was found. */
    private static List<String> shown(Checked<List<Symbol>> read) {
        return Stream.concat(
                        read.value().stream()
                                .map(symbol -> symbol.kind() + " " + symbol.path() + " " + symbol.qualified() + " in "
                                        + symbol.module() + " at " + symbol.place()),
                        read.diagnostics().stream()
                                .map(d -> d.id() + " " + d.message().replaceFirst(".*: ", "") + " from line "
                                        + d.span().orElseThrow().position().line()))
                .toList();
    }

    @Test
    void readsEverySymbolOfTheBooksFile() throws IOException {
        Path file = Path.of("content/go1.11.tags");
        String text = Files.readString(file);
        Checked<List<Symbol>> read = TagsReader.read(SourceFile.of(file.toString(), text), List.of());
        assertEquals(List.of(), read.diagnostics());
        assertEquals(
                text.lines().filter(line -> !line.startsWith("!_")).count(),
                read.value().size());
        assertTrue(read.value()
                .contains(new Symbol(
                        List.of("runtime", "schedt", "runqsize"),
                        "runtime.schedt.runqsize",
                        "runtime",
                        "member",
                        "runtime/runtime2.go",
                        579)));
        assertTrue(read.value().stream()
                .anyMatch(symbol -> symbol.qualified().equals("atomic.Load")
                        && symbol.module().equals("runtime/internal/atomic")));
    }

    @Test
    void leavesOutWhatIsExcluded() {
        SourceFile tags = SourceFile.of("a.tags", "a\tx/a.c\t1\nb\tx/b.c\t2\nc\ty.c\t3\nd\ty.c\t4\ne\txx/a.c\t5\n");
        assertEquals(
                List.of("d", "e"),
                TagsReader.read(tags, List.of("x", "y.c:3")).value().stream()
                        .map(Symbol::name)
                        .toList());
        assertEquals(
                List.of("a", "b", "e"),
                TagsReader.read(tags, List.of("y.c")).value().stream()
                        .map(Symbol::name)
                        .toList());
    }

    @Test
    void readsWhatUniversalCtagsWrites() {
        assertEquals(
                List.of(
                        "func [runtime, schedinit] runtime.schedinit in runtime at runtime/proc.go:532",
                        "member [sys, G, x] sys.G.x in runtime/internal/sys at runtime/internal/sys/a.go:3",
                        "function [ui, W, draw] ui::W::draw in ui at w.cpp:30",
                        "member [list_head, next] list_head::next in list.h at list.h:4",
                        "method [m, T, f] m::T::f in m at lib.rs:7",
                        "macro [MAX] MAX in a.h at a.h:9",
                        "method [Pool, get] Pool.get in Pool.java at Pool.java:5"),
                shown(read(
                        "!_TAG_KIND_DESCRIPTION!C++\tf,function\t/functions/",
                        "schedinit\truntime/proc.go\t532;\"\tfunc\tline:532\tpackage:runtime",
                        "x\truntime/internal/sys/a.go\t/^\tx int$/;\"\tkind:member\tline:3\tscope:struct:sys.G\ttyperef:typename:int",
                        "draw\tw.cpp\t/^void \\/ W::draw(\\t)$/;\"\tf\tline:30\tlanguage:C++\tclass:ui::W\tsignature:(int a:b)",
                        "next\tlist.h\t4;\"\tmember\tstruct:list_head",
                        "f\tlib.rs\t7;\"\tmethod\timplementation:m::T",
                        "MAX\ta.h\t9;\"\tmacro\tfile:",
                        "get\tPool.java\t5;\"\tmethod\tclass:Pool\timplementation:abstract\tline:5",
                        "runtime\truntime/proc.go\t1;\"\tpackage\tline:1",
                        "runtime.x\truntime/proc.go\t2;\"\tfunc\tline:2\textras:qualified",
                        "used\ta.c\t2;\"\tfunc\tline:2\troles:ref")));
    }

    @Test
    void readsNamesOfTheAssembler() {
        assertEquals(
                List.of(
                        "asm [runtime, rt0_go] runtime.rt0_go in runtime at runtime/asm.s:87",
                        "asm [atomic, Cas] atomic.Cas in runtime/internal/atomic at runtime/internal/atomic/asm.s:8",
                        "asm [runtime, gogo] runtime.gogo in runtime at runtime/asm.s:9",
                        "asm [atomic, AddInt32] atomic.AddInt32 in sync/atomic at sync/atomic/asm.s:39"),
                shown(read(
                        "runtime·rt0_go\truntime/asm.s\t87;\"\tasm",
                        "runtime∕internal∕atomic·Cas\truntime/internal/atomic/asm.s\t8;\"\tasm",
                        "·gogo\truntime/asm.s\t9;\"\tasm\tpackage:runtime",
                        "·AddInt32\tsync/atomic/asm.s\t39;\"\tasm")));
    }

    @Test
    void readsPathsOfWindowsAndEscapes() {
        assertEquals(
                List.of("f [a] a in src/x.c at src/x.c:1"),
                shown(read("!_TAG_OUTPUT_FILESEP\tbackslash\t/x/", "a\tsrc\\x.c\t1;\"\tf")));
        assertEquals(List.of("f [a\tb\\] a\tb\\ in x.c at x.c:1"), shown(read("a\\x09b\\\\\tx.c\t1;\"\tf")));
        assertEquals(
                List.of("f [a\\x09b] a\\x09b in x.c at x.c:1"),
                shown(read("!_TAG_OUTPUT_MODE\te-ctags\t/x/", "a\\x09b\tx.c\t1;\"\tf")));
    }

    @Test
    void aFileTellsOnceWhatIsWrongWithItsLines() {
        assertEquals(
                List.of(" [good] good in a.c at a.c:1", "tags-syntax 4 from line 1", "tags-line 2 from line 6"),
                shown(read(
                        "nothing",
                        "\t\t\t",
                        "x\t\t1",
                        "x\t../../etc/passwd\t1",
                        "x\t/etc/passwd\t1",
                        "x\ta.c\t/^void x()$/;\"\tf",
                        "x\ta.c\t0",
                        "",
                        "good\ta.c\t1")));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyTextAtAllIsRead(long seed) {
        Random random = new Random(seed);
        String alphabet = "a\t\n!_;\"/\\:·.x1kind scope ";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        Checked<List<Symbol>> read = read(text.toString());
        assertTrue(read.diagnostics().size() <= 2);
        assertTrue(read.value().stream().allMatch(symbol -> symbol.line() > 0));
    }
}
