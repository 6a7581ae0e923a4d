package clamour.reaction;

import clamour.exercise.PostId;
import clamour.spread.StateHash;
import java.util.ArrayList;
import java.util.List;

/// Surfaced questions and requests for help, from asking to answer, oldest first.
final class Questions {

    static final class Asked {
        final PostId post;
        final int account;
        /// Rumour asked about, or -1.
        final int rumour;
        final int at;
        /// Whether it has complained of waiting.
        boolean complained;

        Asked(PostId post, int account, int rumour, int at, boolean complained) {
            this.post = post;
            this.account = account;
            this.rumour = rumour;
            this.at = at;
            this.complained = complained;
        }
    }

    private final List<Asked> waiting = new ArrayList<>();
    private int answered;

    Questions copy() {
        var copy = new Questions();
        for (var question : waiting) {
            copy.waiting.add(
                    new Asked(question.post, question.account, question.rumour, question.at, question.complained));
        }
        copy.answered = answered;
        return copy;
    }

    void ask(PostId post, int account, int rumour, int at) {
        waiting.add(new Asked(post, account, rumour, at, false));
    }

    List<Asked> waiting() {
        return waiting;
    }

    /// Takes those that a message serves.
    List<Asked> answer(java.util.function.Predicate<Asked> served) {
        var result = new ArrayList<Asked>();
        for (var question : waiting) {
            if (served.test(question)) {
                result.add(question);
            }
        }
        waiting.removeAll(result);
        answered += result.size();
        return result;
    }

    int longestWait(int now) {
        return waiting.isEmpty() ? 0 : now - waiting.getFirst().at;
    }

    void hashInto(StateHash hash) {
        hash.add(waiting.size()).add(answered);
        for (var question : waiting) {
            hash.add(question.post.value())
                    .add(question.account)
                    .add(question.rumour)
                    .add(question.at)
                    .add(question.complained);
        }
    }
}
