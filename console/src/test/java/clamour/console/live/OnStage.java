package clamour.console.live;

import clamour.content.ContentLibrary;
import clamour.exercise.Edition;
import clamour.exercise.Entry;
import clamour.exercise.EntryCodec;
import clamour.exercise.EntryId;
import clamour.exercise.ExerciseId;
import clamour.exercise.Message;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.exercise.Role;
import clamour.exercise.Settings;
import clamour.exercise.fold.ExerciseFold;
import clamour.scenario.Account;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Scenario;
import clamour.scenario.shipped.ShippedScenarios;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A small exercise folded by hand, for tests of what is shown of it.
final class OnStage {

    static final ExerciseId EXERCISE = new ExerciseId("stage");
    static final ParticipantId FACILITATOR = new ParticipantId("facilitator");
    static final ParticipantId WRITER = new ParticipantId("writer");

    final Scenario scenario =
            ShippedScenarios.read("riverside").orElseThrow().scenario().orElseThrow();
    final ExerciseFold fold;

    private @Nullable Entry last;

    OnStage() {
        var settings = new Settings(7, 1_000, "en", false, true, false, scenario.with());
        fold = new ExerciseFold(scenario, ContentLibrary.standard(), settings, 1);
        act(Entry.SYSTEM, new Payload.ExerciseOpened("s", "c", Edition.CURRENT.number(), settings));
        join(FACILITATOR, Role.FACILITATOR, Optional.empty());
        join(WRITER, Role.TRAINEE, Optional.of(team()));
    }

    String team() {
        return scenario.teams().getFirst();
    }

    Seat seat(Role role) {
        return new Seat(
                EXERCISE,
                role == Role.FACILITATOR ? FACILITATOR : WRITER,
                "Name",
                role,
                role.writes() ? Optional.of(team()) : Optional.empty());
    }

    void join(ParticipantId who, Role role, Optional<String> team) {
        act(who, new Payload.ParticipantJoined(who, who.value(), role, team));
    }

    Message message(String text) {
        var account = scenario.accounts().stream()
                .filter(known -> known.team().equals(Optional.of(team())))
                .map(Account::id)
                .findFirst()
                .orElseThrow();
        return Message.of(account, text);
    }

    void act(ParticipantId actor, Payload payload) {
        var act = new EntryCodec.Act(
                new EntryId("entry-" + (last == null ? 1 : last.sequence() + 1)),
                actor,
                fold.now(),
                Instant.EPOCH,
                payload);
        if (!(payload instanceof Payload.ExerciseOpened)) {
            fold.refusal(actor, payload).ifPresent(refusal -> {
                throw new IllegalStateException(refusal.toString());
            });
        }
        last = EntryCodec.next(EXERCISE, last, act);
        fold.apply(last);
    }

    void advance(int minutes) {
        fold.advanceTo(ExerciseTime.ofMinutes(minutes));
    }
}
