package hood.cli;

import hood.external.ExternalLinks;
import java.io.Console;
import java.io.PrintWriter;

/** Says on one line of a terminal how far the work is; where nobody looks on, nothing. */
final class Progress implements ExternalLinks.Watcher {
    private static final long MILLIS_BETWEEN = 80;

    private final PrintWriter out;
    private final boolean terminal;
    private String line = "";
    private String step = "";
    private int done;
    private int all;
    private long shown;

    /** @param terminal whether somebody looks on */
    Progress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Progress on what is printed to, if this program runs in a terminal. */
    static Progress on(PrintWriter out) {
        return new Progress(out, isTerminal(System.console()));
    }

    /** From Java 22 on there is a console without a terminal, too; it says so by a method that there was not before. */
    private static boolean isTerminal(Console console) {
        if (console == null) return false;
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /**
     * Begins a step of the work.
     *
     * @param name what is done
     * @param count how many things are to be done; 0 when that is not known
     */
    synchronized void begin(String name, int count) {
        step = name;
        done = 0;
        all = count;
        show();
    }

    /** One more thing is done. */
    synchronized void done() {
        done++;
        if (System.currentTimeMillis() - shown >= MILLIS_BETWEEN) show();
    }

    @Override
    public synchronized void asked(int asked, int addresses) {
        done = asked;
        all = addresses;
        show();
    }

    /** Takes the line away. */
    synchronized void end() {
        show("");
        if (terminal) out.print("\r");
        out.flush();
    }

    private void show() {
        shown = System.currentTimeMillis();
        String count = all > 0 ? done + "/" + all : done > 0 ? String.valueOf(done) : "";
        show((step + " " + count).strip());
    }

    private void show(String next) {
        if (!terminal) return;
        out.print("\r" + next + " ".repeat(Math.max(0, line.length() - next.length())));
        out.flush();
        line = next;
    }
}
