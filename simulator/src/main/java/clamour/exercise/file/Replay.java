package clamour.exercise.file;

import clamour.content.ContentLibrary;
import clamour.content.Problem;
import clamour.content.pack.ContentException;
import clamour.exercise.Chain;
import clamour.exercise.Edition;
import clamour.exercise.Entry;
import clamour.exercise.EntryCodec;
import clamour.exercise.Payload;
import clamour.exercise.UnreadableEntryException;
import clamour.exercise.fold.ExerciseFold;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Scenario;
import clamour.scenario.read.KnownContent;
import clamour.scenario.read.ScenarioReader;
import java.util.List;
import java.util.Optional;

/// Goes through the exercise of a file again.
public final class Replay {

    private final ExerciseFile file;
    private final Scenario scenario;
    private final ContentLibrary library;
    private final List<Entry> entries;

    private Replay(ExerciseFile file, Scenario scenario, ContentLibrary library, List<Entry> entries) {
        this.file = file;
        this.scenario = scenario;
        this.library = library;
        this.entries = List.copyOf(entries);
    }

    /// Opens a file: its scenario and every entry are read, nothing is folded yet. Where the exercise ran with other
    /// content than `ours` and has brought it along, it is folded with that.
    ///
    /// @param ours the content of this program
    /// @throws UnreadableFileException where scenario, content or an entry cannot be read, or of an unknown edition
    public static Replay of(ExerciseFile file, ContentLibrary ours) throws UnreadableFileException {
        if (Edition.of(file.edition()).isEmpty()) {
            throw new UnreadableFileException(
                    ExerciseFile.PAGE,
                    "The exercise ran under edition %d of the rules; this program knows editions up to %d. Open it with a newer Clamour."
                            .formatted(file.edition(), Edition.CURRENT.number()));
        }
        var reading = new ScenarioReader(KnownContent.unchecked())
                .read(
                        file.scenarioFile(),
                        file.scenario().copy(),
                        file.settings().with());
        if (reading.scenario().isEmpty()) {
            Problem first = reading.problems().getFirst();
            throw new UnreadableFileException(
                    ExerciseFile.SCENARIO,
                    "The scenario in the file cannot be read, at line %d: %s"
                            .formatted(first.at().line(), first.message()));
        }
        try {
            var entries = file.journal().stream().map(EntryCodec::read).toList();
            return new Replay(file, reading.scenario().get(), library(file, ours), entries);
        } catch (UnreadableEntryException e) {
            throw UnreadableFileException.damaged(ExerciseFile.JOURNAL, String.valueOf(e.getMessage()));
        }
    }

    private static ContentLibrary library(ExerciseFile file, ContentLibrary ours) throws UnreadableFileException {
        var brought = file.library();
        if (brought.isEmpty() || file.contentHash().equals(ours.hash())) {
            return ours;
        }
        try {
            var library = brought.get();
            library.rules().rules(file.settings().language());
            library.realiser();
            return library;
        } catch (ContentException e) {
            throw new UnreadableFileException(
                    ExerciseFile.CONTENT,
                    "The exercise brought content that this program cannot read: %s"
                            .formatted(e.problems().getFirst().message()));
        }
    }

    public Scenario scenario() {
        return scenario;
    }

    public List<Entry> entries() {
        return entries;
    }

    /// The words and rules it is folded with.
    public ContentLibrary library() {
        return library;
    }

    /// Whether these are those the exercise ran with; other ones may fold to another state.
    public boolean sameContent() {
        return file.contentHash().equals(library.hash());
    }

    /// What differs between the page and the journal of a file; empty where they agree.
    public Optional<String> disagreement() {
        if (entries.isEmpty() || !(entries.getFirst().payload() instanceof Payload.ExerciseOpened opened)) {
            return Optional.of("The journal does not begin with the opening of the exercise.");
        }
        if (!opened.scenarioHash().equals(ExerciseFile.hashOf(file.scenario().copy()))) {
            return Optional.of("The scenario in the file is not the one that entry 1 opened the exercise with.");
        }
        return opened.settings().equals(file.settings()) && opened.edition() == file.edition()
                ? Optional.empty()
                : Optional.of("The settings in %s are not those that entry 1 opened the exercise with."
                        .formatted(ExerciseFile.PAGE));
    }

    /// Where the chain of the journal breaks.
    public Optional<Chain.Break> broken() {
        return Chain.verify(file.journal());
    }

    /// The state at a time: of all entries up to it.
    public ExerciseFold foldTo(ExerciseTime time, int threads) {
        var fold = newFold(threads);
        for (var entry : entries) {
            if (entry.at().isAfter(time)) {
                break;
            }
            fold.apply(entry);
        }
        fold.advanceTo(time);
        return fold;
    }

    /// The state when the file was written.
    public ExerciseFold fold(int threads) {
        var fold = newFold(threads);
        entries.forEach(fold::apply);
        fold.advanceTo(file.at());
        return fold;
    }

    ExerciseFold newFold(int threads) {
        return new ExerciseFold(scenario, library, file.settings(), file.edition(), threads);
    }

    ExerciseFile file() {
        return file;
    }
}
