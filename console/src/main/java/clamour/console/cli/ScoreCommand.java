package clamour.console.cli;

import clamour.scenario.Channel;
import clamour.scenario.Purpose;
import clamour.scoring.Context;
import clamour.scoring.MessageScore;
import clamour.scoring.Scorer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Scores texts alone: tone and conduct, without a scenario. One text as argument or on standard input, or
/// many as JSON lines.
@Command(
        name = "score",
        description = "Scores a text, or the texts in a file of JSON lines, for tone and conduct.",
        mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {

    /// The longest line of a file, in characters; a text may have [Scorer#LONGEST].
    static final int LONGEST_LINE = 1_000_000;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is run
    private CommandLine.Model.CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "TEXT", description = "The text; standard input where it is missing.")
    private String @Nullable [] words;

    @Option(names = "--jsonl", paramLabel = "FILE", description = "Reads {\"id\",\"text\"} lines; - is standard input.")
    private @Nullable String file;

    @Option(
            names = "--channel",
            paramLabel = "C",
            defaultValue = "microblog",
            description = "microblog, community, press, ...")
    private String channel = "microblog";

    @Option(names = "--language", paramLabel = "L", description = "en, de, fr, nl, es; recognised where it is missing.")
    private @Nullable String language;

    @Option(
            names = "--purpose",
            paramLabel = "P",
            description = "holding, warning, update, ...; recognised where it is missing.")
    private @Nullable String purpose;

    @Option(names = "--json", description = "Prints JSON; always so with --jsonl.")
    private boolean json;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(LONGEST_LINE)
                            .maxNestingDepth(16)
                            .build())
                    .build())
            .build();

    /// Bad input or usage, as a sentence.
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        try {
            var context = context();
            int code = file == null ? one(context, out) : lines(context, file, out);
            out.flush();
            return code;
        } catch (Refused refused) {
            out.flush();
            err.println(refused.getMessage());
            err.flush();
            return 2;
        }
    }

    private Context context() throws Refused {
        var found = Channel.ofKey(channel);
        if (found.isEmpty()) {
            throw new Refused(
                    "“%s” is not a channel. Known are: microblog, community, messenger, photo, video, press, site, alert, control-room, phone, email."
                            .formatted(channel));
        }
        var context = Context.of(found.get());
        if (language != null) {
            if (!language.matches("[a-z]{2,3}")) {
                throw new Refused("“%s” is not a language code. Write it like en or de.".formatted(language));
            }
            context = context.withLanguage(language);
        }
        if (purpose != null) {
            var stated = Purpose.ofKey(purpose);
            if (stated.isEmpty()) {
                throw new Refused(
                        "“%s” is not a purpose. Known are: holding, warning, update, correction, appeal, answer, condolence, close."
                                .formatted(purpose));
            }
            context = context.withPurpose(stated.get());
        }
        return context;
    }

    private int one(Context context, PrintWriter out) throws Refused {
        var text = words == null ? standardInput() : String.join(" ", words);
        check(text, "The text");
        var score = Scorer.standard().score(text, context);
        if (json) {
            out.println(mapper.writeValueAsString(node(null, score)));
        } else {
            ScoreSheet.print(score, out);
        }
        return 0;
    }

    private static String standardInput() throws Refused {
        try {
            byte[] bytes = System.in.readNBytes(4 * Scorer.LONGEST + 1);
            return decoded(bytes).strip();
        } catch (CharacterCodingException bad) {
            throw new Refused("Standard input is not UTF-8 text. Save it as UTF-8.");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private int lines(Context context, String name, PrintWriter out) throws Refused {
        var scorer = Scorer.standard();
        int number = 0;
        int bad = 0;
        try (var in = open(name);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))) {
            for (var line = next(reader, name, number + 1); line.isPresent(); line = next(reader, name, number + 1)) {
                number++;
                if (line.get().isBlank()) {
                    continue;
                }
                try {
                    out.println(mapper.writeValueAsString(scored(line.get(), name, number, scorer, context)));
                } catch (Refused refused) {
                    bad++;
                    spec.commandLine().getErr().println(refused.getMessage());
                }
            }
        } catch (CharacterCodingException malformed) {
            throw new Refused("%s:%d is not UTF-8 text. Save it as UTF-8.".formatted(name, number + 1));
        } catch (NoSuchFileException missing) {
            throw new Refused("There is no file “%s”.".formatted(name));
        } catch (IOException failed) {
            throw new Refused("“%s” cannot be read: %s.".formatted(name, failed.getMessage()));
        }
        spec.commandLine().getErr().flush();
        return bad == 0 ? 0 : 2;
    }

    private static InputStream open(String name) throws IOException {
        return name.equals("-") ? System.in : Files.newInputStream(Path.of(name));
    }

    /// A line without its end; refuses one that is too long before it fills the memory.
    private static Optional<String> next(BufferedReader reader, String name, int number) throws IOException, Refused {
        var line = new StringBuilder();
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (c == '\n') {
                return Optional.of(line.toString());
            }
            if (line.length() == LONGEST_LINE) {
                throw new Refused("%s:%d has more than %d characters. Give each text a line of its own."
                        .formatted(name, number, LONGEST_LINE));
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.isEmpty() ? Optional.empty() : Optional.of(line.toString());
    }

    private ObjectNode scored(String line, String name, int number, Scorer scorer, Context context) throws Refused {
        JsonNode node;
        try {
            node = mapper.readTree(line);
        } catch (JacksonException broken) {
            int column = broken.getLocation() == null
                    ? 1
                    : Math.max(1, broken.getLocation().getColumnNr());
            throw new Refused(
                    "%s:%d:%d This is not JSON. Write one object a line, like {\"id\":\"1\",\"text\":\"...\"}."
                            .formatted(name, number, column));
        }
        if (!node.isObject() || !node.path("text").isString()) {
            throw new Refused(
                    "%s:%d:1 The line has no “text”. Write one object a line, like {\"id\":\"1\",\"text\":\"...\"}."
                            .formatted(name, number));
        }
        var text = node.path("text").stringValue();
        check(text, "%s:%d:1 The text".formatted(name, number));
        return node(node.get("id"), scorer.score(text, context));
    }

    private static void check(String text, String what) throws Refused {
        if (text.length() > Scorer.LONGEST) {
            throw new Refused(
                    "%s has %d characters; it may have at most %d.".formatted(what, text.length(), Scorer.LONGEST));
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new Refused("%s has a NUL character at %d. Take it out.".formatted(what, i));
            }
            boolean paired = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (paired) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new Refused(
                        "%s has half a character (a lone surrogate) at %d. Save it as UTF-8 again.".formatted(what, i));
            }
        }
    }

    private ObjectNode node(@Nullable JsonNode id, MessageScore score) {
        var node = mapper.createObjectNode();
        if (id == null) {
            node.putNull("id");
        } else {
            node.set("id", id);
        }
        var dimensions = node.putObject("dimensions");
        for (var dimension : Scorer.DIMENSIONS) {
            var points = score.dimensions().get(dimension);
            if (points == null) {
                dimensions.putNull(dimension);
            } else {
                dimensions.put(dimension, points);
            }
        }
        var total = score.scores().total();
        if (total.isPresent()) {
            node.put("total", total.getAsInt());
        } else {
            node.putNull("total");
        }
        var findings = node.putArray("findings");
        for (var finding : score.findings()) {
            findings.addObject()
                    .put("dimension", finding.dimension())
                    .put("start", finding.start())
                    .put("end", finding.end())
                    .put("text", finding.text())
                    .put("effect", finding.effect())
                    .put("reason", finding.reason())
                    .put("advice", finding.advice());
        }
        return node;
    }
}
