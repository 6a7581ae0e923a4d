package clamour.console.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Standard output that remembers whether it could be written; a `PrintWriter` on it would forget why.
final class Output extends OutputStream {

    private final OutputStream out;
    private @Nullable IOException failure;

    Output(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    boolean failed() {
        return failure != null;
    }

    /// What to say; nothing where the reader has simply gone, as `head` does.
    Optional<String> complaint() {
        if (failure == null) {
            return Optional.empty();
        }
        var why = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (why.contains("pipe")) {
            return Optional.empty();
        }
        return Optional.of(
                why.contains("space")
                        ? "The output was not written to its end: there is no space left where it goes."
                        : "The output was not written to its end: where it goes cannot be written to.");
    }
}
