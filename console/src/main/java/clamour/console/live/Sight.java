package clamour.console.live;

import clamour.exercise.Board;
import clamour.exercise.Board.DraftState;
import clamour.exercise.Board.Evaluation;
import clamour.exercise.Board.InboxItem;
import clamour.exercise.Board.InjectState;
import clamour.exercise.Board.MessageState;
import clamour.exercise.Board.Participant;
import clamour.exercise.Board.QuestionState;
import clamour.exercise.Board.RumourState;
import clamour.exercise.Curves;
import clamour.exercise.Measures;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.exercise.Role;
import clamour.exercise.Settings;
import clamour.exercise.SurfacedPost;
import clamour.scenario.AccountId;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Inject;
import clamour.scenario.InjectId;
import clamour.scenario.RumourId;
import clamour.scenario.Scenario;
import clamour.scoring.MessageScore;
import clamour.scoring.PartScores;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What one seat may see of an exercise. The white cell and evaluators see all of it; a trainee what their desk
/// would really show them; an observer what is on the wall.
///
/// @param scenario whole
record Sight(Seat seat, Scenario scenario) {

    boolean all() {
        return Permissions.seesAll(seat.role());
    }

    Settings settings(Settings settings) {
        return all()
                ? settings
                : new Settings(
                        0,
                        settings.accounts(),
                        settings.language(),
                        settings.approval(),
                        settings.coach(),
                        settings.practice(),
                        settings.with());
    }

    SurfacedPost post(SurfacedPost post) {
        // Which posts the script wrote is not for those who are to find out what matters.
        return all() || post.inject().isEmpty()
                ? post
                : new SurfacedPost(
                        post.id(),
                        post.at(),
                        post.author(),
                        post.channel(),
                        post.kind(),
                        post.topic(),
                        post.stance(),
                        post.mood(),
                        post.language(),
                        post.seed(),
                        post.replyTo(),
                        post.rumour(),
                        Optional.empty(),
                        post.message(),
                        post.text(),
                        post.media(),
                        post.alt(),
                        post.official());
    }

    List<SurfacedPost> posts(List<SurfacedPost> posts) {
        return all() ? posts : posts.stream().map(this::post).toList();
    }

    /// @param board whole, for what has surfaced
    Measures measures(Measures measures, Board board) {
        if (all()) {
            return measures;
        }
        return measures(measures, surfaced(board));
    }

    Curves curves(Curves curves, Board board) {
        if (all()) {
            return curves;
        }
        var surfaced = surfaced(board);
        return new Curves(curves.minutes().stream()
                .map(minute -> measures(minute, surfaced))
                .toList());
    }

    private static Measures measures(Measures measures, Set<RumourId> surfaced) {
        SortedMap<RumourId, Measures.Belief> rumours = new TreeMap<>(measures.rumours());
        rumours.keySet().retainAll(surfaced);
        return new Measures(
                measures.at(),
                measures.postsPerMinute(),
                measures.sentiment(),
                measures.trust(),
                measures.trustByCommunity(),
                rumours,
                measures.questionsWaiting(),
                measures.longestWaitSeconds(),
                measures.reach());
    }

    static Set<RumourId> surfaced(Board board) {
        var surfaced = new HashSet<RumourId>();
        for (var rumour : board.rumours()) {
            if (rumour.surfaced().isPresent()) {
                surfaced.add(rumour.id());
            }
        }
        return surfaced;
    }

    Board board(Board board) {
        if (all()) {
            return board;
        }
        boolean trainee = seat.role().writes();
        return new Board(
                board.number(),
                board.clock(),
                board.storyOver(),
                board.ended(),
                settings(board.settings()),
                board.participants(),
                trainee
                        ? board.drafts().stream()
                                .filter(draft -> ours(board, draft))
                                .toList()
                        : List.of(),
                board.messages().stream()
                        .map(message -> message(board, message))
                        .toList(),
                trainee
                        ? board.injects().stream()
                                .filter(Sight::isAsked)
                                .map(this::asked)
                                .toList()
                        : List.of(),
                board.rumours().stream()
                        .filter(rumour -> rumour.surfaced().isPresent())
                        .toList(),
                trainee ? board.inbox().stream().filter(this::ours).toList() : List.of(),
                board.questions().stream().map(this::question).toList(),
                trainee
                        ? board.decisions().stream()
                                .filter(decision -> ours(board, decision.by()))
                                .toList()
                        : List.of(),
                trainee
                        ? board.chat().stream()
                                .filter(line -> heard(board, line.by()))
                                .toList()
                        : List.of(),
                List.of(),
                new TreeMap<>(),
                trainee && scenario.teams().size() < 2
                        ? board.ended() ? board.scores() : board.scorer()
                        : PartScores.NONE,
                trainee && scenario.teams().size() < 2 ? board.scorer() : PartScores.NONE);
    }

