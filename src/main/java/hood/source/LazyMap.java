package hood.source;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * An unmodifiable map whose keys are known and whose values are made when they are first asked for, each once. Threads may
 * share it.
 *
 * @param <V> what it holds
 */
public final class LazyMap<V> extends AbstractMap<String, V> implements SortedMap<String, V> {
    private final SortedSet<String> keys;
    private final Function<String, V> make;
    private final Map<String, V> made = new ConcurrentHashMap<>();

    /**
     * @param keys the keys, in their natural order
     * @param make gives the value of a key, never null
     */
    public LazyMap(SortedSet<String> keys, Function<String, V> make) {
        this.keys = new TreeSet<>(keys);
        this.make = make;
    }

    @Override
    public V get(Object key) {
        return containsKey(key) ? made.computeIfAbsent((String) key, make) : null;
    }

    @Override
    public boolean containsKey(Object key) {
        return key instanceof String && keys.contains(key);
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, V>> iterator() {
                Iterator<String> next = keys.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return next.hasNext();
                    }

                    @Override
                    public Entry<String, V> next() {
                        return new Lazy(next.next());
                    }
                };
            }

            @Override
            public int size() {
                return keys.size();
            }
        };
    }

    @Override
    public Comparator<? super String> comparator() {
        return null;
    }

    @Override
    public SortedMap<String, V> subMap(String from, String to) {
        return new LazyMap<>(keys.subSet(from, to), this::get);
    }

    @Override
    public SortedMap<String, V> headMap(String to) {
        return new LazyMap<>(keys.headSet(to), this::get);
    }

    @Override
    public SortedMap<String, V> tailMap(String from) {
        return new LazyMap<>(keys.tailSet(from), this::get);
    }

    @Override
    public String firstKey() {
        return keys.first();
    }

    @Override
    public String lastKey() {
        return keys.last();
    }

    /** A key and its value, which is made only when it is asked for. */
    private final class Lazy implements Entry<String, V> {
        private final String key;

        Lazy(String key) {
            this.key = key;
        }

        @Override
        public String getKey() {
            return key;
        }

        @Override
        public V getValue() {
            return get(key);
        }

        @Override
        public V setValue(V value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Entry<?, ?> entry
                    && key.equals(entry.getKey())
                    && getValue().equals(entry.getValue());
        }

        @Override
        public int hashCode() {
            return key.hashCode() ^ getValue().hashCode();
        }
    }
}
