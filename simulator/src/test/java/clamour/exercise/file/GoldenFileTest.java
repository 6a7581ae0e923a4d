package clamour.exercise.file;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.content.ContentLibrary;
import clamour.exercise.Board;
import clamour.exercise.Edition;
import clamour.exercise.Entry;
import clamour.exercise.EntryCodec;
import clamour.exercise.EntryId;
import clamour.exercise.ExerciseId;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.exercise.PostId;
import clamour.exercise.Role;
import clamour.exercise.fold.Bridge;
import clamour.exercise.fold.ExerciseFold;
import clamour.exercise.policy.Simulation;
import clamour.exercise.policy.Stock;
import clamour.scenario.AccountId;
import clamour.scenario.ExerciseTime;
import clamour.scenario.InjectId;
import clamour.scenario.ObjectiveId;
import clamour.scenario.RumourId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Exercise files of each edition that must be read, and replay to their hash, for ever.
///
/// `edition-1.zip` has what the white cell can do: no word of the content library has a part in it, so nothing but
/// another
/// edition of the rules may change its hash. `edition-1-messages.zip` is a whole simulated exercise; what its messages
/// are
/// worth depends on the scoring rules in the content library, so its hash holds for the content it names, and for other
/// content everything that people did must be there.
///
/// A failure of the first means that the same inputs fold differently: raise the edition, keep the old file, add a new
/// one.
/// Only while an edition has not been released may its file be made anew: `./mvnw -pl simulator -am test
/// -Dtest=GoldenFileTest -Dgolden.write=true -Dsurefire.failIfNoSpecifiedTests=false`, and the commit says why.
class GoldenFileTest {

    private static final Path FOLDER = Path.of("src/test/resources/clamour/exercise/golden");
    private static final ContentLibrary LIBRARY = ContentLibrary.standard();

