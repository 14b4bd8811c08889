package hood.external;

import hood.book.Urls;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Addresses that were found before, so that they need not be asked for again. */
final class KnownAnswers {
    private static final String HEAD = "hood external 1";
    /** What is older is forgotten. */
    static final Duration OLDEST = Duration.ofDays(90);

    private final Map<String, Known> known = new TreeMap<>();

    /**
     * What is known of an address.
     *
     * @param asked when it was there
     * @param moved where it is now, or empty
     * @param ids ids that the page had
     */
    private record Known(Instant asked, String moved, Set<String> ids) {
        private Known {
            ids = new TreeSet<>(ids);
        }
    }

    /**
     * Reads what {@link #text} wrote; a line that it did not write is left out.
     *
     * <pre>time ⇥ address ⇥ new address ⇥ id ⇥ id …</pre>
     */
    static KnownAnswers read(String text, Instant now) {
        KnownAnswers answers = new KnownAnswers();
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEAD)) return answers;
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split("\t", -1);
            if (fields.length < 3) continue;
            try {
                Instant asked = Instant.parse(fields[0]);
                boolean counts = !asked.isAfter(now) && asked.isAfter(now.minus(OLDEST));
                Set<String> ids = new TreeSet<>();
                for (int i = 3; i < fields.length; i++) ids.add(Urls.decode(fields[i]));
                if (counts) answers.known.put(fields[1], new Known(asked, fields[2], ids));
            } catch (DateTimeParseException e) {
                continue;
            }
        }
        return answers;
    }

    /** The answers as a text, sorted by address. */
    String text() {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        known.forEach((address, answer) -> {
            text.append(answer.asked())
                    .append('\t')
                    .append(address)
                    .append('\t')
                    .append(answer.moved());
            answer.ids().forEach(id -> text.append('\t').append(Urls.encode(id)));
            text.append('\n');
        });
        return text.toString();
    }

    /** The answer, if it is newer than a time and knows all that is asked for. */
    Optional<Answer> get(Address address, Set<String> ids, Instant since) {
        return Optional.ofNullable(known.get(address.toString()))
                .filter(answer -> answer.asked().isAfter(since) && answer.ids().containsAll(ids))
                .map(answer -> new Answer.Found(Address.of(answer.moved()), Set.of()));
    }

    /** Remembers an address that is there with all that was asked for, and forgets one that is not. */
    void put(Address address, Set<String> ids, Answer answer, Instant now) {
        if (answer instanceof Answer.Unreachable) return;
        boolean right = answer instanceof Answer.Found found && found.missing().isEmpty();
        if (!right) {
            known.remove(address.toString());
            return;
        }
        String moved = ((Answer.Found) answer).moved().map(Address::toString).orElse("");
        known.put(address.toString(), new Known(now, moved, ids));
    }
}
