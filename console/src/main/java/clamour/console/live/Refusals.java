package clamour.console.live;

import clamour.exercise.Refusal;

/// What people are told when something was not done; the fold has its own reasons, these are the console's.
final class Refusals {

    static final Receipt.Refused BUSY = Receipt.Refused.of(
            "busy",
            "The exercise did not answer within {0} seconds; nothing was done.",
            "Your text is kept. Try again in a moment.",
            Conductor.PATIENCE.toSeconds());

    static final Receipt.Refused STOPPED = Receipt.Refused.of(
            "exercise-stopped",
            "The exercise has stopped by a fault of the console, or is just being restored; nothing was done.",
            "Everything that was acknowledged is kept. Try again in a moment.");

    static final Receipt.Refused ID_IN_USE =
            Receipt.Refused.of("id-in-use", "Somebody else’s act has this id; nothing was done.", "Try again.");

    static final Receipt.Refused STORE = Receipt.Refused.of(
            "store-unreachable",
            "The store did not say whether it was kept.",
            "Your text is kept here. Try again: nothing is published twice.");

    private Refusals() {}

    static Receipt.Refused of(Refusal refusal) {
        return new Receipt.Refused(refusal);
    }

    static Receipt.Refused notForYou() {
        return Receipt.Refused.of(
                "not-allowed", "Your part in this exercise does not allow this.", "Ask the facilitator.");
    }
}
