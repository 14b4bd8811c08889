package hood.external;

import hood.book.Link;
import hood.book.Manuscript;
import hood.book.Settings;
import hood.diagnostic.Diagnostic;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Asks for every outside address of a book, each once. */
public final class ExternalLinks {
    private final Settings.External settings;
    private final Visitor visitor;
    private final Clock clock;

    private ExternalLinks(Settings.External settings, Visitor visitor, Clock clock) {
        this.settings = settings;
        this.visitor = visitor;
        this.clock = clock;
    }

    /**
     * How to ask.
     *
     * @param agent who asks, as servers see it
     * @param local whether machines that only some can reach are asked too
     * @param clock says what time it is
     */
    public record Manner(String agent, boolean local, Clock clock) {
        public Manner {
            Objects.requireNonNull(agent, "agent");
            Objects.requireNonNull(clock, "clock");
        }
    }

    /** Is told how far the asking is. Calls come from several threads. */
    public interface Watcher {
        /**
         * Something was asked for.
         *
         * @param done how many addresses are done
         * @param all how many there are
         */
        void asked(int done, int all);
    }

    /**
     * What came of it.
     *
     * @param diagnostics what was found
     * @param known what need not be asked again, for the next time
     * @param addresses how many addresses there are
     * @param asked how many of them were asked for
     */
    public record Result(List<Diagnostic> diagnostics, String known, int addresses, int asked) {
        public Result {
            diagnostics = List.copyOf(diagnostics);
            Objects.requireNonNull(known, "known");
        }
    }

    /**
     * Asks for the addresses.
     *
     * @param manuscripts the book in each of its languages
     * @param known what the last time left, or empty
     */
    public static Result check(List<Manuscript> manuscripts, Manner manner, String known, Watcher watcher) {
        return check(manuscripts, manner, Pace.USUAL, known, watcher);
    }

    static Result check(List<Manuscript> manuscripts, Manner manner, Pace pace, String known, Watcher watcher) {
        Settings.External settings = manuscripts.get(0).settings().external();
        Predicate<Address> allowed = manner.local() ? address -> true : new PublicHosts();
        Visitor visitor = new Visitor(
                new HttpWire(manner.agent(), Duration.ofSeconds(settings.timeout())),
                new Hosts(pace.pause()),
                pace,
                allowed,
                manner.clock());
        return new ExternalLinks(settings, visitor, manner.clock()).check(OutsideLinks.of(manuscripts), known, watcher);
    }

    private Result check(List<Link> all, String cache, Watcher watcher) {
        Instant now = clock.instant();
        List<Link> links = all.stream().filter(link -> !isIgnored(link)).toList();
        List<Diagnostic> found = new ArrayList<>();
        links.stream()
                .filter(link -> Address.of(link.destination()).isEmpty())
                .forEach(link -> found.add(Findings.malformed(link)));
        KnownAnswers known = KnownAnswers.read(cache, now);
        List<Question> questions = Question.of(links);
        Map<Question, Answer> answers = new LinkedHashMap<>();
        List<Question> open = new ArrayList<>();
        Instant since = now.minus(Duration.ofDays(settings.days()));
        for (Question question : questions) {
            known.get(question.address(), question.ids(), since)
                    .ifPresentOrElse(answer -> answers.put(question, answer), () -> open.add(question));
        }
        Map<Question, Answer> fresh = ask(open, watcher);
        fresh.forEach((question, answer) -> known.put(question.address(), question.ids(), answer, now));
        if (isOffline(fresh)) {
            found.add(Findings.offline(fresh.size()));
            fresh.clear();
        }
        answers.putAll(fresh);
        answers.forEach((question, answer) -> found.addAll(Findings.of(question, answer)));
        return new Result(found, known.text(), questions.size(), open.size());
    }

    private boolean isIgnored(Link link) {
        return settings.ignore().stream().anyMatch(pattern -> AddressPattern.matches(pattern, link.destination()));
    }

    /** Whether several hosts were asked and none answered. */
    private static boolean isOffline(Map<Question, Answer> answers) {
        return answers.values().stream().allMatch(Answer.Unreachable.class::isInstance)
                && answers.keySet().stream()
                                .map(question -> question.address().host())
                                .distinct()
                                .count()
                        > 1;
    }

    /** Asks several hosts at once, one thing after the other of each. */
    private Map<Question, Answer> ask(List<Question> questions, Watcher watcher) {
        Map<String, List<Question>> byHost = questions.stream()
                .collect(Collectors.groupingBy(
                        question -> question.address().host(), LinkedHashMap::new, Collectors.toList()));
        List<List<Question>> longestFirst = byHost.values().stream()
                .sorted(Comparator.comparing((List<Question> some) -> -some.size()))
                .toList();
        Map<Question, Answer> answers = new ConcurrentHashMap<>();
        AtomicInteger done = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(settings.parallel(), task -> {
            Thread worker = new Thread(task, "external");
            worker.setDaemon(true);
            return worker;
        });
        try {
            List<Future<?>> tasks = new ArrayList<>();
            for (List<Question> some : longestFirst) {
                tasks.add(workers.submit(() -> {
                    for (Question question : some) {
                        answers.put(question, visitor.visit(question.address(), question.ids()));
                        watcher.asked(done.incrementAndGet(), questions.size());
                    }
                    return null;
                }));
            }
            for (Future<?> task : tasks) task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            workers.shutdownNow();
        }
        Map<Question, Answer> inOrder = new LinkedHashMap<>();
        for (Question question : questions) {
            Answer answer = answers.get(question);
            if (answer != null) inOrder.put(question, answer);
        }
        return inOrder;
    }
}
