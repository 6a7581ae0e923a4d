package clamour.console.live;

import clamour.exercise.Refusal;
import clamour.exercise.Role;
import java.util.Locale;

/// What people are told when something was not done; the fold has its own reasons, these are the console's.
final class Refusals {

    static final Receipt.Refused BUSY = new Receipt.Refused(
            "busy",
            "The exercise did not answer within %d seconds; nothing was done."
                    .formatted(Conductor.PATIENCE.toSeconds()),
            "Your text is kept. Try again in a moment.");

    static final Receipt.Refused STOPPED = new Receipt.Refused(
            "exercise-stopped",
            "The exercise has stopped by a fault of the console, or is just being restored; nothing was done.",
            "Everything that was acknowledged is kept. Try again in a moment.");

    static final Receipt.Refused ID_IN_USE =
            new Receipt.Refused("id-in-use", "Somebody else's act has this id; nothing was done.", "Try again.");

    static final Receipt.Refused STORE = new Receipt.Refused(
            "store-unreachable",
            "The store did not say whether it was kept.",
            "Your text is kept here. Try again: nothing is published twice.");

    private Refusals() {}

    static Receipt.Refused of(Refusal refusal) {
        return new Receipt.Refused(refusal.code(), refusal.message(), refusal.hint());
    }

    static Receipt.Refused notFor(Role role) {
        return new Receipt.Refused(
                "not-allowed",
                "Somebody who takes part as %s cannot do this."
                        .formatted(role.name().toLowerCase(Locale.ROOT)),
                "Ask the facilitator.");
    }
}
