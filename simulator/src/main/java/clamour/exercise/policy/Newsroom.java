package clamour.exercise.policy;

import clamour.exercise.Board;
import clamour.exercise.Board.InboxItem;
import clamour.exercise.Board.MessageState;
import clamour.exercise.SurfacedPost;
import clamour.exercise.fold.ExerciseFold;
import clamour.scenario.Account;
import clamour.scenario.Channel;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Fact;
import clamour.scenario.FactId;
import clamour.scenario.Rumour;
import clamour.scenario.RumourId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An exercise as the press office of one team sees it: its accounts, what it may say, what is claimed, who waits.
public final class Newsroom {

    private final ExerciseFold fold;
    private final String team;

    Newsroom(ExerciseFold fold, String team) {
        this.fold = fold;
        this.team = team;
    }

    ExerciseTime now() {
        return fold.now();
    }

    ExerciseTime end() {
        return fold.scenario().end();
    }

    /// The language most of the public reads.
    String language() {
        return fold.settings().language();
    }

    String city() {
        return fold.scenario().place().name();
    }

    /// What the clocks of the story show.
    String clock(ExerciseTime at) {
        var story = fold.scenario().storyTime(at);
        return String.format(Locale.ROOT, "%02d:%02d", story.getHour(), story.getMinute());
    }

    /// The team's accounts that the public sees, those with the most followers first.
    List<Account> accounts() {
        return fold.scenario().accounts().stream()
                .filter(account -> account.team().filter(team::equals).isPresent())
                .filter(account -> account.channel().seenByPublic())
                .sorted(Comparator.comparingInt(Account::followers).reversed())
                .toList();
    }

    /// The account one talks from: the largest one for posts and replies.
    Optional<Account> main() {
        return accounts().stream()
                .filter(account -> account.channel() == Channel.MICROBLOG)
                .findFirst()
                .or(() -> accounts().stream().findFirst());
    }

    /// What the team knows and may say in public, in the order in which it became so.
    List<Fact> sayable() {
        return fold.scenario().facts().stream()
                .filter(fact -> fact.sensitive().isEmpty())
                .filter(fact -> !fact.known().isAfter(now()) && fact.release().allows(now()))
                .sorted(Comparator.comparing(Newsroom::releasedAt).thenComparing(Fact::id))
                .toList();
    }

    private static ExerciseTime releasedAt(Fact fact) {
        return fact.release() instanceof Fact.Release.From(var at) ? at.max(fact.known()) : fact.known();
    }

    Optional<Fact> sayable(FactId id) {
        return sayable().stream().filter(fact -> fact.id().equals(id)).findFirst();
    }

    String words(Fact fact) {
        return fact.text().in(language());
    }

    /// A claim that has been heard.
    ///
    /// @param settledBy the fact that settles it, once it may be said
    /// @param verdict what follows from that fact; empty before
    record Heard(
            RumourId id,
            String claim,
            ExerciseTime since,
            Optional<Fact> settledBy,
            Optional<Rumour.Verdict> verdict) {}

    List<Heard> heard() {
        return fold.board().rumours().stream()
                .filter(state -> state.surfaced().isPresent())
                .map(state -> {
                    var rumour = fold.scenario().rumour(state.id()).orElseThrow();
                    var fact = rumour.about().flatMap(this::sayable);
                    return new Heard(
                            state.id(),
                            rumour.claim().in(language()),
                            state.surfaced().orElseThrow(),
                            fact,
                            fact.flatMap(_ -> verdict(rumour)));
                })
                .toList();
    }

    private Optional<Rumour.Verdict> verdict(Rumour rumour) {
        return switch (rumour.truth()) {
            case Rumour.Truth.Known(var verdict) -> Optional.of(verdict);
            case Rumour.Truth.UnknownUntil(var at) ->
                now().isBefore(at) ? Optional.empty() : Optional.of(Rumour.Verdict.FALSE);
        };
    }

    /// When it first came to the team's ears: a post of the public, or something in the inbox.
    Optional<ExerciseTime> firstNotice() {
        return fold.firstNotice();
    }

    /// Posts that wait for an answer, oldest first.
    List<SurfacedPost> waiting() {
        return fold.waiting();
    }

    /// Calls, e-mails and direct messages from outside that nobody has answered.
    List<InboxItem> unanswered() {
        return fold.board().inbox().stream()
                .filter(item -> item.answered().isEmpty() && item.channel() != Channel.CONTROL_ROOM)
                .toList();
    }

    List<MessageState> messages() {
        return fold.board().messages();
    }

    Optional<Board.QuestionState> question(clamour.exercise.PostId post) {
        return fold.board().questions().stream()
                .filter(state -> state.post().id().equals(post))
                .findFirst();
    }
}
