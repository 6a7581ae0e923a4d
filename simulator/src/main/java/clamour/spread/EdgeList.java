package clamour.spread;

import clamour.content.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// An undirected graph in a text file: two ids a line, blanks or tabs between them.
///
/// Rules: ids are whole numbers from 0 and the graph has as many accounts as its largest id says, whether they
/// have edges or not. Empty lines and lines that begin with `#` or `%` are passed over. An edge from an account
/// to itself is left out; an edge that is there more than once, in whichever direction, counts once. A file
/// without an edge is refused.
///
/// The file is read twice, first to count and then to fill, so that nothing but the graph is held: 4 bytes an end
/// of an edge and 4 an account.
public final class EdgeList {

    public static final int MOST_EDGES = 200_000_000;
    public static final int LARGEST_ID = FollowerGraph.MOST_ACCOUNTS - 1;
    /// So many faults are told; then reading stops.
    public static final int MOST_PROBLEMS = 20;

    /// What came of reading a file.
    ///
    /// @param graph present exactly where there are no problems
    /// @param edges of the graph, each once
    /// @param selfLoops that were left out
    /// @param duplicates that were left out
    public record Reading(
            Optional<FollowerGraph> graph, long edges, long selfLoops, long duplicates, List<Problem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    private final String fileName;
    private final Path file;
    private final List<Problem> problems = new ArrayList<>();
    private int[] degrees = new int[1 << 12];
    private int accounts;
    private long lines;
    private long selfLoops;
    private boolean full;

    private EdgeList(String fileName, Path file) {
        this.fileName = fileName;
        this.file = file;
    }

    /// Reads a file; every fault is a located problem.
    ///
    /// @throws IOException where it cannot be read, or changes while it is
    public static Reading read(String fileName, Path file) throws IOException {
        return new EdgeList(fileName, file).read();
    }

    private Reading read() throws IOException {
        scan(this::count);
        if (problems.isEmpty() && lines == 0) {
            problem(
                    0,
                    0,
                    "no-edges",
                    "The file has no edges%s.".formatted(selfLoops == 0 ? "" : " but those from an account to itself"),
                    "Write two ids a line, such as “0 1”.");
        }
        if (!problems.isEmpty()) {
            return new Reading(Optional.empty(), 0, 0, 0, problems);
        }
        int chunks = (accounts + FollowerGraph.CHUNK - 1) >> FollowerGraph.CHUNK_BITS;
        var starts = new int[chunks][];
        var edges = new int[chunks][];
        for (int c = 0; c < chunks; c++) {
            int first = c << FollowerGraph.CHUNK_BITS;
            starts[c] = new int[Math.min(FollowerGraph.CHUNK, accounts - first) + 1];
            int sum = 0;
            for (int i = 0; i + 1 < starts[c].length; i++) {
                sum += degrees[first + i];
                starts[c][i + 1] = sum;
            }
            edges[c] = new int[sum];
        }
        fill(starts, edges);
        long twice = 0;
        for (int c = 0; c < chunks; c++) {
            twice += sortRows(starts[c], edges, c);
        }
        return new Reading(
                Optional.of(FollowerGraph.ofChunks(accounts, starts, edges)),
                lines - twice / 2,
                selfLoops,
                twice / 2,
                problems);
    }

    private void count(int one, int other) {
        int larger = Math.max(one, other);
        accounts = Math.max(accounts, larger + 1);
        if (one == other) {
            selfLoops++;
            return;
        }
        if (larger >= degrees.length) {
            degrees = Arrays.copyOf(degrees, Math.max(larger + 1, degrees.length * 2));
        }
        degrees[one]++;
        degrees[other]++;
        lines++;
    }

    /// `degrees` counts down to what is still to be filled in.
    private void fill(int[][] starts, int[][] edges) throws IOException {
        var left = degrees;
        long expected = lines;
        long[] filled = new long[1];
        scan((one, other) -> {
            if (one != other) {
                if (Math.max(one, other) >= accounts || left[one] == 0 || left[other] == 0) {
                    full = true;
                    return;
                }
                put(starts, edges, one, other, --left[one]);
                put(starts, edges, other, one, --left[other]);
                filled[0]++;
            }
        });
        if (full || filled[0] != expected) {
            throw new IOException("%s changed while it was read".formatted(fileName));
        }
    }

    private static void put(int[][] starts, int[][] edges, int from, int to, int place) {
        int chunk = from >> FollowerGraph.CHUNK_BITS;
        edges[chunk][starts[chunk][from & (FollowerGraph.CHUNK - 1)] + place] = to;
    }

    /// Orders the rows of a chunk and leaves out what is there twice.
    ///
    /// @return how many ends were left out
    private static long sortRows(int[] starts, int[][] edges, int chunk) {
        int[] row = edges[chunk];
        int size = 0;
        int begin = 0;
        for (int i = 0; i + 1 < starts.length; i++) {
            int end = starts[i + 1];
            Arrays.sort(row, begin, end);
            starts[i] = size;
            for (int at = begin; at < end; at++) {
                if (at == begin || row[at] != row[at - 1]) {
                    row[size++] = row[at];
                }
            }
            begin = end;
        }
        starts[starts.length - 1] = size;
        int left = row.length - size;
        if (left > 0) {
            edges[chunk] = Arrays.copyOf(row, size);
        }
        return left;
    }

    private interface Edges {
        void edge(int one, int other);
    }

    private void scan(Edges edges) throws IOException {
        try (var channel = FileChannel.open(file)) {
            var lines = new Lines(channel, edges);
            while (!full && lines.read()) {
                if (this.lines > MOST_EDGES) {
                    problem(
                            lines.line,
                            1,
                            "too-many-edges",
                            "The file has more than %,d edges.".formatted(MOST_EDGES),
                            "Use a smaller graph.");
                    return;
                }
            }
        }
    }

    private void problem(long line, int column, String code, String message, String hint) {
        var place = new Problem.Place(fileName, (int) Math.min(Integer.MAX_VALUE, line), column, "");
        problems.add(new Problem(place, Problem.Severity.ERROR, code, message, hint));
        full |= problems.size() >= MOST_PROBLEMS;
    }

    /// Takes the bytes apart; one line a call of [#read].
    private final class Lines {

        private static final int BUFFER = 1 << 18;
        private static final int SHOWN = 30;
        private static final int END = -1;

        private final FileChannel channel;
        private final Edges edges;
        private final byte[] bytes = new byte[BUFFER];
        private int at;
        private int limit;
        private long line;
        private int column;
        private int next;

        Lines(FileChannel channel, Edges edges) throws IOException {
            this.channel = channel;
            this.edges = edges;
            advance();
        }

        private void advance() throws IOException {
            if (at == limit) {
                at = 0;
                limit = channel.read(ByteBuffer.wrap(bytes));
                if (limit <= 0) {
                    limit = 0;
                    column++;
                    next = END;
                    return;
                }
            }
            next = bytes[at++] & 0xFF;
            column++;
        }

        /// @return whether there was another line
        boolean read() throws IOException {
            if (next == END) {
                return false;
            }
            line++;
            column = 1;
            blanks();
            if (next == '#' || next == '%') {
                toEnd();
            } else if (next != '\n' && next != END) {
                edge();
            }
            if (next == '\n') {
                advance();
            }
            return true;
        }

        private void blanks() throws IOException {
            while (next == ' ' || next == '\t' || next == '\r') {
                advance();
            }
        }

        private void toEnd() throws IOException {
            while (next != '\n' && next != END) {
                advance();
            }
        }

        private void edge() throws IOException {
            int one = id();
            if (one < 0) {
                toEnd();
                return;
            }
            blanks();
            if (next == '\n' || next == END) {
                problem(
                        line,
                        column,
                        "one-id",
                        "The line has one id, %d; an edge has two.".formatted(one),
                        "Write both ends, such as “%d 7”.".formatted(one));
                return;
            }
            int other = id();
            if (other < 0) {
                toEnd();
                return;
            }
            blanks();
            if (next != '\n' && next != END) {
                problem(
                        line,
                        column,
                        "more-than-two",
                        "The line goes on behind two ids; an edge has two ids and nothing else.",
                        "Take weights and times out of the file.");
                toEnd();
                return;
            }
            edges.edge(one, other);
        }

        /// @return the number, or -1 where there was a problem
        private int id() throws IOException {
            int from = column;
            long value = 0;
            int digits = 0;
            while (next >= '0' && next <= '9') {
                value = value > LARGEST_ID ? value : value * 10 + (next - '0');
                digits++;
                advance();
            }
            if (digits > 0 && value <= LARGEST_ID && isBetween(next)) {
                return (int) value;
            }
            if (digits > 0 && isBetween(next)) {
                problem(
                        line,
                        from,
                        "id-too-large",
                        "The id is larger than %,d, the largest there may be.".formatted(LARGEST_ID),
                        "Number the accounts from 0 without gaps.");
                return -1;
            }
            wrong(from, digits > 0 ? Long.toString(value) : "");
            return -1;
        }

        private static boolean isBetween(int next) {
            return next == ' ' || next == '\t' || next == '\r' || next == '\n' || next == END;
        }

        private void wrong(int from, String begun) throws IOException {
            var word = new StringBuilder(begun);
            boolean more = false;
            while (!isBetween(next)) {
                if (word.length() < SHOWN) {
                    word.append(next >= ' ' && next < 0x7F ? (char) next : '?');
                } else {
                    more = true;
                }
                advance();
            }
            var text = word.toString() + (more ? "…" : "");
            if (text.matches("-[0-9]+…?")) {
                problem(
                        line,
                        from,
                        "negative-id",
                        "“%s” is negative; ids begin with 0.".formatted(text),
                        "Number the accounts from 0 without gaps.");
            } else {
                problem(
                        line,
                        from,
                        "not-a-number",
                        "“%s” is not a whole number.".formatted(text),
                        "Write two ids a line, such as “0 1”; begin a comment with “#”.");
            }
        }
    }
}
