package hood.cache;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoException;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.serializers.ImmutableCollectionsSerializers;
import com.esotericsoftware.kryo.serializers.RecordSerializer;
import com.esotericsoftware.kryo.util.DefaultInstantiatorStrategy;
import com.esotericsoftware.kryo.util.MapReferenceResolver;
import hood.book.Block;
import hood.book.Fragment;
import hood.book.SymbolName;
import hood.source.Pool;
import hood.source.SourceFile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Values as bytes and back: records of texts, numbers, lists and other records. The bytes are for the same version of the
 * program, on the same machine.
 */
public final class Codec {
    private static final int START = 16_384;

    private final Function<String, Optional<SourceFile>> files;
    private final Pool<SymbolName> names = new Pool<>();
    private final Pool<Fragment.Html> pieces = new Pool<>();
    private final com.esotericsoftware.kryo.util.Pool<Kryo> kryos =
            new com.esotericsoftware.kryo.util.Pool<>(true, false) {
                @Override
                protected Kryo create() {
                    return kryo();
                }
            };

    /** @param files finds the files that values lie in, as they were; of one that it does not find the text is kept too */
    public Codec(Function<String, Optional<SourceFile>> files) {
        this.files = files;
    }

    /** A value as bytes. */
    public byte[] encode(Object value) {
        Kryo kryo = kryos.obtain();
        try {
            Output output = new Output(START, -1);
            kryo.writeClassAndObject(output, value);
            return output.toBytes();
        } finally {
            kryos.free(kryo);
        }
    }

    /** The value of bytes; empty when they are none that {@link #encode} has made. */
    public Optional<Object> decode(byte[] bytes) {
        Kryo kryo = kryos.obtain();
        try {
            return Optional.ofNullable(kryo.readClassAndObject(new Input(bytes)));
        } catch (KryoException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            return Optional.empty();
        } finally {
            kryos.free(kryo);
        }
    }

    private Kryo kryo() {
        Kryo kryo = new Kryo(new Shared());
        kryo.setRegistrationRequired(false);
        kryo.setReferences(true);
        kryo.setInstantiatorStrategy(new DefaultInstantiatorStrategy());
        ImmutableCollectionsSerializers.registerSerializers(kryo);
        kryo.addDefaultSerializer(SourceFile.class, new FileSerializer());
        kryo.addDefaultSerializer(SymbolName.class, new PooledSerializer<>(SymbolName.class, names));
        kryo.addDefaultSerializer(Fragment.Html.class, new PooledSerializer<>(Fragment.Html.class, pieces));
        kryo.addDefaultSerializer(Pattern.class, new PatternSerializer());
        kryo.addDefaultSerializer(Collections.unmodifiableMap(Map.of()).getClass(), new MapViewSerializer());
        return kryo;
    }

    /** What may be the same thing in several places; all else is written each time. */
    private static final class Shared extends MapReferenceResolver {
        @Override
        @SuppressWarnings("rawtypes")
        public boolean useReferences(Class type) {
            return Block.View.class.isAssignableFrom(type) || type == SourceFile.class;
        }
    }

    /** A file is written as its path where it can be found again, else whole. */
    private final class FileSerializer extends Serializer<SourceFile> {
        FileSerializer() {
            setImmutable(true);
        }

        @Override
        public void write(Kryo kryo, Output output, SourceFile file) {
            boolean found = files.apply(file.path()).filter(file::equals).isPresent();
            output.writeString(file.path());
            output.writeString(found ? null : file.text());
        }

        @Override
        public SourceFile read(Kryo kryo, Input input, Class<? extends SourceFile> type) {
            String path = input.readString();
            String text = input.readString();
            return text != null
                    ? SourceFile.of(path, text)
                    : files.apply(path).orElseThrow(() -> new KryoException("no file " + path));
        }
    }

    private static final class PatternSerializer extends Serializer<Pattern> {
        @Override
        public void write(Kryo kryo, Output output, Pattern pattern) {
            output.writeString(pattern.pattern());
            output.writeInt(pattern.flags());
        }

        @Override
        public Pattern read(Kryo kryo, Input input, Class<? extends Pattern> type) {
            return Pattern.compile(input.readString(), input.readInt());
        }
    }

    /** A map that cannot be changed, with its order. */
    private static final class MapViewSerializer extends Serializer<Map<Object, Object>> {
        @Override
        public void write(Kryo kryo, Output output, Map<Object, Object> map) {
            kryo.writeObject(output, new LinkedHashMap<>(map));
        }

        @Override
        @SuppressWarnings("unchecked")
        public Map<Object, Object> read(Kryo kryo, Input input, Class<? extends Map<Object, Object>> type) {
            return Collections.unmodifiableMap(kryo.readObject(input, LinkedHashMap.class));
        }
    }

    /** A record that recurs; each is there once. */
    private static final class PooledSerializer<T extends Record> extends RecordSerializer<T> {
        private final Pool<T> pool;

        PooledSerializer(Class<T> type, Pool<T> pool) {
            super(type);
            this.pool = pool;
        }

        @Override
        public T read(Kryo kryo, Input input, Class<? extends T> type) {
            return pool.of(super.read(kryo, input, type));
        }
    }
}
