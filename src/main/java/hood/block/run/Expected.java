package hood.block.run;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How the output of a program is compared with its record.
 *
 * @param varies whether it may differ from run to run
 * @param lines what each of its lines then matches; {@code ...} stands for any lines, and no line at all for any output
 */
public record Expected(boolean varies, List<Pattern> lines) {
    /** The same each time. */
    static final Expected EXACT = new Expected(false, List.of());

    static final String ANY = "...";

    public Expected {
        lines = List.copyOf(lines);
    }

    /** Whether an output that varies has the right shape. */
    public boolean allows(String output) {
        if (lines.isEmpty()) return true;
        List<String> all = output.isEmpty()
                ? List.of()
                : List.of(output.replaceFirst("\\n$", "").split("\n", -1));
        boolean[] reached = new boolean[all.size() + 1];
        reached[0] = true;
        for (Pattern line : lines) {
            boolean[] next = new boolean[reached.length];
            boolean any = line.pattern().equals(ANY);
            for (int i = 0; i < reached.length; i++) {
                if (any) next[i] = reached[i] || i > 0 && next[i - 1];
                else if (i > 0)
                    next[i] = reached[i - 1] && line.matcher(all.get(i - 1)).matches();
            }
            reached = next;
        }
        return reached[all.size()];
    }
}
