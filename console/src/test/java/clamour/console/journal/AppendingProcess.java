package clamour.console.journal;

import clamour.console.journal.Appended.Accepted;
import clamour.exercise.ExerciseId;
import clamour.scenario.ExerciseTime;

/// A process that appends as fast as it can and says after each commit which sequence number was acknowledged. It never
/// ends by itself: it is there to be killed.
final class AppendingProcess {

    private AppendingProcess() {}

    /// @param arguments address, user and password of the store; the exercise; the number to go on from
    public static void main(String... arguments) {
        var exercise = new ExerciseId(arguments[3]);
        try (var store = TestStore.open(arguments[0], arguments[1], arguments[2])) {
            for (long next = Long.parseLong(arguments[4]); ; next++) {
                var outcome = store.journal.append(exercise, next, Acts.chat("act-" + next, "text " + next));
                if (!(outcome instanceof Accepted)) {
                    throw new IllegalStateException("nobody else appends, but got " + outcome);
                }
                if (next % 5 == 0) {
                    store.exercises.beat(
                            exercise, new Heartbeat(new ExerciseTime((int) next), Acts.NOON.plusSeconds(next)));
                }
                System.out.println(next);
            }
        }
    }
}
