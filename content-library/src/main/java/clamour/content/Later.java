package clamour.content;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A part of the library that is read when first asked for, once.
final class Later<T> {

    private final Supplier<T> reader;
    private @Nullable T value;

    Later(Supplier<T> reader) {
        this.reader = reader;
    }

    synchronized T get() {
        T read = value;
        if (read == null) {
            read = reader.get();
            value = read;
        }
        return read;
    }
}
