package clamour.console.live;

import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.exercise.Role;

/// Who may do what in an exercise: by the role of their seat, and in a practice alone the trainee also runs it.
/// What the exercise itself allows at the moment (drafts of others, approval, what is over) the fold decides.
final class Permissions {

    private Permissions() {}

    /// Whether somebody with that seat may do that at all. No default branch: a new kind of act must not compile
    /// until somebody has decided who may do it.
    ///
    /// @param practice alone, without a facilitator
    static boolean allows(Role role, boolean practice, ParticipantId self, Payload payload) {
        return switch (payload) {
            // The console does these itself when somebody opens or joins.
            case Payload.ExerciseOpened _, Payload.ParticipantJoined _ -> false;
            case Payload.ParticipantLeft(var who) -> who.equals(self) || role == Role.FACILITATOR;

            case Payload.ClockStarted _,
                    Payload.ClockPaused _,
                    Payload.SpeedSet _,
                    Payload.ClockMoved _,
                    Payload.ExerciseEnded _ -> runs(role, practice);

            case Payload.DraftSaved _, Payload.DraftSubmitted _, Payload.DraftDiscarded _ -> role.writes();
            case Payload.DraftApproved _, Payload.DraftSentBack _ -> role == Role.APPROVER;
            case Payload.MessagePublished _,
                    Payload.MessageEdited _,
                    Payload.MessageDeleted _,
                    Payload.MessagePinned _ -> role.writes();
            case Payload.DecisionLogged _,
                    Payload.RumourFlagged _,
                    Payload.QuestionAssigned _,
                    Payload.InjectAnswered _ -> role.writes();
            case Payload.ChatSent _ -> role.writes() || role == Role.FACILITATOR;

            case Payload.InjectFired _, Payload.InjectSkipped _, Payload.InjectMoved _ -> role == Role.FACILITATOR;
            case Payload.InjectChanged _, Payload.InjectAdded _ -> role == Role.FACILITATOR;
            case Payload.PersonaPosted _, Payload.FloodDialled _ -> role == Role.FACILITATOR;

            // One facilitator can run an exercise without an evaluator.
            case Payload.RatingGiven _,
                    Payload.NoteTaken _,
                    Payload.ScoreOverridden _,
                    Payload.FindingSetAside _,
                    Payload.WordWithdrawn _ -> role == Role.EVALUATOR || role == Role.FACILITATOR;
        };
    }

    /// Whether the seat sees what the white cell sees.
    static boolean seesAll(Role role) {
        return role == Role.FACILITATOR || role == Role.EVALUATOR;
    }

    private static boolean runs(Role role, boolean practice) {
        return role == Role.FACILITATOR || (practice && role.writes());
    }
}
