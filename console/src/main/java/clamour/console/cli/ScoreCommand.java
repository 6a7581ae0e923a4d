package clamour.console.cli;

import clamour.content.Problem;
import clamour.content.Problem.Place;
import clamour.content.Problem.Severity;
import clamour.content.lexicon.RuleLibrary;
import clamour.scenario.Channel;
import clamour.scenario.Purpose;
import clamour.scenario.read.Spelling;
import clamour.scoring.Context;
import clamour.scoring.Scorer;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Scores texts alone: tone and conduct, without a scenario. One text as argument or on standard input, or
/// many as JSON lines.
@Command(
        name = "score",
        description = "Scores a text, or the texts in a file of JSON lines, for tone and conduct.",
        mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "standard input";

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
            names = "--reader",
            paramLabel = "L",
            defaultValue = "en",
            description = "Language of reasons and advice: en, de, fr, nl, es.")
    private String reader = "en";

    @Option(
            names = "--purpose",
            paramLabel = "P",
            description = "holding, warning, update, ...; recognised where it is missing.")
    private @Nullable String purpose;

    @Option(names = "--json", description = "Prints JSON; always so with --jsonl.")
    private boolean json;

    @Override
    public Integer call() throws BadInputException {
        if (file != null && words != null) {
            throw new BadInputException("Both a text and --jsonl are given.", "Leave one out.");
        }
        var context = context();
        return file == null ? one(context) : lines(context, file);
    }

    private Context context() throws BadInputException {
        var context = Context.of(Channel.ofKey(channel)
                .orElseThrow(() -> unknown(
                        channel,
                        "channel",
                        Arrays.stream(Channel.values()).map(Channel::key).toList())));
        if (language != null) {
            if (!RuleLibrary.LANGUAGES.contains(language)) {
                throw unknown(language, "language with rules", RuleLibrary.LANGUAGES);
            }
            context = context.withLanguage(language);
        }
        if (!RuleLibrary.LANGUAGES.contains(reader)) {
            throw unknown(reader, "language of readers", RuleLibrary.LANGUAGES);
        }
        context = context.readBy(reader);
        if (purpose != null) {
            context = context.withPurpose(Purpose.ofKey(purpose)
                    .orElseThrow(() -> unknown(
                            purpose,
                            "purpose",
                            Arrays.stream(Purpose.values()).map(Purpose::key).toList())));
        }
        return context;
    }

    private static BadInputException unknown(@Nullable String word, String kind, List<String> known) {
        var written = String.valueOf(word);
        return new BadInputException(
                "“%s” is not a %s.".formatted(written, kind),
                Spelling.nearest(written, known)
                        .map("Did you mean “%s”?"::formatted)
                        .orElseGet(() -> "Known are: %s.".formatted(String.join(", ", known))));
    }

    private int one(Context context) throws BadInputException {
        var out = spec.commandLine().getOut();
        var given = words;
        var from = new Place(given == null ? STANDARD_INPUT : "TEXT", 1, 1, "");
        var text = given == null ? standardInput(from) : String.join(" ", given);
        Texts.check(text, from, true);
        var score = Scorer.standard().score(text, context);
        if (json) {
            out.println(ScoreJson.line(Optional.empty(), score));
        } else {
            ScoreSheet.print(score, out);
        }
        out.flush();
        return Commands.FINE;
    }

    /// A text that is piped in. Where somebody sits at the terminal nothing would tell them that it is waited for.
    private static String standardInput(Place from) throws BadInputException {
        if (Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()) {
            throw missing();
        }
        try {
            var text = JsonLines.decoded(System.in.readNBytes(4 * Scorer.LONGEST + 1), from)
                    .stripTrailing();
            if (text.isEmpty()) {
                throw missing();
            }
            return text;
        } catch (IOException _) {
            throw new BadInputException("Standard input cannot be read.", "Give the text as an argument.");
        }
    }

    private static BadInputException missing() {
        return new BadInputException("TEXT is missing.", "Give the text as an argument, or pipe it in.");
    }

    private int lines(Context context, String name) throws BadInputException {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        int bad = 0;
        Map<ScoreJson.Id, Integer> lineOf = new LinkedHashMap<>();
        try (var in = open(name)) {
            var lines = new JsonLines(name.equals("-") ? STANDARD_INPUT : name, in);
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                try {
                    var text = lines.text(line.get());
                    if (!text.isBlank()) {
                        var given = ScoreJson.read(text, lines);
                        given.id().ifPresent(id -> warnOfTwo(id, lines, lineOf));
                        out.println(ScoreJson.line(given.id(), Scorer.standard().score(given.text(), context)));
                    }
                } catch (BadInputException refused) {
                    bad++;
                    ProblemText.tell(refused.problems(), err);
                }
            }
        } catch (IOException _) {
            throw new BadInputException("“%s” cannot be read.".formatted(name), "Check its name and its rights.");
        }
        out.flush();
        return bad == 0 ? Commands.FINE : Commands.BAD_INPUT;
    }

    /// Both are scored, in the order of the lines; whoever goes by the ids must know.
    private void warnOfTwo(ScoreJson.Id id, JsonLines lines, Map<ScoreJson.Id, Integer> lineOf) {
        var before = lineOf.putIfAbsent(id, lines.number());
        if (before != null) {
            var message = "The id %s stands in line %d already.".formatted(id.json(), before);
            var warning =
                    new Problem(lines.at(1), Severity.WARNING, "same-id", message, "Give each text an id of its own.");
            ProblemText.tell(List.of(warning), spec.commandLine().getErr());
        }
    }

    private static InputStream open(String name) throws IOException, BadInputException {
        if (name.equals("-")) {
            return System.in;
        }
        try {
            var path = Path.of(name);
            if (Files.isDirectory(path)) {
                throw new BadInputException("“%s” is a folder.".formatted(name), "Name the file in it.");
            }
            if (!Files.exists(path)) {
                throw new BadInputException("There is no file “%s”.".formatted(name), "Check its name.");
            }
            return Files.newInputStream(path);
        } catch (InvalidPathException _) {
            throw new BadInputException("“%s” cannot be the name of a file.".formatted(name), "Check its name.");
        }
    }
}
