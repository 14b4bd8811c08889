package hood.block.steps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds ways for arrows: of some curves from side to side, the one that is shortest, crosses least, and whose label covers
 * nothing. A way that was found once stays while its ends stay, so that arrows do not jump from frame to frame.
 */
final class Router {
    private static final int SAMPLES = 24;

    private final Map<String, Route> known = new HashMap<>();

    /**
     * An end of an arrow.
     *
     * @param rect what it touches
     * @param sides the sides where it may
     * @param spread whether it may also touch beside the middle of a side
     * @param own what is not in its way: what holds it
     */
    record End(Rect rect, List<Side> sides, boolean spread, Rect own) {}

    /** A side of a rectangle, and where it looks. */
    enum Side {
        LEFT(-1, 0),
        RIGHT(1, 0),
        TOP(0, -1),
        BOTTOM(0, 1);

        static final List<Side> ALL = List.of(values());
        static final List<Side> ACROSS = List.of(LEFT, RIGHT);
        static final List<Side> UPRIGHT = List.of(TOP, BOTTOM);

        private final int dx;
        private final int dy;

        Side(int dx, int dy) {
            this.dx = dx;
            this.dy = dy;
        }
    }

    /** A point. */
    record Point(double x, double y) {
        Point plus(double dx, double dy) {
            return new Point(x + dx, y + dy);
        }
    }

    /**
     * A way: a cubic curve.
     *
     * @param label what its label covers
     */
    record Route(Point a, Point b, Point c, Point d, Rect label) {
        Point at(double t) {
            double u = 1 - t;
            double p = u * u * u;
            double q = 3 * u * u * t;
            double r = 3 * u * t * t;
            double s = t * t * t;
            return new Point(p * a.x + q * b.x + r * c.x + s * d.x, p * a.y + q * b.y + r * c.y + s * d.y);
        }

        /** All that it covers. */
        Rect bounds() {
            Rect bounds = label;
            for (int i = 0; i <= SAMPLES; i++) {
                Point p = at(i / (double) SAMPLES);
                bounds = bounds.around(new Rect((int) Math.floor(p.x) - 6, (int) Math.floor(p.y) - 6, 12, 12));
            }
            return bounds;
        }
    }

    /**
     * The way of an arrow.
     *
     * @param obstacles what it should not cross
     * @param others the ways of other arrows in the frame
     */
    Route route(Arrow arrow, End from, End to, List<Rect> obstacles, List<Route> others) {
        String key = arrow.key() + from.rect() + to.rect() + arrow.label();
        return known.computeIfAbsent(key, k -> best(arrow, from, to, obstacles, others));
    }

    private static Route best(Arrow arrow, End from, End to, List<Rect> obstacles, List<Route> others) {
        Route best = null;
        double least = Double.MAX_VALUE;
        for (Route route : candidates(from, to, Measure.small(arrow.label()))) {
            double cost = cost(route, obstacles, others);
            if (cost < least) {
                least = cost;
                best = route;
            }
        }
        return best;
    }

    private static List<Route> candidates(End from, End to, int label) {
        List<Route> routes = new ArrayList<>();
        boolean nodes = from.sides().equals(Side.ALL) && to.sides().equals(Side.ALL) && !from.spread() && !to.spread();
        if (nodes) routes.add(straight(from.rect(), to.rect(), label));
        for (Side out : from.sides()) {
            for (Side in : to.sides()) {
                for (Point a : points(from, out, to)) {
                    for (Point d : points(to, in, from)) {
                        double distance = Math.abs(a.x - d.x) + Math.abs(a.y - d.y);
                        double bend = Math.max(20, Math.min(90, distance * 0.4));
                        Point b = a.plus(out.dx * bend, out.dy * bend);
                        Point c = d.plus(in.dx * bend, in.dy * bend);
                        routes.add(labelled(a, b, c, d, label));
                    }
                }
            }
        }
        return routes;
    }

