package hood.external;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Sends one request and takes its answer. */
interface Wire {
    /** What is asked for. */
    enum Method {
        /** Only whether it is there. */
        HEAD,
        /** Whether it is there, of servers that know no HEAD; the text is not read. */
        GET,
        /** The text. */
        PAGE
    }

    /**
     * The answer to one request.
     *
     * @param status its status
     * @param location where it sends on to, if it does
     * @param retryAfter when to come back, if it says so
     * @param setsCookie whether it wants to know its visitors again
     * @param anchors the ids on the page; empty when it was not read, not read to its end, or is no HTML
     */
    record Reply(
            int status,
            Optional<String> location,
            Optional<String> retryAfter,
            boolean setsCookie,
            Optional<Set<String>> anchors) {
        public Reply {
            Objects.requireNonNull(location, "location");
            Objects.requireNonNull(retryAfter, "retryAfter");
            anchors = anchors.map(Set::copyOf);
        }

        boolean isFine() {
            return status >= 200 && status < 300;
        }

        boolean isRedirect() {
            return isPermanent() || status == 302 || status == 303 || status == 307;
        }

        boolean isPermanent() {
            return status == 301 || status == 308;
        }

        /** Whether the same request may have another answer soon. */
        boolean isPassing() {
            return status == 429 || status >= 500 && status < 600 && status != 501 && status != 505;
        }
    }

    /** @throws IOException when there is no answer, or not in time */
    Reply ask(Method method, Address address) throws IOException, InterruptedException;
}
