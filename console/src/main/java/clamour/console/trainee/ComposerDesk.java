package clamour.console.trainee;

import clamour.console.live.Room;
import clamour.console.shell.Cards;
import clamour.console.shell.Notice;
import clamour.console.shell.Times;
import clamour.content.ContentLibrary;
import clamour.exercise.Board;
import clamour.exercise.Board.DraftState;
import clamour.exercise.Board.DraftState.Stage;
import clamour.exercise.Board.InboxItem;
import clamour.exercise.Board.MessageState;
import clamour.exercise.DraftId;
import clamour.exercise.Entry;
import clamour.exercise.EntryId;
import clamour.exercise.Message;
import clamour.exercise.Payload;
import clamour.exercise.PostId;
import clamour.exercise.Role;
import clamour.scenario.Account;
import clamour.scenario.Channel;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Purpose;
import clamour.scenario.Rumour;
import clamour.scenario.RumourId;
import clamour.scenario.Scenario;
import clamour.scoring.MessageScore;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Joins the composer with what is written in it, and with everything on the desk that begins a message.
final class ComposerDesk implements Writing.Screen, Composer.Orders, Approvals.Orders {

    private static final int QUOTED = 120;
    private static final int HALF_AN_HOUR_MINUTES = 30;

    private final Room room;
    private final Desk desk;
    private final Cards cards;
    private final Timeline timeline;
    private final ContentLibrary library = ContentLibrary.standard();
    private final List<Account> accounts;
    private final String language;
    private final Composer composer;
    private final Writing writing;
    private final String keptAs;
    private final boolean writes;
    private Scenario scenario;
    private List<Rumour> offered = List.of();
    private Optional<String> answering = Optional.empty();
    private boolean restored;
    private boolean over;

    ComposerDesk(Room room, Desk desk, Cards cards, Timeline timeline) {
        this.room = room;
        this.desk = desk;
        this.cards = cards;
        this.timeline = timeline;
        scenario = room.scenario();
        language = room.settings().language();
        var own = Cards.accountsOf(scenario, room.seat().team());
        writes = room.seat().role().writes() && !own.isEmpty();
        accounts = own.isEmpty() ? scenario.accounts() : own;
        keptAs = "clamour.draft." + room.seat().exercise() + "." + room.seat().participant();
        boolean approver = room.seat().role() == Role.APPROVER;
        boolean approval = room.settings().approval();
        composer = new Composer(accounts, !approval || approver, approval && !approver, this);
        writing = new Writing(room, Message.of(accounts.getFirst().id(), ""), this, composer::getTranslation);
        composer.fill(writing.message(), Optional.empty());
        showCount(0, writing.channel().characterLimit());
        composer.coach().setVisible(room.settings().coach());
        composer.coach().onSwitch(writing::coach);
        composer.coach().show(Optional.empty());
        composer.showStage(Stage.WRITING, Optional.empty());
        composer.setVisible(writes);
    }

    /// Whether this seat writes at all; the others only look.
    boolean writes() {
        return writes;
    }

    Composer composer() {
        return composer;
    }

    void know(Board board, Scenario known) {
        scenario = known;
        var heard = known.rumours();
        if (!heard.equals(offered)) {
            offered = heard;
            composer.offer(heard, language);
        }
        writing.know(board);
        if (writes && !restored) {
            restored = true;
            restore(board);
        }
    }

    /// What was being written before a reload or on another machine; else what only this browser has.
    private void restore(Board board) {
        Writing.unfinished(board, room).ifPresent(draft -> {
            open(draft);
            composer.unfold();
        });
        composer.keepInBrowser(keptAs, this::takeBack);
    }

