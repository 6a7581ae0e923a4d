package clamour.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.exercise.DraftId;
import clamour.exercise.EntryId;
import clamour.exercise.Message;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.exercise.PostId;
import clamour.exercise.Role;
import clamour.exercise.Settings;
import clamour.scenario.AccountId;
import clamour.scenario.ExerciseTime;
import clamour.scenario.InjectId;
import clamour.scenario.ObjectiveId;
import clamour.scenario.RumourId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every role against every kind of act: the whole table is written down here a second time.
class PermissionsTest {

    private static final ParticipantId SELF = new ParticipantId("self");
    private static final ParticipantId OTHER = new ParticipantId("other");

    private static final Set<Role> NOBODY = Set.of();
    private static final Set<Role> WRITERS = EnumSet.of(Role.TRAINEE, Role.APPROVER);
    private static final Set<Role> WHITE_CELL = EnumSet.of(Role.FACILITATOR);
    private static final Set<Role> RATERS = EnumSet.of(Role.EVALUATOR, Role.FACILITATOR);
    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);

    /// @param may with a facilitator
    /// @param alone also in a practice alone
    record Row(Payload payload, Set<Role> may, Set<Role> alone) {
        @Override
        public String toString() {
            return payload.getClass().getSimpleName();
        }
    }

    static List<Row> table() {
        var settings = new Settings(1, 1000, "en", false, true, false, new TreeMap<>());
        var message = Message.of(new AccountId("police"), "text");
        var draft = new DraftId("draft");
        var entry = new EntryId("entry");
        var inject = new InjectId("inject");
        var objective = new ObjectiveId("O1");
        return List.of(
                row(new Payload.ExerciseOpened("a", "b", 1, settings), NOBODY),
                row(new Payload.ParticipantJoined(SELF, "n", Role.TRAINEE, Optional.empty()), NOBODY),
                row(new Payload.ParticipantLeft(SELF), EVERYBODY),
                running(new Payload.ClockStarted()),
                running(new Payload.ClockPaused()),
                running(new Payload.SpeedSet(4)),
                running(new Payload.ClockMoved(ExerciseTime.ofMinutes(4))),
                running(new Payload.ExerciseEnded()),
                row(new Payload.DraftSaved(draft, message), WRITERS),
                row(new Payload.DraftSubmitted(draft), WRITERS),
                row(new Payload.DraftApproved(draft), EnumSet.of(Role.APPROVER)),
                row(new Payload.DraftSentBack(draft, "why"), EnumSet.of(Role.APPROVER)),
                row(new Payload.DraftDiscarded(draft), WRITERS),
                row(new Payload.MessagePublished(message, Optional.empty()), WRITERS),
                row(new Payload.MessageEdited(entry, "text"), WRITERS),
                row(new Payload.MessageDeleted(entry), WRITERS),
                row(new Payload.MessagePinned(entry, true), WRITERS),
                row(new Payload.InjectFired(inject), WHITE_CELL),
                row(new Payload.InjectSkipped(inject, "why"), WHITE_CELL),
                row(new Payload.InjectMoved(inject, ExerciseTime.START), WHITE_CELL),
                row(new Payload.InjectChanged(inject, "yaml"), WHITE_CELL),
                row(new Payload.InjectAdded(inject, "yaml"), WHITE_CELL),
                row(new Payload.PersonaPosted(new AccountId("anna"), "text", Optional.empty()), WHITE_CELL),
                row(new Payload.FloodDialled("*", 50), WHITE_CELL),
                row(new Payload.DecisionLogged("what", "why"), WRITERS),
                row(new Payload.RumourFlagged(new RumourId("r"), Payload.RumourFlag.FALSE), WRITERS),
                row(new Payload.QuestionAssigned(new PostId(1), Optional.empty()), WRITERS),
                row(new Payload.InjectAnswered(inject, 0, 50), WRITERS),
                row(new Payload.ChatSent("text"), EnumSet.of(Role.TRAINEE, Role.APPROVER, Role.FACILITATOR)),
                row(new Payload.RatingGiven(objective, Payload.Rating.P, "note"), RATERS),
                row(new Payload.NoteTaken(Optional.empty(), "note"), RATERS),
                row(new Payload.ScoreOverridden(entry, "empathy", 50, "why"), RATERS),
                row(new Payload.FindingSetAside(entry, "empathy.named", 4, "why"), RATERS),
                row(new Payload.WordWithdrawn(entry), RATERS));
    }

    @ParameterizedTest
    @MethodSource("table")
    void each_role_may_do_exactly_what_the_table_says(Row row) {
        for (var role : Role.values()) {
            assertThat(Permissions.allows(role, false, SELF, row.payload()))
                    .as("%s with a facilitator", role)
                    .isEqualTo(row.may().contains(role));
            assertThat(Permissions.allows(role, true, SELF, row.payload()))
                    .as("%s in a practice", role)
                    .isEqualTo(row.alone().contains(role));
        }
    }

    @Test
    void only_facilitators_send_others_out() {
        var out = new Payload.ParticipantLeft(OTHER);

        assertThat(Arrays.stream(Role.values()).filter(role -> Permissions.allows(role, false, SELF, out)))
                .containsExactly(Role.FACILITATOR);
    }

    @Test
    void the_table_has_every_kind_of_act() {
        var kinds = Arrays.stream(Payload.class.getPermittedSubclasses()).map(Class::getSimpleName);

        assertThat(table().stream().map(Row::toString)).containsExactlyInAnyOrderElementsOf(kinds.toList());
    }

    @Test
    void what_one_may_not_do_is_refused_in_words() {
        var refused = Refusals.notForYou();

        assertThat(refused.message()).isEqualTo("Your part in this exercise does not allow this.");
    }

    private static Row row(Payload payload, Set<Role> may) {
        return new Row(payload, may, may);
    }

    private static Row running(Payload payload) {
        return new Row(
                payload,
                WHITE_CELL,
                EnumSet.copyOf(
                        Stream.concat(WHITE_CELL.stream(), WRITERS.stream()).toList()));
    }
}
