package hood.block.steps;

import hood.book.Text;

/** Writes SVG. */
final class Svg {
    private final StringBuilder out = new StringBuilder();

    /** Opens a group. Its key is the same in all frames. */
    Svg open(String style, String key, int x, int y) {
        out.append("<g class=\"").append(style).append('"');
        if (!key.isEmpty()) out.append(" data-k=\"").append(Text.escape(key)).append('"');
        if (x != 0 || y != 0)
            out.append(" transform=\"translate(")
                    .append(x)
                    .append(' ')
                    .append(y)
                    .append(")\"");
        out.append('>');
        return this;
    }

    Svg close() {
        out.append("</g>");
        return this;
    }

    Svg rect(String style, Rect rect, int radius) {
        out.append("<rect class=\"").append(style).append("\" x=\"").append(rect.x());
        out.append("\" y=\"").append(rect.y());
        out.append("\" width=\"").append(rect.width());
        out.append("\" height=\"").append(rect.height()).append('"');
        if (radius > 0) out.append(" rx=\"").append(radius).append('"');
        out.append("/>");
        return this;
    }

    Svg line(String style, double x1, double y1, double x2, double y2) {
        return path(style, "M" + n(x1) + " " + n(y1) + "L" + n(x2) + " " + n(y2));
    }

    Svg path(String style, String d) {
        out.append("<path class=\"").append(style).append("\" d=\"").append(d).append("\"/>");
        return this;
    }

    /** A text whose line of writing begins at a point; its style says whether it stands there with its middle. */
    Svg text(String style, int x, int y, String text) {
        out.append("<text class=\"")
                .append(style)
                .append("\" x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y);
        out.append("\">").append(Text.escape(Measure.shown(text))).append("</text>");
        return this;
    }

    Svg raw(Svg other) {
        out.append(other.out);
        return this;
    }

    /** A number to a tenth. */
    static String n(double number) {
        long tenths = Math.round(number * 10);
        String sign = tenths < 0 ? "-" : "";
        long all = Math.abs(tenths);
        return all % 10 == 0 ? sign + all / 10 : sign + all / 10 + "." + all % 10;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
