package hood.external;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one request at a time go to each host, with a pause after it. */
final class Hosts {
    private final Duration pause;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    Hosts(Duration pause) {
        this.pause = pause;
    }

    /** One request. */
    interface Request {
        Wire.Reply send() throws IOException, InterruptedException;
    }

    private static final class Host {
        private final ReentrantLock lock = new ReentrantLock(true);
        private long free = System.nanoTime();
        private volatile Answer closed;
    }

    private Host host(String name) {
        return hosts.computeIfAbsent(name, key -> new Host());
    }

    /** Sends a request when its turn has come. */
    Wire.Reply inTurn(String name, Request request) throws IOException, InterruptedException {
        Host host = host(name);
        host.lock.lockInterruptibly();
        try {
            long wait = host.free - System.nanoTime();
            if (wait > 0) TimeUnit.NANOSECONDS.sleep(wait);
            try {
                return request.send();
            } finally {
                host.free = System.nanoTime() + pause.toNanos();
            }
        } finally {
            host.lock.unlock();
        }
    }

    /** Leaves a host alone for a while. */
    void rest(String name, Duration time) throws InterruptedException {
        Host host = host(name);
        host.lock.lockInterruptibly();
        try {
            host.free = Math.max(host.free, System.nanoTime() + time.toNanos());
        } finally {
            host.lock.unlock();
        }
    }

    /** Asks a host no more: whatever else is wanted of it has this answer. */
    void close(String name, Answer answer) {
        host(name).closed = answer;
    }

    /** The answer of a host that is asked no more. */
    Optional<Answer> closed(String name) {
        return Optional.ofNullable(host(name).closed);
    }
}
