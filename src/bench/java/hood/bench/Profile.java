package hood.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * Says where the time and the memory of a recorded build went:
 *
 * <pre>java src/bench/java/hood/bench/Profile.java RECORDING.jfr</pre>
 *
 * A sample belongs to the step of the build whose method is the outermost of hood's packages on its stack.
 */
public final class Profile {
    private static final int SHOWN = 25;
    private static final String ALLOCATION = "jdk.ObjectAllocationSample";

    private final Table steps = new Table();
    private final Table threads = new Table();
    private final Table own = new Table();
    private final Table nearest = new Table();
    private final Table below = new Table();
    private final Table allocatingSteps = new Table();
    private final Table allocatingNearest = new Table();
    private final Table allocating = new Table();
    private final Table allocated = new Table();
    private Duration pauses = Duration.ZERO;
    private int collections;
    private long heap;

    private Profile() {}

    /** What adds up under a name. */
    private static final class Table {
        private final Map<String, Long> sums = new HashMap<>();
        private long all;

        void add(String name, long weight) {
            sums.merge(name, weight, Long::sum);
        }

        void print(String title) {
            System.out.printf("%n%s%n", title);
            sums.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(SHOWN)
                    .forEach(e ->
                            System.out.printf("%6.1f %%  %s%n", 100.0 * e.getValue() / Math.max(1, all), e.getKey()));
        }
    }

    /** Reads a recording and prints its tables. */
    public static void main(String[] arguments) throws IOException {
        Profile profile = new Profile();
        try (RecordingFile recording = new RecordingFile(Path.of(arguments[0]))) {
            while (recording.hasMoreEvents()) profile.read(recording.readEvent());
        }
        profile.print();
    }

    private void read(RecordedEvent event) {
        String type = event.getEventType().getName();
        if (type.equals("jdk.GarbageCollection")) {
            collections++;
            pauses = pauses.plus(event.getDuration("sumOfPauses"));
        }
        if (type.equals("jdk.GCHeapSummary")) heap = Math.max(heap, event.getLong("heapUsed"));
        RecordedStackTrace trace = event.getStackTrace();
        if (trace == null || trace.getFrames().isEmpty()) return;
        List<RecordedFrame> frames = trace.getFrames();
        if (type.equals("jdk.ExecutionSample")) {
            own.add(name(frames.get(0)), 1);
            own.all++;
            threads.add(event.getThread("sampledThread").getJavaName() + "  " + step(frames), 1);
            steps.add(step(frames), 1);
            nearest.add(nearest(frames), 1);
            Set<String> seen = new HashSet<>();
            for (RecordedFrame frame : frames) if (isOurs(frame) && seen.add(name(frame))) below.add(name(frame), 1);
        } else if (type.equals(ALLOCATION)) {
            long weight = event.getLong("weight");
            allocatingSteps.add(step(frames), weight);
            allocatingSteps.all += weight;
            allocatingNearest.add(nearest(frames), weight);
            allocated.add(event.getClass("objectClass").getName(), weight);
            allocating.add(name(frames.get(0)) + " < " + nearest(frames), weight);
        }
    }

    private void print() {
        steps.all = threads.all = nearest.all = below.all = own.all;
        allocating.all = allocatingNearest.all = allocated.all = allocatingSteps.all;
        System.out.printf(
                "%d samples, %d MB allocated, %d collections that paused for %d ms, largest heap %d MB%n",
                own.all, allocatingSteps.all >> 20, collections, pauses.toMillis(), heap >> 20);
        steps.print("Time by step");
        threads.print("Time by thread and step");
        own.print("Time in the method itself");
        nearest.print("Time in hood's methods and in libraries below them");
        below.print("Time in hood's methods and in all that they call");
        allocatingSteps.print("Memory by step");
        allocatingNearest.print("Memory by hood's methods and libraries below them");
        allocating.print("Memory by place");
        allocated.print("Memory by class");
    }

    private static String type(RecordedFrame frame) {
        return frame.getMethod().getType().getName();
    }

    /** A lambda's own class only calls the method that holds its code. */
    private static boolean isOurs(RecordedFrame frame) {
        return type(frame).startsWith("hood.") && !type(frame).contains("$$Lambda");
    }

    private static String name(RecordedFrame frame) {
        return (type(frame) + "." + frame.getMethod().getName()).replaceAll("\\.lambda\\$(\\w+)\\$\\d+$", ".$1");
    }

    private static String step(List<RecordedFrame> frames) {
        for (int i = frames.size() - 1; i >= 0; i--) {
            RecordedFrame frame = frames.get(i);
            if (isOurs(frame) && !type(frame).startsWith("hood.cli.")) return name(frame);
        }
        return nearest(frames);
    }

    private static String nearest(List<RecordedFrame> frames) {
        return frames.stream()
                .filter(Profile::isOurs)
                .map(Profile::name)
                .findFirst()
                .orElse("(none of hood)");
    }
}
