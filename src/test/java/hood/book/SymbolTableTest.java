package hood.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hood.source.SourceFile;
import hood.symbol.TagsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the symbols of Go 1.11. */
class SymbolTableTest {
    private static final List<String> LINUX = List.of("linux_amd64", "linux", "amd64", "unix", "posix", ".s", ".go");
    private static List<Symbol> symbols;

    @BeforeAll
    static void read() throws IOException {
        Path file = Path.of("content/go1.11.tags");
        SourceFile tags = SourceFile.of("go1.11.tags", Files.readString(file));
        symbols = TagsReader.read(tags, List.of()).value();
    }

    private static String find(String code, List<String> packages, List<String> prefer) {
        SymbolTable table = new SymbolTable(symbols, new Preference(prefer));
        SymbolLookup found = table.find(SymbolName.of(code).orElseThrow(), packages);
        if (found instanceof SymbolLookup.Found one) return one.symbol().place();
        if (found instanceof SymbolLookup.Ambiguous several)
            return "ambiguous " + several.candidates().size();
        return found instanceof SymbolLookup.Unknown unknown
                ? "unknown " + unknown.near().orElse("")
                : "none";
    }

    @ParameterizedTest
    @CsvSource({
        "runtime.schedinit, runtime/proc.go:532",
        "runtime·rt0_go, runtime/asm_amd64.s:87",
        "sync.(*Pool).Get, sync/pool.go:124",
        "sync.Pool.Get, sync/pool.go:124",
        "runtime.schedt.runqsize, runtime/runtime2.go:579",
        "runtime.sched.gcwaiting, runtime/runtime2.go:599",
        "sync/atomic.AddInt32, sync/atomic/asm.s:39",
        "runtime.osinit, runtime/os_linux.go:277",
        "runtime.shedinit, unknown runtime.schedinit",
        "runtime.somethingElse, unknown ",
        "schedinit, none",
        "schedinit(), none",
        "runtime.sched.pc, none",
        "os.Exit, none",
        "runtime/proc.go, none",
        "proc.go, none"
    })
    void namesWithTheirPackageAreFoundAnywhere(String code, String expected) {
        assertEquals(expected.strip(), find(code, List.of(), LINUX).strip());
    }

    @ParameterizedTest
    @CsvSource({
        "schedule(), runtime/proc.go:2557",
        "schedinit, runtime/proc.go:532",
        "mcache.nextFree, runtime/malloc.go:738",
        "sched.gcwaiting, runtime/runtime2.go:599",
        "lockedExt, runtime/runtime2.go:447",
        "heap_marked, runtime/mstats.go:153",
        "m0.g0, runtime/runtime2.go:404",
        "runqsize, none",
        "next, none",
        "word, none",
        "shedule(), unknown schedule",
        "shedule(x), none"
    })
    void inAPackageItsNamesStandAlone(String code, String expected) {
        assertEquals(expected, find(code, List.of("runtime"), LINUX));
    }

    @Test
    void thePlatformThatIsPreferredCounts() {
        assertEquals("runtime/os_linux.go:277", find("runtime.osinit", List.of(), LINUX));
        assertEquals("runtime/os_darwin.go:79", find("runtime.osinit", List.of(), List.of("darwin")));
        assertEquals("ambiguous", find("runtime.osinit", List.of(), List.of()).replaceFirst(" .*", ""));
    }

    @Test
    void theFirstPackageCounts() {
        List<String> both = List.of("runtime/internal/atomic", "sync/atomic");
        assertEquals("runtime/internal/atomic", find("StorepNoWB", both, LINUX).replaceFirst("/[^/]*$", ""));
        assertEquals("sync/atomic", find("AddInt32", both, LINUX).replaceFirst("/[^/]*$", ""));
        assertEquals("none", find("AddInt32", List.of("runtime"), LINUX));
    }

    @Test
    void anyPackageMayBeMeant() {
        assertEquals("sync/pool.go:124", find("Pool.Get", List.of("*"), LINUX));
        assertEquals("none", find("Pool.Get", List.of(), LINUX));
    }

    @Test
    void filesAreRankedByThePlatformsInTheirNames() {
        Preference preference = new Preference(List.of("linux_amd64", "linux", "amd64", "futex", ".s", ".go"));
        List<String> files = List.of(
                "a/sys_linux_amd64.s",
                "a/os_linux.go",
                "a/asm_amd64.s",
                "a/lock_futex.go",
                "a/stubs.s",
                "a/proc.go",
                "a/linux.txt",
                "a/sys_darwin_amd64.s",
                "a/os-windows.go");
        List<String> shuffled = Stream.concat(files.subList(4, 9).stream(), files.subList(0, 4).stream())
                .toList();
        assertEquals(
                files,
                shuffled.stream().sorted(Comparator.comparing(preference::rank)).toList());
    }

    @Test
    void aLongChainOfNamesIsSettledAtOnce() {
        assertEquals(
                "unknown",
                find("runtime" + ".m".repeat(90), List.of("runtime"), LINUX)
                        .strip()
                        .replaceFirst(" .*", ""));
        assertEquals("none", find("m" + ".m".repeat(90), List.of("runtime"), LINUX));
    }
}
