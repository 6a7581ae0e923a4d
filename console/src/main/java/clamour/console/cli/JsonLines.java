package clamour.console.cli;

import clamour.content.Problem.Place;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Lines of UTF-8 text, each under a limit and decoded alone, so that what is wrong in one is said of that one.
final class JsonLines {

    /// The longest line, in bytes; a text may have [clamour.scoring.Scorer#LONGEST] characters.
    static final int LONGEST_LINE = 1_000_000;

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final String name;
    private final InputStream in;
    private int number;

    /// @param name of the file, as problems name it
    JsonLines(String name, InputStream in) {
        this.name = name;
        this.in = new BufferedInputStream(in);
    }

    /// The number of the line that was read last, from 1.
    int number() {
        return number;
    }

    Place at(int column) {
        return new Place(name, number, column, "");
    }

    /// The next line in bytes, without its end; empty behind the last one.
    ///
    /// @throws BadInputException where it is longer than [#LONGEST_LINE]; nothing more can be read then
    Optional<byte[]> next() throws IOException, BadInputException {
        var line = new ByteArrayOutputStream();
        int c = in.read();
        if (c < 0) {
            return Optional.empty();
        }
        number++;
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (line.size() == LONGEST_LINE) {
                throw new BadInputException(
                        at(1),
                        "The line has more than %d bytes.".formatted(LONGEST_LINE),
                        "Give each text a line of its own.");
            }
            line.write(c);
        }
        byte[] bytes = line.toByteArray();
        boolean marked = number == 1
                && bytes.length >= MARK.length
                && ByteBuffer.wrap(bytes, 0, MARK.length).equals(ByteBuffer.wrap(MARK));
        return Optional.of(marked ? java.util.Arrays.copyOfRange(bytes, MARK.length, bytes.length) : bytes);
    }

    /// The text of a line.
    ///
    /// @throws BadInputException where it is not UTF-8, with the column
    String text(byte[] line) throws BadInputException {
        return decoded(line, at(1));
    }

    /// Decodes UTF-8.
    ///
    /// @param from of the first character
    static String decoded(byte[] bytes, Place from) throws BadInputException {
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        var text = out.flip().toString();
        if (result.isError()) {
            long lines = text.chars().filter(c -> c == '\n').count();
            int column = text.length() - (text.lastIndexOf('\n') + 1);
            throw new BadInputException(
                    new Place(from.file(), from.line() + (int) lines, column + 1, ""),
                    "This is not UTF-8 text: the byte %02X begins no character.".formatted(bytes[in.position()]),
                    "Save it as UTF-8.");
        }
        return text;
    }
}