    /// What this browser has and the journal has not is newer than the journal's.
    private void takeBack(String draft, String text) {
        if (text.isBlank()) {
            return;
        }
        if (over) {
            composer.fill(writing.message().with(text), Optional.empty());
            composer.close(composer.getTranslation("trainee.end.composer"), false);
        } else {
            room.board().drafts().stream()
                    .filter(known ->
                            known.id().value().equals(draft) && !known.id().equals(writing.draft()))
                    .findFirst()
                    .ifPresent(this::open);
            writing.takeBack(draft, text);
        }
        composer.unfold();
    }

    private void open(DraftState draft) {
        answering = Writing.answered(room.board().inbox(), draft.message()).map(this::quoted);
        writing.open(draft);
    }

    private String quoted(InboxItem item) {
        return composer.getTranslation("trainee.composer.replying", item.from(), shortened(item.text()));
    }

    void end() {
        if (!over) {
            over = true;
            composer.close(composer.getTranslation("trainee.end.composer"), writing.isEmpty());
        }
    }

    /// The draft that is open before the writer.
    Optional<DraftId> openDraft() {
        return composer.isOpen() ? Optional.of(writing.draft()) : Optional.empty();
    }

    // What begins a message.

    void reply(PostId id) {
        timeline.post(id).ifPresent(post -> {
            var name = cards.author(post).name();
            answering = Optional.of(
                    composer.getTranslation("trainee.composer.replying", name, shortened(cards.text(post))));
            begin(
                    accountOn(post.channel()),
                    Purpose.ANSWER,
                    Optional.of(id),
                    post.rumour().stream().toList());
        });
    }

    void answer(InboxItem item) {
        answering = Optional.of(quoted(item));
        begin(accountOn(item.channel()), Purpose.ANSWER, Optional.of(item.post()), List.of());
    }

    void correct(RumourId rumour) {
        answering = Optional.empty();
        begin(accounts.getFirst(), Purpose.CORRECTION, Optional.empty(), List.of(rumour));
    }

    private void begin(Account from, Purpose purpose, Optional<PostId> to, List<RumourId> about) {
        if (!writes) {
            return;
        }
        if (over) {
            Notice.problem(
                    composer.getTranslation("trainee.end.over"), composer.getTranslation("trainee.end.composer.not"));
            return;
        }
        writing.begin(new Message(from.id(), "", Optional.of(purpose), to, about, Optional.empty(), Optional.empty()));
        composer.write();
    }

    private Account accountOn(Channel channel) {
        return accounts.stream()
                .filter(account -> account.channel() == channel)
                .findFirst()
                .orElse(accounts.getFirst());
    }

    private static String shortened(String text) {
        return text.length() <= QUOTED
                ? text
                : text.substring(
                                0,
                                text.offsetByCodePoints(0, Math.min(QUOTED - 1, text.codePointCount(0, text.length()))))
                        + "…";
    }

    // What the composer orders.

    @Override
    public void changed(Message message) {
        writing.changed(message);
    }

    @Override
    public void publish() {
        writing.changed(composer.message());
        writing.publish();
    }

    @Override
    public void submit() {
        writing.changed(composer.message());
        writing.submit();
    }

    @Override
    public void discard() {
        var gone = writing.discard();
        composer.forgetInBrowser(keptAs);
        composer.setOpen(false);
        if (!gone.text().isBlank()) {
            Notice.done(
                    composer.getTranslation("trainee.composer.discarded"),
                    composer.getTranslation("shell.undo"),
                    () -> {
                        writing.begin(gone);
                        writing.keep();
                        composer.write();
                    });
        }
    }

    @Override
    public void templates() {
        Dialogs.templates(library.templates(language), this::filled, template -> {
            var message = writing.message();
            writing.begin(new Message(
                    message.account(),
                    filled(template.text()),
                    Purpose.ofKey(template.purpose()),
                    message.replyTo(),
                    message.about(),
                    message.media(),
                    message.alt()));
            writing.keep();
            composer.write();
            composer.chooseGap();
        });
    }

