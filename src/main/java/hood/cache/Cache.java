package hood.cache;

import hood.diagnostic.Checked;
import hood.source.Fingerprint;
import hood.source.SourceFile;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what was made of the book's texts. A value is found again by a key, which says all that its maker goes by, and
 * holds only as long as each text that the maker asked for on the way is as it was, or is still not there. So a value is
 * made anew whenever anything changed that its maker can see.
 */
public final class Cache {
    /** Makes a value. */
    public interface Maker<T> {
        /** @param texts finds texts of the book by their paths; the maker sees none but these and what its key says */
        Checked<T> make(Function<String, Optional<SourceFile>> texts);
    }

    /** Where bytes are kept from one process to the next. */
    public interface Store {
        /** A store that keeps nothing. */
        Store NONE = key -> Optional.empty();

        /** What is kept for a key; may be called by several threads at once. */
        Optional<byte[]> get(String key);
    }

    /**
     * A value that was made.
     *
     * @param asked digests of the texts that were asked for, by path; empty where there was none
     * @param value the value
     */
    private record Entry(Map<String, String> asked, Checked<?> value) {}

    /** A text and its digest. */
    private record Digested(SourceFile file, String digest) {}

    private final Store store;
    private final Runnable asked;
    private Function<String, Optional<SourceFile>> texts = path -> Optional.empty();
    private final Codec codec = new Codec(path -> texts.apply(path));
    private final Map<String, Digested> digests = new ConcurrentHashMap<>();
    private Map<String, Entry> before = Map.of();
    private Map<String, Entry> now = new ConcurrentHashMap<>();
    private final Set<String> made = ConcurrentHashMap.newKeySet();

    /** @param store what an earlier process has kept, by this same version of the program */
    public Cache(Store store) {
        this(store, () -> {});
    }

    /** @param asked is told of each value that is there */
    public Cache(Store store, Runnable asked) {
        this.store = store;
        this.asked = asked;
    }

    /**
     * Begins the next run; what the last one did not need is forgotten.
     *
     * @param texts finds the texts of the book as they are now; gives the same until the next run
     */
    public void begin(Function<String, Optional<SourceFile>> texts) {
        this.texts = texts;
        before = now;
        now = new ConcurrentHashMap<>();
    }

    /** A key for what is made of one text, by a maker that goes by nothing else but what {@code shape} says. */
    public String keyOf(String shape, SourceFile file) {
        return Fingerprint.of(shape, file.path(), digest(Optional.of(file)));
    }

    /**
     * The value of a key, and what was found when it was made; may be asked by several threads at once.
     *
     * @param key a {@link Fingerprint} of the kind of value, and of all besides texts that its maker goes by
     */
    @SuppressWarnings("unchecked")
    public <T> Checked<T> get(String key, Maker<T> maker) {
        Entry entry = known(key).filter(this::holds).orElseGet(() -> make(key, maker));
        now.put(key, entry);
        asked.run();
        return (Checked<T>) entry.value();
    }

    private Optional<Entry> known(String key) {
        Entry entry = before.get(key);
        return entry != null
                ? Optional.of(entry)
                : store.get(key).flatMap(codec::decode).map(Entry.class::cast);
    }

    private boolean holds(Entry entry) {
        return entry.asked().entrySet().stream()
                .allMatch(file -> digest(texts.apply(file.getKey())).equals(file.getValue()));
    }

    private Entry make(String key, Maker<?> maker) {
        made.add(key);
        Map<String, String> asked = new ConcurrentHashMap<>();
        Checked<?> value = maker.make(path -> {
            Optional<SourceFile> found = texts.apply(path);
            asked.put(path, digest(found));
            return found;
        });
        return new Entry(Map.copyOf(asked), value);
    }

    /** The digest of a text, which is made once; empty where there is none. */
    private String digest(Optional<SourceFile> file) {
        if (file.isEmpty()) return "";
        Digested known = digests.get(file.get().path());
        if (known != null && known.file() == file.get()) return known.digest();
        String digest = Fingerprint.of(file.get().text());
        digests.put(file.get().path(), new Digested(file.get(), digest));
        return digest;
    }

    /** The keys of all that this run needed, in order. */
    public Set<String> keys() {
        return new TreeSet<>(now.keySet());
    }

    /** Whether anything had to be made that no earlier process has kept. */
    public boolean hasNews() {
        return !made.isEmpty();
    }

    /** What is to be kept for a key that this run needed. */
    public byte[] bytes(String key) {
        Optional<byte[]> kept = made.contains(key) ? Optional.empty() : store.get(key);
        return kept.orElseGet(() -> codec.encode(now.get(key)));
    }
}
