package hood.preview;

import java.time.Duration;
import java.util.Optional;

/** The newest state, for which others wait. */
final class States {
    private State newest;
    private boolean closed;

    States(Edition first) {
        newest = new State(0, first, Optional.empty());
    }

    synchronized State newest() {
        return newest;
    }

    /** A new edition, or the old one and what kept hood from making a new one. */
    synchronized void put(Edition edition, Optional<State.Failure> failure) {
        newest = new State(newest.number() + 1, edition, failure);
        notifyAll();
    }

    /** Waits for a state that is newer than a number; empty when the time is up or this is closed. */
    synchronized Optional<State> after(long number, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!closed && newest.number() <= number) {
            long left = end - System.nanoTime();
            if (left <= 0) return Optional.empty();
            wait(left / 1_000_000 + 1);
        }
        return closed ? Optional.empty() : Optional.of(newest);
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