    private static byte[] golden(String name, byte[] fresh) {
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(FOLDER);
                Files.write(FOLDER.resolve(name), fresh);
            }
            return Files.readAllBytes(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_the_white_cell_did_under_edition_1_comes_to_the_same_state() throws UnreadableFileException {
        byte[] zip = golden("edition-1.zip", whiteCell().write());
        var file = ExerciseFile.read(zip);
        var replay = Replay.of(file, LIBRARY);

        assertThat(file.edition()).isEqualTo(1);
        assertThat(replay.broken()).isEmpty();
        assertThat(replay.disagreement()).isEmpty();
        assertThat(replay.fold(1).stateHash()).isEqualTo(file.stateHash());
        assertThat(replay.fold(2).stateHash()).isEqualTo(file.stateHash());
    }

    @Test
    void it_is_written_as_it_was_written_then() throws UnreadableFileException {
        byte[] zip = golden("edition-1.zip", whiteCell().write());

        assertThat(ExerciseFile.read(zip).write()).isEqualTo(zip);
    }

    @Test
    void a_whole_exercise_under_edition_1_can_be_gone_through_again() throws UnreadableFileException {
        byte[] zip = golden("edition-1-messages.zip", simulated().write());
        var file = ExerciseFile.read(zip);
        var replay = Replay.of(file, LIBRARY);

        assertThat(replay.broken()).isEmpty();
        assertThat(replay.disagreement()).isEmpty();
        var fold = replay.fold(1);
        var published = replay.entries().stream()
                .filter(entry -> entry.payload() instanceof Payload.MessagePublished)
                .map(entry -> PostId.ofEntry(entry.id()))
                .toList();
        assertThat(fold.board().messages()).extracting(Board.MessageState::post).isEqualTo(published);
        assertThat(published).hasSizeGreaterThan(10);
        if (replay.sameContent()) {
            assertThat(fold.stateHash()).isEqualTo(file.stateHash());
        }
    }

    private static ExerciseFile simulated() {
        var hash = ExerciseFile.hashOf(Bridge.BYTES);
        var run = Simulation.run(Bridge.SCENARIO, hash, LIBRARY, Bridge.SETTINGS, Stock.EXEMPLARY, 1);
        return file(run.fold(), run.entries());
    }

    private static ExerciseFile file(ExerciseFold fold, List<Entry> entries) {
        return ExerciseFile.of(
                Edition.FIRST.number(),
                LIBRARY.hash(),
                Bridge.SETTINGS,
                "bridge.yaml",
                Bridge.BYTES,
                fold.now(),
                fold.stateHash(),
                entries);
    }

    /// Every kind of entry but those that need a published message.
    private static ExerciseFile whiteCell() {
        var entries = new ArrayList<Entry>();
        var hash = ExerciseFile.hashOf(Bridge.BYTES);
        enter(entries, "+00:00", "system", new Payload.ExerciseOpened(hash, LIBRARY.hash(), 1, Bridge.SETTINGS));
        enter(entries, "+00:00", "gill", joined("gill", Role.FACILITATOR, Optional.empty()));
        enter(entries, "+00:00", "sam", joined("sam", Role.TRAINEE, Optional.of("comms")));
        enter(entries, "+00:00", "alex", joined("alex", Role.APPROVER, Optional.of("comms")));
        enter(entries, "+00:00", "gill", new Payload.SpeedSet(4));
        enter(entries, "+00:00", "gill", new Payload.ClockStarted());
        var draft = new clamour.exercise.DraftId("d1");
        var message = clamour.exercise.Message.of(new AccountId("police"), "Keep away from Mill Square.");
        enter(entries, "+00:02", "sam", new Payload.DraftSaved(draft, message));
        enter(entries, "+00:02", "sam", new Payload.DraftSubmitted(draft));
        enter(entries, "+00:03", "alex", new Payload.DraftSentBack(draft, "Say when more comes."));
        enter(entries, "+00:03", "alex", new Payload.DraftApproved(draft));
        enter(entries, "+00:03", "sam", new Payload.ChatSent("Who takes the phone?"));
        enter(
                entries,
                "+00:04",
                "gill",
                new Payload.PersonaPosted(new AccountId("anna"), "It moves!", Optional.empty()));
        enter(entries, "+00:04", "gill", new Payload.FloodDialled("*", 150));
        enter(entries, "+00:05", "gill", new Payload.InjectFired(new InjectId("spare")));
        enter(entries, "+00:05", "gill", new Payload.InjectMoved(new InjectId("ask"), time("+00:07")));
        enter(
                entries,
                "+00:05",
                "gill",
                new Payload.InjectAdded(new InjectId("more"), "{id: more, at: +00:06, from: anna, text: More smoke}"));
        enter(
                entries,
                "+00:05",
                "gill",
                new Payload.InjectChanged(
                        new InjectId("press-call"),
                        "{id: press-call, at: +00:09, from: kurier, channel: phone, text: Hello}"));
        enter(entries, "+00:08", "sam", new Payload.InjectAnswered(new InjectId("ask"), 1, 70));
        enter(
                entries,
                "+00:08",
                "sam",
                new Payload.RumourFlagged(new RumourId("bridge-falling"), Payload.RumourFlag.UNVERIFIED));
        enter(
                entries,
                "+00:08",
                "sam",
                new Payload.QuestionAssigned(
                        PostId.ofInject(new InjectId("first-post"), 0), Optional.of(new ParticipantId("alex"))));
        enter(entries, "+00:09", "sam", new Payload.DecisionLogged("We wait for the engineers.", "Nothing is known."));
        enter(entries, "+00:10", "gill", new Payload.InjectSkipped(new InjectId("silence"), "Enough of it."));
        enter(entries, "+00:10", "gill", new Payload.ClockPaused());
        enter(entries, "+00:10", "gill", new Payload.ClockStarted());
        enter(entries, "+00:12", "gill", new Payload.ClockMoved(time("+00:30")));
        enter(entries, "+00:30", "sam", new Payload.DraftDiscarded(draft));
        enter(entries, "+00:31", "alex", new Payload.ParticipantLeft(new ParticipantId("alex")));
        enter(entries, "+00:35", "gill", new Payload.ExerciseEnded());
        enter(
                entries,
                "+00:35",
                "gill",
                new Payload.RatingGiven(new ObjectiveId("O1"), Payload.Rating.U, "Nobody spoke."));
        enter(entries, "+00:35", "gill", new Payload.NoteTaken(Optional.empty(), "Calm all the same."));
        var fold = Bridge.fold(1);
        for (var entry : entries) {
            fold.advanceTo(entry.at());
            assertThat(fold.refusal(entry.actor(), entry.payload()))
                    .as("entry %d, %s", entry.sequence(), entry.payload())
                    .matches(
                            refusal -> refusal.isPresent() == entry.payload() instanceof Payload.DraftApproved,
                            "only the approval, which came too late, is refused");
            fold.apply(entry);
        }
        return file(fold, entries);
    }

    private static Payload joined(String who, Role role, Optional<String> team) {
        return new Payload.ParticipantJoined(new ParticipantId(who), who, role, team);
    }

    private static ExerciseTime time(String text) {
        return ExerciseTime.parse(text).orElseThrow();
    }

    private static void enter(List<Entry> entries, String at, String actor, Payload payload) {
        entries.add(EntryCodec.next(
                new ExerciseId("golden"),
                entries.isEmpty() ? null : entries.getLast(),
                new EntryCodec.Act(
                        new EntryId("g" + (entries.size() + 1)),
                        new ParticipantId(actor),
                        time(at),
                        Instant.EPOCH,
                        payload)));
    }
}
