package hood.source;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A digest of values: equal values have the same, and no two others are known to. Values are texts, numbers, truth values,
 * constants, bytes, and records, lists, sets, maps and optionals of values; {@code null} is one too.
 */
public final class Fingerprint {
    private static final ClassValue<Method[]> ACCESSORS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .peek(accessor -> accessor.setAccessible(true))
                    .toArray(Method[]::new);
        }
    };

    private final MessageDigest digest = sha256();

    private Fingerprint() {}

    /** The digest of values, as 64 hexadecimal digits. */
    public static String of(Object... values) {
        Fingerprint fingerprint = new Fingerprint();
        for (Object value : values) fingerprint.add(value);
        return HexFormat.of().formatHex(fingerprint.digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each value begins with a letter for its kind, and what varies in length with its length. */
    private void add(Object value) {
        if (value == null) {
            mark('0', 0);
        } else if (value instanceof String text) {
            add('s', text.getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof byte[] bytes) {
            add('b', bytes);
        } else if (value instanceof SourceFile file) {
            add(List.of(file.path(), file.text()));
        } else if (value instanceof Record) {
            record(value);
        } else if (value instanceof Optional<?> optional) {
            mark('o', optional.isPresent() ? 1 : 0);
            optional.ifPresent(this::add);
        } else if (value instanceof Map<?, ?> map) {
            add(map.entrySet().stream()
                    .map(entry -> of(entry.getKey(), entry.getValue()))
                    .sorted()
                    .toList());
        } else if (value instanceof Set<?> set) {
            add(set.stream().map(Fingerprint::of).sorted().toList());
        } else if (value instanceof List<?> list) {
            mark('l', list.size());
            for (Object element : list) add(element);
        } else if (value instanceof Enum<?> || value instanceof Number || value instanceof Boolean) {
            add('v', value.toString().getBytes(StandardCharsets.UTF_8));
        } else {
            throw new IllegalArgumentException("no value: " + value.getClass());
        }
    }

    private void record(Object value) {
        add('r', value.getClass().getName().getBytes(StandardCharsets.UTF_8));
        for (Method accessor : ACCESSORS.get(value.getClass())) {
            try {
                add(accessor.invoke(value));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void add(char kind, byte[] bytes) {
        mark(kind, bytes.length);
        digest.update(bytes);
    }

    private void mark(char kind, int length) {
        digest.update((byte) kind);
        for (int shift = 24; shift >= 0; shift -= 8) digest.update((byte) (length >>> shift));
    }
}
