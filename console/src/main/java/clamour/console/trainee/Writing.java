package clamour.console.trainee;

import clamour.console.live.Receipt;
import clamour.console.live.Room;
import clamour.console.shell.RefusalWords;
import clamour.exercise.Board;
import clamour.exercise.Board.DraftState.Stage;
import clamour.exercise.DraftId;
import clamour.exercise.Entry;
import clamour.exercise.EntryId;
import clamour.exercise.Message;
import clamour.exercise.Payload;
import clamour.scenario.Account;
import clamour.scenario.Channel;
import clamour.scenario.Scenario;
import clamour.scoring.MessageScore;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The message that is being written: kept as a draft with each pause, checked before it goes out, gone from here only
/// when it is in the journal.
final class Writing {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[\\p{L}\\d -]{1,40}}");

    /// Where it is written.
    interface Screen {
        /// Shows another message than the one that was being written.
        void fill(Message message);

        void showCount(int used, int limit);

        /// Empty where there is nothing to say yet or the coach is off.
        void showCoach(Optional<MessageScore> score);

        /// @param note why it was sent back
        void showStage(Stage stage, Optional<String> note);

        /// A sentence on why nothing happened, and one on what to do; the text stays.
        void showProblem(String message, String hint);

        void showSaved();

        /// It is in the journal.
        void published(Message message, Entry entry);

        void submitted();

        /// Somebody else published it, or the same person in another window.
        void publishedElsewhere(Board.MessageState published);
    }

    private final Room room;
    private final Screen screen;
    private final Words words;

    private DraftId draft = freshDraft();
    private Message message;
    private @Nullable Message saved;
    private @Nullable EntryId attempt;
    private Stage stage = Stage.WRITING;
    private List<Board.InboxItem> inbox = List.of();
    private boolean coached;
    /// Whether the last board had the draft: when the next has not, somebody published it or threw it away.
    private boolean listed;

    Writing(Room room, Message empty, Screen screen, Words words) {
        this.room = room;
        this.message = empty;
        this.screen = screen;
        this.words = words;
        this.coached = room.settings().coach();
    }

    Message message() {
        return message;
    }

    DraftId draft() {
        return draft;
    }

    Stage stage() {
        return stage;
    }

    boolean isEmpty() {
        return message.text().isBlank();
    }

    /// The newest text of this person that is not published yet, if there is one.
    static Optional<Board.DraftState> unfinished(Board board, Room room) {
        return board.drafts().stream()
                .filter(known -> known.writer().equals(room.seat().participant()))
                .filter(known -> !known.message().text().isBlank())
                .max(Comparator.comparing(Board.DraftState::changed));
    }

    void open(Board.DraftState known) {
        keep();
        draft = known.id();
        message = known.message();
        saved = message;
        attempt = null;
        screen.fill(message);
        showStage(known.stage(), known.note());
        refresh();
    }

    /// Begins another message; what was being written is kept as a draft.
    void begin(Message start) {
        keep();
        reset(start);
        refresh();
    }

    /// Takes back what a page that is gone had of a message and the journal has not: into its draft where that is the
    /// one that is open, else as a message of its own.
    void takeBack(String ofDraft, String text) {
        if (draft.value().equals(ofDraft)) {
            var whole = message.with(text);
            screen.fill(whole);
            changed(whole);
        } else {
            begin(isEmpty() ? message.with(text) : Message.of(message.account(), text));
            keep();
        }
    }

    /// The message as it stands on the screen after a pause in writing.
    void changed(Message now) {
        if (now.equals(message)) {
            return;
        }
        message = now;
        attempt = null;
        if (stage == Stage.APPROVED || stage == Stage.SUBMITTED) {
            showStage(Stage.WRITING, Optional.empty());
        }
        keep();
        refresh();
    }

    /// Puts the text into the journal as a draft, where it changed.
    void keep() {
        boolean worthKeeping = saved != null || !message.text().isBlank();
        if (!worthKeeping || message.equals(saved)) {
            return;
        }
        if (room.act(Room.freshId(), new Payload.DraftSaved(draft, message)) instanceof Receipt.Refused refused) {
            refused(refused);
        } else {
            saved = message;
            screen.showSaved();
        }
    }

    void coach(boolean on) {
        coached = on;
        refresh();
    }

    /// Publishes it. Only after the receipt is anything cleared; a second try after a fault is the same act.
    void publish() {
        if (refusedHere()) {
            return;
        }
        keep();
        if (attempt == null) {
            attempt = Room.freshId();
        }
        var receipt = room.act(
                attempt, new Payload.MessagePublished(message, saved == null ? Optional.empty() : Optional.of(draft)));
        switch (receipt) {
            case Receipt.Refused refused -> {
                attempt = null;
                refused(refused);
            }
            case Receipt.Accepted accepted -> {
                var published = message;
                reset(Message.of(message.account(), ""));
                screen.published(published, accepted.entry());
                refresh();
            }
        }
    }

    void submit() {
        if (refusedHere()) {
            return;
        }
        keep();
        if (room.act(Room.freshId(), new Payload.DraftSubmitted(draft)) instanceof Receipt.Refused refused) {
            refused(refused);
        } else {
            showStage(Stage.SUBMITTED, Optional.empty());
            screen.submitted();
        }
    }

    /// Throws the text away. Gives what is needed to have it back.
    Message discard() {
        var gone = message;
        if (saved != null) {
            room.act(Room.freshId(), new Payload.DraftDiscarded(draft));
        }
        reset(Message.of(message.account(), ""));
        refresh();
        return gone;
    }

    /// Takes over what others did with the draft: judged, or published as it stands here.
    void know(Board board) {
        inbox = board.inbox();
        boolean stands = board.drafts().stream().anyMatch(known -> known.id().equals(draft));
        if (listed && !stands && message.equals(saved)) {
            var published = board.messages().reversed().stream()
                    .filter(known -> known.message().equals(message))
                    .findFirst();
            reset(Message.of(message.account(), ""));
            refresh();
            published.ifPresent(screen::publishedElsewhere);
            return;
        }
        listed = stands;
        board.drafts().stream()
                .filter(known -> known.id().equals(draft))
                .findFirst()
                .ifPresent(known -> {
                    if (known.stage() != stage) {
                        showStage(known.stage(), known.note());
                    }
                });
    }

    /// What came in and is answered by this message.
    static Optional<Board.InboxItem> answered(List<Board.InboxItem> inbox, Message message) {
        return message.replyTo()
                .flatMap(post ->
                        inbox.stream().filter(item -> item.post().equals(post)).findFirst());
    }

    /// An answer to a call or an e-mail goes back the same way.
    Channel channel() {
        return answered(inbox, message)
                .map(Board.InboxItem::channel)
                .or(() -> room.scenario().account(message.account()).map(Account::channel))
                .orElse(Channel.MICROBLOG);
    }

    private void refused(Receipt.Refused refused) {
        var said = RefusalWords.of(refused.why(), words::say);
        screen.showProblem(said.message(), said.hint());
    }

    private boolean refusedHere() {
        if (message.text().isBlank()) {
            screen.showProblem(words.say("trainee.composer.empty"), words.say("trainee.composer.empty.hint"));
            return true;
        }
        int used = Graphemes.count(message.text());
        int limit = channel().characterLimit();
        if (used > limit) {
            screen.showProblem(
                    words.say("trainee.composer.long", used, limit),
                    words.say("trainee.composer.long.hint", used - limit));
            return true;
        }
        var open = PLACEHOLDER.matcher(message.text());
        if (open.find()) {
            screen.showProblem(words.say("trainee.composer.gap", open.group()), words.say("trainee.composer.gap.hint"));
            return true;
        }
        return false;
    }

    private void reset(Message start) {
        draft = freshDraft();
        listed = false;
        message = start;
        saved = null;
        attempt = null;
        screen.fill(start);
        showStage(Stage.WRITING, Optional.empty());
    }

    private void showStage(Stage now, Optional<String> note) {
        stage = now;
        screen.showStage(now, note);
    }

    private void refresh() {
        screen.showCount(Graphemes.count(message.text()), channel().characterLimit());
        screen.showCoach(coached && !message.text().isBlank() ? Optional.of(room.preview(message)) : Optional.empty());
    }

    /// A prepared text with what the scenario knows put in place; what it does not know stays in braces, to be filled
    /// by a person.
    static String filled(String template, Scenario scenario, Map<String, String> more) {
        var text = template;
        var known = new LinkedHashMap<String, String>(scenario.with());
        known.putIfAbsent("city", scenario.place().name());
        known.putAll(more);
        for (var entry : known.entrySet()) {
            text = text.replace("{" + entry.getKey() + "}", entry.getValue());
        }
        return text;
    }

    /// The places a person has to fill yet, each once, in their order.
    static List<String> gaps(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    private static DraftId freshDraft() {
        return new DraftId(Room.freshId().value());
    }
}
