package hood.block.run;

/**
 * A piece of a program's output.
 *
 * @param kind {@code stdout} or {@code stderr}
 * @param delay the time since the event before it, in nanoseconds
 * @param message what was written
 */
public record Event(String kind, long delay, String message) {
    /** The message with pictures (␛) in the place of control characters, which HTML cannot hold. */
    public String shown() {
        StringBuilder shown = new StringBuilder(message.length());
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            boolean control = c < 0x20 && c != '\n' && c != '\t';
            if (control || c == 0x7F) shown.append(control ? (char) (0x2400 + c) : '\u2421');
            else shown.append(c >= 0x80 && c < 0xA0 || (c & 0xFFFE) == 0xFFFE ? '\uFFFD' : c);
        }
        return shown.toString();
    }
}
