package hood.block.steps;

import java.util.List;
import java.util.stream.Stream;

/** A part of the picture, as the author divides it. */
sealed interface Region {
    /** The names of the things in it. */
    Stream<String> names();

    /** One thing. */
    record Leaf(String name) implements Region {
        @Override
        public Stream<String> names() {
            return Stream.of(name);
        }
    }

    /** Regions beside each other, or below each other. */
    record Line(boolean across, List<Region> regions) implements Region {
        public Line {
            regions = List.copyOf(regions);
        }

        @Override
        public Stream<String> names() {
            return regions.stream().flatMap(Region::names);
        }
    }

    /** A region with a border and a title. */
    record Zone(String title, Region inner) implements Region {
        @Override
        public Stream<String> names() {
            return inner.names();
        }
    }
}