    /** From border to border on the line between the middles. */
    private static Route straight(Rect from, Rect to, int label) {
        double dx = to.centerX() - from.centerX();
        double dy = to.centerY() - from.centerY();
        double out = share(from, dx, dy);
        double in = share(to, dx, dy);
        Point a = new Point(from.centerX() + dx * out, from.centerY() + dy * out);
        Point d = new Point(to.centerX() - dx * in, to.centerY() - dy * in);
        Point b = new Point(a.x + (d.x - a.x) / 3, a.y + (d.y - a.y) / 3);
        Point c = new Point(a.x + (d.x - a.x) * 2 / 3, a.y + (d.y - a.y) * 2 / 3);
        return labelled(a, b, c, d, label);
    }

    /** Which share of a way from a rectangle's middle lies within it. */
    private static double share(Rect rect, double dx, double dy) {
        double across = dx == 0 ? 1 : rect.width() / 2.0 / Math.abs(dx);
        double upright = dy == 0 ? 1 : rect.height() / 2.0 / Math.abs(dy);
        return Math.min(0.5, Math.min(across, upright));
    }

    private static Route labelled(Point a, Point b, Point c, Point d, int label) {
        Point middle = new Route(a, b, c, d, new Rect(0, 0, 0, 0)).at(0.5);
        boolean none = label == 0;
        Rect rect = new Rect(
                (int) Math.round(middle.x) - (none ? 0 : label / 2 + 2),
                (int) Math.round(middle.y) - (none ? 0 : 16),
                none ? 0 : label + 4,
                none ? 0 : 15);
        boolean upright = Math.abs(a.x - d.x) < Math.abs(a.y - d.y);
        return new Route(a, b, c, d, !none && upright ? rect.at(0, 8) : rect);
    }

    /** Where an arrow may touch a side: in its middle, at its quarters, straight across from the other end. */
    private static List<Point> points(End end, Side side, End other) {
        Rect rect = end.rect();
        boolean upright = side == Side.LEFT || side == Side.RIGHT;
        double x = side == Side.RIGHT ? rect.right() : rect.x();
        double y = side == Side.BOTTOM ? rect.bottom() : rect.y();
        List<Point> points = new ArrayList<>();
        double from = upright ? rect.y() : rect.x();
        double length = upright ? rect.height() : rect.width();
        List<Double> places = new ArrayList<>(List.of(from + length / 2));
        if (end.spread()) {
            places.add(from + length / 4);
            places.add(from + length * 3 / 4);
            double low =
                    Math.max(from, upright ? other.rect().y() : other.rect().x());
            double high = Math.min(
                    from + length,
                    upright ? other.rect().bottom() : other.rect().right());
            if (high - low > 8) places.add((low + high) / 2);
            double across = upright ? other.rect().centerY() : other.rect().centerX();
            if (!other.spread() && across > from + 6 && across < from + length - 6) places.add(across);
        }
        for (double place : places) points.add(upright ? new Point(x, place) : new Point(place, y));
        return points;
    }

    private static double cost(Route route, List<Rect> obstacles, List<Route> others) {
        double cost = 0;
        Point last = route.a;
        for (int i = 1; i <= SAMPLES; i++) {
            Point p = route.at(i / (double) SAMPLES);
            cost += Math.hypot(p.x - last.x, p.y - last.y);
            last = p;
            boolean inner = i > 1 && i < SAMPLES - 1;
            for (Rect obstacle : obstacles) {
                if (inner && obstacle.grown(3).contains(p.x, p.y)) cost += 40;
            }
        }
        boolean labelled = route.label.width() > 0;
        for (Rect obstacle : obstacles) if (labelled && obstacle.overlaps(route.label)) cost += 250;
        for (Route other : others) {
            boolean meets = labelled && other.label.width() > 0 && other.label.overlaps(route.label);
            if (meets) cost += 300;
            boolean shares = near(route.a, other.a)
                    || near(route.a, other.d)
                    || near(route.d, other.d)
                    || near(route.d, other.a);
            if (shares) cost += 30;
        }
        return cost;
    }

    private static boolean near(Point one, Point other) {
        return Math.abs(one.x - other.x) + Math.abs(one.y - other.y) < 8;
    }
}
