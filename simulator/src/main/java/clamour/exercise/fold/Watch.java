package clamour.exercise.fold;

import clamour.scenario.Condition;
import clamour.scenario.Condition.All;
import clamour.scenario.Condition.Any;
import clamour.scenario.Condition.InjectFired;
import clamour.scenario.Condition.Lasting;
import clamour.scenario.Condition.MessagePublished;
import clamour.scenario.Condition.NoMessage;
import clamour.scenario.Condition.NotBefore;
import clamour.scenario.Condition.PostsPerMinuteOver;
import clamour.scenario.Condition.QuestionsWaitingOver;
import clamour.scenario.Condition.RumourBelieved;
import clamour.scenario.Condition.RumourCorrected;
import clamour.scenario.Condition.ScoreBelow;
import clamour.scenario.Condition.TrustBelow;
import clamour.spread.StateHash;
import java.util.Arrays;

/// A condition that is looked at on every tick, and remembers since when its lasting parts have held.
final class Watch {

    private static final int BROKEN = Integer.MIN_VALUE;

    private final Condition condition;
    /// One for each `for` in the condition, depth first: the second since which the inner part has held.
    private final int[] heldSince;

    private int visited;

    Watch(Condition condition) {
        this(condition, new int[lasting(condition)]);
        Arrays.fill(heldSince, BROKEN);
    }

    private Watch(Condition condition, int[] heldSince) {
        this.condition = condition;
        this.heldSince = heldSince;
    }

    Watch copy() {
        return new Watch(condition, heldSince.clone());
    }

    void hashInto(StateHash hash) {
        hash.add(heldSince, heldSince.length);
    }

    /// Whether it holds on this tick. Ask once a tick, and on every tick.
    boolean holds(World world) {
        visited = 0;
        return holds(condition, world);
    }

    // No part is skipped, also where the answer is known already: each `for` must see every tick.
    private boolean holds(Condition part, World world) {
        return switch (part) {
            case NoMessage(var from, var by) ->
                !world.now().isBefore(by)
                        && world.firstMessage(from)
                                .filter(at -> !at.isAfter(by))
                                .isEmpty();
            case MessagePublished(var from, var about, var purpose) -> world.published(from, about, purpose);
            case RumourBelieved(var rumour, var share) -> world.believed(rumour) >= share;
            case RumourCorrected(var rumour) -> world.corrected(rumour);
            case TrustBelow(var trust, var community) -> world.trust(community) < trust;
            case PostsPerMinuteOver(var posts) -> world.postsPerMinute() > posts;
            case QuestionsWaitingOver(var questions) -> world.questionsWaiting() > questions;
            case InjectFired(var inject) -> world.fired(inject);
            case ScoreBelow(var name, var points) -> {
                var score = world.score(name);
                yield score.isPresent() && score.getAsInt() < points;
            }
            case All(var parts) -> {
                boolean all = true;
                for (var inner : parts) {
                    all &= holds(inner, world);
                }
                yield all;
            }
            case Any(var parts) -> {
                boolean any = false;
                for (var inner : parts) {
                    any |= holds(inner, world);
                }
                yield any;
            }
            case Lasting(var inner, var time) -> {
                int own = visited++;
                int now = world.now().seconds();
                if (!holds(inner, world)) {
                    heldSince[own] = BROKEN;
                } else if (heldSince[own] == BROKEN) {
                    heldSince[own] = now;
                }
                yield heldSince[own] != BROKEN && now - heldSince[own] >= time.toSeconds();
            }
            case NotBefore(var inner, var time) -> {
                boolean held = holds(inner, world);
                yield held && !world.now().isBefore(time);
            }
        };
    }

    private static int lasting(Condition part) {
        return switch (part) {
            case All(var parts) -> parts.stream().mapToInt(Watch::lasting).sum();
            case Any(var parts) -> parts.stream().mapToInt(Watch::lasting).sum();
            case Lasting(var inner, var time) -> 1 + lasting(inner);
            case NotBefore(var inner, var time) -> lasting(inner);
            case NoMessage _,
                    MessagePublished _,
                    RumourBelieved _,
                    RumourCorrected _,
                    TrustBelow _,
                    PostsPerMinuteOver _,
                    QuestionsWaitingOver _,
                    InjectFired _,
                    ScoreBelow _ -> 0;
        };
    }
}
