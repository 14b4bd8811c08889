package hood.external;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What came of asking for an address. */
sealed interface Answer {
    /**
     * It is there.
     *
     * @param moved where it is now for good, if that is elsewhere
     * @param missing of the ids that were asked for, those that the page does not have
     */
    record Found(Optional<Address> moved, Set<String> missing) implements Answer {
        public Found {
            Objects.requireNonNull(moved, "moved");
            missing = Set.copyOf(new TreeSet<>(missing));
        }
    }

    /** It is not there, and will not be. */
    record Broken(String why) implements Answer {}

    /** There is something, but not for programs. */
    record Refused(String why) implements Answer {}

    /** Nothing can be said: the network, or the server, fails. */
    record Unreachable(String why) implements Answer {}

    /**
     * It is, or leads to, a machine that readers cannot reach.
     *
     * @param host the machine
     */
    record Local(String host) implements Answer {}
}