    private String filled(String text) {
        var now = room.clock().at();
        return Writing.filled(
                text,
                scenario,
                Map.of(
                        "force", accounts.getFirst().name(),
                        "time-now", Times.story(scenario, now),
                        "time-start", Times.story(scenario, ExerciseTime.START),
                        "time", Times.story(scenario, nextUpdate(now))));
    }

    /// In half an hour, on the full five minutes.
    private ExerciseTime nextUpdate(ExerciseTime now) {
        int past = scenario.storyTime(now).getMinute() % 5;
        return now.plusSeconds((HALF_AN_HOUR_MINUTES + (past == 0 ? 0 : 5 - past)) * 60);
    }

    @Override
    public void pictures() {
        Dialogs.pictures(library, language, composer::attach);
    }

    // What the writing shows.

    @Override
    public void fill(Message message) {
        composer.fill(message, answering);
        composer.belongsTo(writing.draft());
    }

    @Override
    public void showCount(int used, int limit) {
        composer.showCount(used, limit);
    }

    @Override
    public void showCoach(Optional<MessageScore> score) {
        composer.coach().show(score);
    }

    @Override
    public void showStage(Stage stage, Optional<String> note) {
        composer.showStage(stage, note);
    }

    @Override
    public void showProblem(String message, String hint) {
        composer.showProblem(message, hint);
    }

    @Override
    public void showSaved() {
        composer.showSaved(keptAs, writing.message().text());
    }

    @Override
    public void published(Message message, Entry entry) {
        answering = Optional.empty();
        composer.forgetInBrowser(keptAs);
        composer.setOpen(false);
        Notice.done(
                composer.getTranslation("trainee.composer.published", Times.story(scenario, entry.at())),
                composer.getTranslation("trainee.said.delete"),
                () -> Dialogs.confirmDelete(entry.id(), this::delete));
    }

    @Override
    public void submitted() {
        composer.forgetInBrowser(keptAs);
        Notice.done(composer.getTranslation("trainee.composer.submitted"));
    }

    @Override
    public void publishedElsewhere(MessageState published) {
        answering = Optional.empty();
        composer.forgetInBrowser(keptAs);
        composer.setOpen(false);
        Notice.done(composer.getTranslation("trainee.composer.published", Times.story(scenario, published.at())));
    }

    // What can be done with what was said.

    void openMessage(MessageState message) {
        Dialogs.message(message, room.board(), writes && !over, new Dialogs.MessageOrders() {
            @Override
            public void pin(MessageState pinned) {
                desk.act(new Payload.MessagePinned(pinned.id(), !pinned.pinned()));
            }

            @Override
            public void edit(MessageState edited, String text) {
                desk.act(new Payload.MessageEdited(edited.id(), text.strip()));
            }

            @Override
            public void delete(MessageState deleted) {
                Dialogs.confirmDelete(deleted.id(), ComposerDesk.this::delete);
            }
        });
    }

    /// Deleting goes with a notice: the composer opens with its beginning.
    private void delete(EntryId id) {
        if (desk.act(new Payload.MessageDeleted(id))) {
            answering = Optional.empty();
            var account = room.board().messages().stream()
                    .filter(message -> message.id().equals(id))
                    .map(message -> message.message().account())
                    .findFirst()
                    .orElse(accounts.getFirst().id());
            writing.begin(Message.of(account, composer.getTranslation("trainee.said.delete.notice")));
            composer.write();
        }
    }

    @Override
    public void approve(DraftState draft, boolean publish) {
        if (desk.approve(draft, publish)) {
            Notice.done(
                    composer.getTranslation(publish ? "trainee.drafts.approved-published" : "trainee.drafts.approved"));
        }
    }

    @Override
    public void sendBack(DraftId draft, String note) {
        if (desk.act(new Payload.DraftSentBack(draft, note))) {
            Notice.done(composer.getTranslation("trainee.drafts.sent-back"));
        }
    }

    @Override
    public void goOn(DraftState draft) {
        open(draft);
        composer.write();
    }
}
