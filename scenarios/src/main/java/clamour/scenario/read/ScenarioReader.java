package clamour.scenario.read;

import clamour.content.Problem;
import clamour.scenario.Inject;
import clamour.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads scenarios: YAML, or JSON of the same shape. Never throws for what a file says; every fault is a located
/// problem.
public final class ScenarioReader {

    /// The version of the language that this reader knows.
    public static final int VERSION = 1;

    private final KnownContent content;

    public ScenarioReader(KnownContent content) {
        this.content = content;
    }

    public Reading read(String fileName, byte[] bytes) {
        return read(fileName, bytes, Map.of());
    }

    /// Reads with other values for the variables of `with`, as another force plays the scenario.
    public Reading read(String fileName, byte[] bytes, Map<String, String> with) {
        var problems = new Problems(fileName);
        var tree = SourceText.of(bytes, problems).flatMap(text -> TreeReader.read(text, problems));
        if (tree.isEmpty()) {
            return new Reading(Optional.empty(), problems.sorted(), Places.none(fileName));
        }
        var places = Places.of(fileName, tree.get());
        if (!isKnownVersion(tree.get(), problems)) {
            return new Reading(Optional.empty(), problems.sorted(), places);
        }
        var scenario = new DocumentReader(problems, content).scenario(shortName(fileName), tree.get(), with);
        return new Reading(problems.hasErrors() ? Optional.empty() : Optional.of(scenario), problems.sorted(), places);
    }

    /// The problem of a file that is too large to be read at all, for callers that do not load it.
    public static Problem tooLarge(String fileName, long bytes) {
        var problems = new Problems(fileName);
        SourceText.tellTooLarge(bytes, problems);
        return problems.sorted().getFirst();
    }

    /// What came of reading a single inject.
    ///
    /// @param inject present exactly where no problem is an error
    public record InjectReading(Optional<Inject> inject, List<Problem> problems) {
        public InjectReading {
            problems = List.copyOf(problems);
        }
    }

    /// Reads one inject, as it stands in a list of injects, that refers to what the scenario has. Whether its id is
    /// taken is for the caller to judge: an edited inject keeps its id.
    public InjectReading readInject(Scenario scenario, String yaml) {
        var problems = new Problems("");
        var bytes = yaml.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var tree = SourceText.of(bytes, problems).flatMap(text -> TreeReader.read(text, problems));
        var inject = tree.map(written -> new DocumentReader(problems, content).inject(scenario, written));
        return new InjectReading(inject.filter(_ -> !problems.hasErrors()), problems.sorted());
    }

    private static boolean isKnownVersion(Tree tree, Problems problems) {
        if (!(tree instanceof Tree.Table table)) {
            problems.error(
                    tree,
                    "not-a-scenario",
                    "The file holds %s, not a scenario.".formatted(tree.kind()),
                    "Start with “clamour: 1” and a title; the guide has an example.");
            return false;
        }
        var version = table.get("clamour");
        if (version.isEmpty()) {
            // Told with everything else that is missing.
            return true;
        }
        var text = version.get() instanceof Tree.Scalar scalar ? scalar.value().strip() : "";
        if (text.equals(String.valueOf(VERSION))) {
            return true;
        }
        boolean newer = text.matches("[1-9]\\d{0,8}");
        problems.error(
                version.get(),
                newer ? "newer-version" : "version",
                newer
                        ? "The scenario is written in version %s of the language; this program knows versions up to %s."
                                .formatted(text, VERSION)
                        : "“%s” is not a version of the scenario language.".formatted(text),
                newer ? "Use a newer Clamour to read it." : "Write “clamour: %s”.".formatted(VERSION));
        return false;
    }

    /// The file's name without folders and ending.
    static String shortName(String fileName) {
        var name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
