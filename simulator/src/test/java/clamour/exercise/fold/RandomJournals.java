package clamour.exercise.fold;

import clamour.exercise.DraftId;
import clamour.exercise.Entry;
import clamour.exercise.EntryId;
import clamour.exercise.Journals;
import clamour.exercise.Message;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.exercise.Payloads;
import clamour.exercise.PostId;
import clamour.exercise.Role;
import clamour.scenario.AccountId;
import clamour.scenario.ExerciseTime;
import clamour.scenario.InjectId;
import clamour.scenario.Purpose;
import clamour.scenario.RumourId;
import java.util.List;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/// Journals of the bridge that people might write, and some that they should not: several acts in one second, jumps,
/// acts
/// that the exercise refuses, acts after the end of the story.
final class RandomJournals {

    private static final List<String> ACTORS = List.of("sam", "alex", "finn", "gill", "nobody");
    private static final List<String> INJECTS =
            List.of("press-call", "silence", "spare", "ask", "noise", "thanks", "new");
    private static final List<String> TEXTS = List.of(
            "Altenfurt Police: We know of the collision. Keep away from Mill Square. Next update 18:10.",
            "The bridge holds. The claim that it is falling is false. Engineers looked at it.",
            "Calm down.",
            "");

    private final UniformRandomProvider random;

    private RandomJournals(long seed) {
        random = RandomSource.L64_X128_MIX.create(seed);
    }

    /// @param size number of acts behind the opening; smaller ones are beginnings of larger ones
    static List<Entry> of(long seed, int size) {
        return new RandomJournals(seed).make(size);
    }

    private List<Entry> make(int size) {
        var journal =
                new Journals().then("+00:00", "system", new Payload.ExerciseOpened("00", "00", 1, Bridge.SETTINGS));
        for (var who : List.of("sam", "alex", "finn")) {
            var role = who.equals("alex") ? Role.APPROVER : Role.TRAINEE;
            var team = who.equals("finn") ? "fire" : "comms";
            journal.then(
                    "+00:00", who, new Payload.ParticipantJoined(new ParticipantId(who), who, role, Optional.of(team)));
        }
        journal.then(
                "+00:00",
                "gill",
                new Payload.ParticipantJoined(new ParticipantId("gill"), "Gill", Role.FACILITATOR, Optional.empty()));
        journal.then("+00:00", "gill", new Payload.ClockStarted());
        int second = 0;
        for (int i = 0; i < size; i++) {
            second += random.nextInt(3) == 0 ? 0 : random.nextInt(180);
            var payload = payload(second);
            journal.then(new ExerciseTime(second), ACTORS.get(random.nextInt(ACTORS.size())), payload);
            if (payload instanceof Payload.ClockMoved(var to)) {
                second = Math.max(second, to.seconds());
            }
        }
        return journal.entries();
    }

    private Payload payload(int second) {
        return switch (random.nextInt(22)) {
            case 0, 1, 2, 3 -> new Payload.MessagePublished(message(), draftOrNone());
            case 4 -> new Payload.DraftSaved(draft(), message());
            case 5 -> new Payload.DraftSubmitted(draft());
            case 6 -> new Payload.DraftApproved(draft());
            case 7 -> new Payload.MessageEdited(entry(), text());
            case 8 -> new Payload.MessageDeleted(entry());
            case 9 -> new Payload.MessagePinned(entry(), random.nextBoolean());
            case 10 -> new Payload.InjectFired(inject());
            case 11 -> new Payload.InjectSkipped(inject(), "No time.");
            case 12 -> new Payload.InjectMoved(inject(), new ExerciseTime(second + random.nextInt(300)));
            case 13 ->
                new Payload.InjectAdded(
                        inject(), "{id: new, when: message from police for 1m, from: anna, text: Well}");
            case 14 ->
                new Payload.InjectChanged(
                        inject(), "{id: press-call, at: +00:20, channel: email, from: kurier, text: Hm}");
            case 15 -> new Payload.PersonaPosted(new AccountId("anna"), text(), Optional.empty());
            case 16 -> new Payload.FloodDialled(random.nextBoolean() ? "*" : "bridge", random.nextInt(300));
            case 17 -> new Payload.ClockMoved(new ExerciseTime(Math.min(2_400, second + random.nextInt(240))));
            case 18 -> random.nextBoolean() ? new Payload.ClockPaused() : new Payload.ClockStarted();
            case 19 -> new Payload.RumourFlagged(new RumourId("bridge-falling"), Payload.RumourFlag.FALSE);
            case 20 -> new Payload.InjectAnswered(inject(), random.nextInt(3), random.nextInt(120));
            default ->
                Payloads.everyKind().get(random.nextInt(Payloads.everyKind().size() - 1));
        };
    }

    private Message message() {
        var account = List.of("police", "police-page", "fire", "city").get(random.nextInt(4));
        var purpose = random.nextBoolean()
                ? Optional.of(List.of(Purpose.values()).get(random.nextInt(8)))
                : Optional.<Purpose>empty();
        var replyTo = random.nextInt(3) == 0
                ? Optional.of(PostId.ofInject(new InjectId(random.nextBoolean() ? "first-post" : "press-call"), 0))
                : Optional.<PostId>empty();
        return new Message(
                new AccountId(account), text(), purpose, replyTo, List.of(), Optional.empty(), Optional.empty());
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private DraftId draft() {
        return new DraftId("d" + random.nextInt(3));
    }

    private Optional<DraftId> draftOrNone() {
        return random.nextBoolean() ? Optional.of(draft()) : Optional.empty();
    }

    private EntryId entry() {
        return new EntryId("e" + (6 + random.nextInt(20)));
    }

    private InjectId inject() {
        return new InjectId(INJECTS.get(random.nextInt(INJECTS.size())));
    }
}
