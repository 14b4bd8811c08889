package hood.record;

import hood.block.run.Event;
import hood.files.Scratch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * A process that is kept within bounds of time and output, and whose children do not outlive it. Its output goes to files
 * that are read as they grow, so that no pipe that a child holds open can keep us waiting.
 *
 * @param status its exit status
 * @param events what it wrote; what comes within one look at both files counts as stdout first
 * @param isLate whether it was ended because its time was up
 * @param isCut whether it was ended because it wrote too much
 */
record Execution(int status, List<Event> events, boolean isLate, boolean isCut) {
    private static final long LOOK = TimeUnit.MICROSECONDS.toNanos(500);
    private static final int LOOKS_PER_COUNT = 40;
    private static final long MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);

    Execution {
        events = List.copyOf(events);
    }

    /** All that it wrote. */
    String output() {
        return events.stream().map(Event::message).collect(Collectors.joining());
    }

    /**
     * Runs a process to its end.
     *
     * @param builder the process, as {@code scratch} makes it
     * @param scratch where its output goes
     * @param seconds its time
     * @param most how many bytes it may write
     * @throws IOException when it cannot be started
     */
    static Execution of(ProcessBuilder builder, Scratch scratch, int seconds, int most) throws IOException {
        Stream[] streams = {new Stream(scratch, "stdout"), new Stream(scratch, "stderr")};
        Process process = builder.start();
        process.getOutputStream().close();
        Family family = new Family(process);
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        List<Piece> pieces = new ArrayList<>();
        boolean late = false;
        boolean cut = false;
        try {
            for (int look = 0; ; look++) {
                boolean alive = process.isAlive();
                long now = System.nanoTime();
                for (Stream stream : streams) stream.take(now - start, most + 1, !alive, pieces);
                cut = streams[0].from + streams[1].from > most;
                late = alive && now > end;
                if (!alive || cut || late) break;
                if (look % LOOKS_PER_COUNT == 0) family.count();
                LockSupport.parkNanos(LOOK);
            }
        } finally {
            family.end();
        }
        return new Execution(process.exitValue(), events(pieces), late, cut);
    }

    /** What came at once from one stream. */
    private record Piece(String kind, long time, String text) {}

    /** Pieces of one kind that came in the same millisecond are one event. */
    private static List<Event> events(List<Piece> pieces) {
        List<Event> events = new ArrayList<>();
        long last = 0;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            text.append(piece.text());
            boolean goesOn = i + 1 < pieces.size()
                    && pieces.get(i + 1).kind().equals(piece.kind())
                    && pieces.get(i + 1).time() / MILLISECOND - piece.time() / MILLISECOND <= 1;
            if (goesOn) continue;
            long time = piece.time() / MILLISECOND * MILLISECOND;
            events.add(new Event(piece.kind(), time - last, text.toString()));
            text.setLength(0);
            last = time;
        }
        return events;
    }

    /** One of the two streams of a process. */
    private static final class Stream {
        private final Scratch scratch;
        private final String name;
        private long from;

        Stream(Scratch scratch, String name) {
            this.scratch = scratch;
            this.name = name;
        }

        /** Takes what has come; the beginning of a character whose rest has not come stays, unless this is the last time. */
        void take(long time, int most, boolean last, List<Piece> sink) {
            byte[] bytes = scratch.read(name, from, most);
            int length = last ? bytes.length : whole(bytes);
            if (length == 0) return;
            from += length;
            sink.add(new Piece(name, time, new String(bytes, 0, length, StandardCharsets.UTF_8)));
        }

        /** How many of the bytes are whole characters of UTF-8. */
        private static int whole(byte[] bytes) {
            for (int back = 1; back <= 3 && back <= bytes.length; back++) {
                int b = bytes[bytes.length - back] & 0xFF;
                if (b < 0x80) return bytes.length;
                if (b < 0xC0) continue;
                int needed = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
                return back < needed ? bytes.length - back : bytes.length;
            }
            return bytes.length;
        }
    }

    /** A process with all its children. */
    private static final class Family {
        private final Process process;
        private final Set<ProcessHandle> children = new LinkedHashSet<>();

        Family(Process process) {
            this.process = process;
        }

        /** Gets to know its children, also those that would later lose their parent. */
        void count() {
            process.descendants().forEach(children::add);
            List.copyOf(children).forEach(child -> child.descendants().forEach(children::add));
        }

        void end() {
            count();
            process.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            boolean interrupted = false;
            while (process.isAlive()) {
                try {
                    process.waitFor();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) Thread.currentThread().interrupt();
        }
    }
}
