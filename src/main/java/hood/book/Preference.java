package hood.book;

import hood.source.Paths;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which declaration counts of those that a symbol has for several platforms. A file's platform is what its name ends with,
 * word by word: {@code sys_linux_amd64.s} is for {@code linux_amd64}. Platforms that are named come first, in their order;
 * then files for all platforms; then those for other platforms. Endings that are named, such as {@code .s}, decide among
 * files of the same platform.
 */
final class Preference {
    /** Words that name operating systems and processors. */
    private static final Set<String> PLATFORMS = Set.of(
            ("aix android darwin dragonfly freebsd illumos ios js linux macos nacl netbsd openbsd plan9 posix solaris unix"
                            + " wasi wasip1 win32 windows zos 386 aarch64 amd64 amd64p32 arm arm64 armbe i386 loong64 mips"
                            + " mips64 mips64le mips64x mipsle mipsx ppc ppc64 ppc64le ppc64x riscv riscv64 s390x sparc"
                            + " sparc64 wasm x86")
                    .split(" "));

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[_.-]");

    private final List<String> platforms = new ArrayList<>();
    private final List<String> endings = new ArrayList<>();
    private final Set<String> words = new HashSet<>(PLATFORMS);

    /** @param order platforms, and endings of file names with their dot, the most wanted first */
    Preference(List<String> order) {
        for (String item : order) {
            if (item.startsWith(".")) {
                endings.add(item.toLowerCase(Locale.ROOT));
            } else {
                platforms.add(item.toLowerCase(Locale.ROOT).replace('-', '_'));
                words.addAll(List.of(item.toLowerCase(Locale.ROOT).split("[_-]")));
            }
        }
    }

    /** How far behind the most wanted a file is. */
    int rank(String file) {
        String name = Paths.name(file).toLowerCase(Locale.ROOT);
        int ending = endings.size();
        for (int i = endings.size() - 1; i >= 0; i--) if (name.endsWith(endings.get(i))) ending = i;
        return platform(Paths.withoutExtension(name)) * (endings.size() + 1) + ending;
    }

    private int platform(String stem) {
        String[] parts = BETWEEN_WORDS.split(stem);
        StringBuilder platform = new StringBuilder();
        for (int i = parts.length - 1; i > 0 && words.contains(parts[i]); i--) {
            platform.insert(0, platform.length() == 0 ? parts[i] : parts[i] + "_");
        }
        if (platform.length() == 0) return platforms.size();
        int wanted = platforms.indexOf(platform.toString());
        return wanted < 0 ? platforms.size() + 1 : wanted;
    }
}