    private boolean ours(Board board, DraftState draft) {
        return ours(board, draft.writer());
    }

    private boolean ours(Board board, ParticipantId participant) {
        return participant.equals(seat.participant())
                || team(board, participant)
                        .filter(team -> seat.team().equals(Optional.of(team)))
                        .isPresent();
    }

    private boolean heard(Board board, ParticipantId speaker) {
        return ours(board, speaker)
                || board.participants().stream()
                        .anyMatch(who -> who.id().equals(speaker) && who.role() == Role.FACILITATOR);
    }

    private static Optional<String> team(Board board, ParticipantId participant) {
        return board.participants().stream()
                .filter(known -> known.id().equals(participant))
                .findFirst()
                .flatMap(Participant::team);
    }

    /// What another team published everybody can read; how it was judged is theirs.
    private MessageState message(Board board, MessageState message) {
        if (seat.role().writes() && ours(board, message.writer())) {
            // What evaluators think is for the hot wash: read at the desk, it would change what is being rated.
            return board.ended() ? message : judged(message, message.score());
        }
        var unjudged = new MessageScore(
                PartScores.NONE,
                message.score().purpose(),
                false,
                Optional.empty(),
                new TreeMap<>(),
                List.of(),
                0,
                List.of());
        return judged(message, unjudged);
    }

    /// The message with that score and without the evaluators' word.
    private static MessageState judged(MessageState message, MessageScore score) {
        return new MessageState(
                message.id(),
                message.post(),
                message.writer(),
                message.at(),
                message.message(),
                message.editedText(),
                message.deleted(),
                message.pinned(),
                score,
                Evaluation.none(score),
                message.tally());
    }

    private static boolean isAsked(InjectState state) {
        return state.inject().body() instanceof Inject.Question && state.status() == InjectState.Status.FIRED;
    }

    /// The question itself, without what is expected of a good answer. How others see it one learns by answering.
    private InjectState asked(InjectState state) {
        boolean answered =
                state.answers().stream().anyMatch(answer -> answer.participant().equals(seat.participant()));
        return new InjectState(
                bare(state.inject()),
                state.status(),
                Optional.empty(),
                state.fired(),
                state.times(),
                answered ? state.answers() : List.of());
    }

    private static Inject bare(Inject inject) {
        return new Inject(
                inject.id(),
                new Inject.Timing.Manual(),
                inject.body(),
                Optional.empty(),
                Optional.empty(),
                new Inject.Notes(
                        inject.id().value(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        inject.notes().status(),
                        Optional.empty(),
                        false));
    }

    private boolean ours(InboxItem item) {
        return addressee(item.inject())
                .flatMap(scenario::account)
                .flatMap(account -> account.team())
                .map(team -> seat.team().equals(Optional.of(team)))
                .orElse(true);
    }

    private Optional<AccountId> addressee(InjectId inject) {
        return scenario.inject(inject)
                .flatMap(known -> known.body() instanceof Inject.Post post ? post.to() : Optional.empty());
    }

    private QuestionState question(QuestionState question) {
        return new QuestionState(
                post(question.post()), question.assigned(), question.answered(), question.answeredAt());
    }

    /// The scenario as this seat may know it.
    ///
    /// @param board whole, for what has surfaced
    Scenario scenario(Board board, ExerciseTime now) {
        return all() ? scenario : new KnownScenario(scenario, board).at(now);
    }

    /// Whether this act may be tried at all.
    boolean mayTry(Payload payload, boolean practice) {
        return Permissions.allows(seat.role(), practice, seat.participant(), payload);
    }

    static Optional<RumourState> rumour(Board board, RumourId id) {
        return board.rumours().stream().filter(rumour -> rumour.id().equals(id)).findFirst();
    }
}
