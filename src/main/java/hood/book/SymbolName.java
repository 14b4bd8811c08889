package hood.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name as authors write it in inline code: {@code runtime.schedinit}, {@code runtime·rt0_go}, {@code sync.(*Pool).Get},
 * {@code sync/atomic.AddInt32}, {@code std::vector::size}, {@code &m0}, {@code struct page}, {@code schedule()}.
 *
 * @param text the whole of it, as written
 * @param hint the kind that the text names, such as {@code struct}; or empty
 * @param folder the folder of the package, when the name has a path; or empty
 * @param parts its parts, outermost first
 * @param isCall whether it is called
 * @param isBareCall whether it is called without arguments
 * @param isAssembly whether it is written as the assembler has it, with a middle dot
 */
public record SymbolName(
        String text,
        String hint,
        String folder,
        List<String> parts,
        boolean isCall,
        boolean isBareCall,
        boolean isAssembly) {
    /** What stands between the parts of names, in whatever language. */
    public static final Pattern SEPARATOR = Pattern.compile("\\.|::|->|[#·]");

    /** The longest text that is looked at. */
    private static final int LONGEST = 200;

    private static final String PART = "[\\p{L}_~$][\\p{L}\\p{N}_$]*+[!?]?+";
    private static final String RECEIVER = "(?:\\([*&]?" + PART + "\\)|" + PART + ")";
    private static final Pattern RECEIVER_MARKS = Pattern.compile("[()*&]");
    private static final Pattern NAME =
            Pattern.compile("(?:(?<hint>struct|union|enum|class|interface|trait|type|func|fn|var|const) +)?[&*]{0,2}"
                    + "(?<folder>(?:[\\p{L}\\p{N}_.-]++/)+)?"
                    + "(?<name>(?:·|::)?" + RECEIVER + "(?:(?:" + SEPARATOR + ")" + RECEIVER + ")*+)"
                    + "(?<call>\\((?<arguments>[^()]*)\\))?");

    public SymbolName {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(hint, "hint");
        Objects.requireNonNull(folder, "folder");
        parts = List.copyOf(parts);
        if (parts.isEmpty()) throw new IllegalArgumentException("a name has parts");
    }

    /** The name that inline code is, if it can be one. */
    public static Optional<SymbolName> of(String code) {
        if (code.length() > LONGEST) return Optional.empty();
        Matcher matcher = NAME.matcher(code);
        if (!matcher.matches()) return Optional.empty();
        List<String> parts = new ArrayList<>();
        for (String part : SEPARATOR.split(matcher.group("name"))) {
            String bare = RECEIVER_MARKS.matcher(part).replaceAll("");
            if (!bare.isEmpty()) parts.add(bare);
        }
        String path = matcher.group("folder");
        String folder = path == null ? "" : path + parts.get(0);
        String arguments = matcher.group("arguments");
        return Optional.of(new SymbolName(
                code,
                matcher.group("hint") == null ? "" : matcher.group("hint"),
                folder,
                parts,
                arguments != null,
                arguments != null && arguments.isBlank(),
                matcher.group("name").contains("·")));
    }

    /** Its own name. */
    String last() {
        return parts.get(parts.size() - 1);
    }

    /** What it stands in. */
    List<String> owner() {
        return parts.subList(0, parts.size() - 1);
    }
}
