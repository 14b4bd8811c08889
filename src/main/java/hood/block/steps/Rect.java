package hood.block.steps;

/** A rectangle in a picture, in pixels. */
record Rect(int x, int y, int width, int height) {
    Rect at(int dx, int dy) {
        return new Rect(x + dx, y + dy, width, height);
    }

    int right() {
        return x + width;
    }

    int bottom() {
        return y + height;
    }

    int centerX() {
        return x + width / 2;
    }

    int centerY() {
        return y + height / 2;
    }

    /** With so much more on each side. */
    Rect grown(int by) {
        return new Rect(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    boolean contains(double px, double py) {
        return px > x && px < right() && py > y && py < bottom();
    }

    boolean overlaps(Rect other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /** The smallest rectangle around both. */
    Rect around(Rect other) {
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        return new Rect(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }
}
