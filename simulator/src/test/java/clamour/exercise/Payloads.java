package clamour.exercise;

import clamour.scenario.AccountId;
import clamour.scenario.ExerciseTime;
import clamour.scenario.InjectId;
import clamour.scenario.ObjectiveId;
import clamour.scenario.Purpose;
import clamour.scenario.RumourId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;

/// Payloads for tests: at least one of each kind, with texts that break careless writers.
public final class Payloads {

    private static final List<String> TEXTS = List.of(
            "Stay out of Mill Square.",
            "„Bleiben Sie zu Hause“ – ça va? ¿Sí? ¡No! Ĳ",
            "quote \" backslash \\ slash / tab \t line\nbreak \r\n",
            "👩‍👩‍👧‍👦 🚓 e\u0301 \u202eright to left\u202c \u2028",
            "",
            "{\"kind\":\"exercise-ended\"}",
            "<b>not markup</b> ${nor} #{code} {{here}}");

    private Payloads() {}

    /// One of every kind and every shape of its optional parts.
    public static List<Payload> everyKind() {
        var message = new Message(
                new AccountId("police"),
                TEXTS.get(2),
                Optional.of(Purpose.CORRECTION),
                Optional.of(new PostId(-1L)),
                List.of(new RumourId("second-attacker"), new RumourId("zoo")),
                Optional.of("town-map"),
                Optional.of(TEXTS.get(3)));
        var plain = Message.of(new AccountId("police-page"), TEXTS.get(1));
        var draft = new DraftId("d-1");
        var entry = new EntryId("e_1");
        var inject = new InjectId("first-post");
        return List.of(
                new Payload.ExerciseOpened("ab".repeat(32), "cd".repeat(32), 1, settings(Long.MIN_VALUE)),
                new Payload.ParticipantJoined(new ParticipantId("p1"), "Sam Reid", Role.APPROVER, Optional.of("comms")),
                new Payload.ParticipantJoined(new ParticipantId("p2"), "J", Role.OBSERVER, Optional.empty()),
                new Payload.ParticipantLeft(new ParticipantId("p2")),
                new Payload.ClockStarted(),
                new Payload.ClockPaused(),
                new Payload.SpeedSet(60),
                new Payload.ClockMoved(new ExerciseTime(3723)),
                new Payload.DraftSaved(draft, message),
                new Payload.DraftSubmitted(draft),
                new Payload.DraftApproved(draft),
                new Payload.DraftSentBack(draft, TEXTS.get(0)),
                new Payload.DraftDiscarded(draft),
                new Payload.MessagePublished(message, Optional.of(draft)),
                new Payload.MessagePublished(plain, Optional.empty()),
                new Payload.MessageEdited(entry, TEXTS.get(1)),
                new Payload.MessageDeleted(entry),
                new Payload.MessagePinned(entry, true),
                new Payload.InjectFired(inject),
                new Payload.InjectSkipped(inject, "Not needed."),
                new Payload.InjectMoved(inject, new ExerciseTime(-60)),
                new Payload.InjectChanged(inject, "id: first-post\nat: +00:10\n"),
                new Payload.InjectAdded(inject, TEXTS.get(6)),
                new Payload.PersonaPosted(new AccountId("city"), TEXTS.get(3), Optional.of(new PostId(1))),
                new Payload.PersonaPosted(new AccountId("city"), TEXTS.get(0), Optional.empty()),
                new Payload.FloodDialled("*", 150),
                new Payload.DecisionLogged("No names.", TEXTS.get(5)),
                new Payload.RumourFlagged(new RumourId("zoo"), Payload.RumourFlag.FALSE),
                new Payload.QuestionAssigned(new PostId(0x0123456789abcdefL), Optional.of(new ParticipantId("p1"))),
                new Payload.QuestionAssigned(new PostId(0), Optional.empty()),
                new Payload.InjectAnswered(inject, 2, 80),
                new Payload.ChatSent(TEXTS.get(4)),
                new Payload.RatingGiven(new ObjectiveId("O1"), Payload.Rating.M, "Late."),
                new Payload.NoteTaken(Optional.of(new ObjectiveId("O2")), TEXTS.get(1)),
                new Payload.NoteTaken(Optional.empty(), "Calm."),
                new Payload.NoteTaken(
                        Optional.empty(), Optional.of(entry), Optional.of(new ExerciseTime(754)), TEXTS.get(3)),
                new Payload.ScoreOverridden(entry, "empathy", 70, "It was humane."),
                new Payload.ScoreOverridden(entry, "tone", 0, TEXTS.get(2), OptionalInt.of(55), true),
                new Payload.FindingSetAside(entry, "empathy.dismissal", -1, TEXTS.get(1)),
                new Payload.WordWithdrawn(entry),
                new Payload.ExerciseEnded());
    }

    static Settings settings(long seed) {
        return new Settings(
                seed,
                2_000,
                "en",
                true,
                false,
                true,
                new TreeMap<>(Map.of("force", "Altenfurt Police", "city", TEXTS.get(2))));
    }

    static String text(UniformRandomProvider random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }
}
