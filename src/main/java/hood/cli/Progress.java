package hood.cli;

import hood.external.ExternalLinks;
import java.io.PrintWriter;

/** Says on one line of a terminal how far the work is. */
final class Progress implements ExternalLinks.Watcher {
    private final PrintWriter out;
    private final boolean terminal;
    private String line = "";

    /** @param terminal whether somebody looks on; else nothing is said */
    Progress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public synchronized void asked(int done, int all) {
        show(done + "/" + all);
    }

    /** Takes the line away. */
    synchronized void end() {
        show("");
        if (terminal) out.print("\r");
        out.flush();
    }

    private void show(String next) {
        if (!terminal) return;
        out.print("\r" + next + " ".repeat(Math.max(0, line.length() - next.length())));
        out.flush();
        line = next;
    }
}
