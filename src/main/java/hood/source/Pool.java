package hood.source;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Values that recur in the texts of a book; each is kept once. May be used by several threads at once. */
public final class Pool<T> {
    private final Map<T, T> values = new ConcurrentHashMap<>();

    /** The first value that was equal to this one. */
    public T of(T value) {
        T first = values.putIfAbsent(value, value);
        return first == null ? value : first;
    }
}
