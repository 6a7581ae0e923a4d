package clamour.console.trainee;

import clamour.console.shell.Icon;
import clamour.console.shell.IconButton;
import clamour.exercise.Board.DraftState.Stage;
import clamour.exercise.DraftId;
import clamour.exercise.Message;
import clamour.exercise.PostId;
import clamour.scenario.Account;
import clamour.scenario.Purpose;
import clamour.scenario.Rumour;
import clamour.scenario.RumourId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Where a message is written: account, purpose, what it answers and which claims it speaks about, its text, its
/// picture, and in the margin what the coach says.
@StyleSheet("context://trainee/composer.css")
final class Composer extends Section {

    private static final int PAUSE_MILLIS = 600;

    /// What the composer wants done.
    interface Orders {
        void changed(Message message);

        void publish();

        void submit();

        void discard();

        void templates();

        void pictures();
    }

    private final Select<Account> account = new Select<>();
    private final Select<Purpose> purpose = new Select<>();
    private final MultiSelectComboBox<Rumour> about = new MultiSelectComboBox<>();
    private final TextArea text = new TextArea();
    private final Div context = new Div();
    private final Div picture = new Div();
    private final Div problem = new Div();
    private final Div stage = new Div();
    private final Span count = new Span();
    private final Span saved = new Span();
    private final Button publish = new Button();
    private final Button submit = new Button();
    private final CoachNotes coach = new CoachNotes();
    private final Button bar = new Button();
    private final Orders orders;
    private final boolean mayPublish;
    private final boolean approval;

    private Optional<PostId> replyTo = Optional.empty();
    private Optional<String> media = Optional.empty();
    private Optional<String> alt = Optional.empty();
    private Consumer<Boolean> opening = open -> {};
    private boolean filling;
    private boolean open;

    Composer(List<Account> accounts, boolean mayPublish, boolean approval, Orders orders) {
        this.orders = orders;
        this.mayPublish = mayPublish;
        this.approval = approval;
        addClassName("composer");
        getElement().setAttribute("aria-label", getTranslation("trainee.composer.title"));
        fields(accounts);
        add(collapsed(), opened());
        setOpen(false);
    }

    private void fields(List<Account> accounts) {
        account.setItems(accounts);
        account.setItemLabelGenerator(known -> known.name() + " · "
                + getTranslation("shell.channel." + known.channel().key()));
        account.setAriaLabel(getTranslation("trainee.composer.account"));
        account.addClassName("composer-account");
        account.setEmptySelectionAllowed(false);
        purpose.setItems(Purpose.values());
        purpose.setItemLabelGenerator(known -> known == null
                ? getTranslation("trainee.composer.purpose")
                : getTranslation("shell.purpose." + known.key()));
        purpose.setAriaLabel(getTranslation("trainee.composer.purpose"));
        purpose.setPlaceholder(getTranslation("trainee.composer.purpose"));
        purpose.setEmptySelectionAllowed(true);
        purpose.setEmptySelectionCaption(getTranslation("trainee.composer.purpose.none"));
        purpose.addClassName("composer-purpose");
        about.setAriaLabel(getTranslation("trainee.composer.about"));
        about.setPlaceholder(getTranslation("trainee.composer.about"));
        about.addClassName("composer-about");
        about.setAutoExpand(MultiSelectComboBox.AutoExpandMode.NONE);
        text.addClassName("composer-text");
        text.setAriaLabel(getTranslation("trainee.composer.text"));
        text.setPlaceholder(getTranslation("trainee.composer.text.hint"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE_MILLIS);
        text.getElement().setAttribute("dir", "auto");
        account.addValueChangeListener(event -> changed());
        purpose.addValueChangeListener(event -> changed());
        about.addValueChangeListener(event -> changed());
        text.addValueChangeListener(event -> changed());
        Shortcuts.addShortcutListener(text, this::primary, Key.ENTER, KeyModifier.CONTROL)
                .listenOn(text);
    }

    private Component collapsed() {
        bar.setText(getTranslation("trainee.composer.start"));
        bar.setIcon(Icon.PEN.component());
        bar.addClassName("composer-bar");
        bar.addClickListener(click -> write());
        bar.getElement().setAttribute("data-key", "n");
        // Opened in the browser first, so that no letter typed after `n` is lost on the way.
        getElement()
                .executeJs(
                        "$0.addEventListener('click', () => { this.setAttribute('data-open', ''); $1.focus(); })",
                        bar,
                        text);
        return bar;
    }

    private Component opened() {
        var templates = quiet(Icon.TEMPLATE, "trainee.composer.templates", orders::templates);
        var head = row(
                "composer-head",
                account,
                purpose,
                about,
                templates,
                new IconButton(Icon.CLOSE, getTranslation("trainee.composer.close"), () -> setOpen(false)));
        context.addClassName("composer-context");
        picture.addClassName("composer-picture");
        problem.addClassName("composer-problem");
        problem.getElement().setAttribute("role", "alert");
        stage.addClassName("composer-stage");
        count.addClassName("composer-count");
        saved.addClassName("composer-saved");
        saved.getElement().setAttribute("aria-live", "polite");
        publish.setText(getTranslation("trainee.composer.publish"));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.addClassName("composer-publish");
        publish.addClickListener(click -> orders.publish());
        publish.setVisible(mayPublish);
        submit.setText(getTranslation("trainee.composer.submit"));
        submit.addClickListener(click -> orders.submit());
        submit.setVisible(approval);
        if (!mayPublish) {
            submit.addThemeVariants(ButtonVariant.PRIMARY);
        }
        var discard = new Button(getTranslation("trainee.composer.discard"), click -> orders.discard());
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        var foot = row(
                "composer-foot",
                quiet(Icon.PICTURE, "trainee.composer.picture", orders::pictures),
                saved,
                count,
                discard,
                submit,
                publish);
        var paper = new Div(context, stage, text, picture, problem, foot);
        paper.addClassName("composer-paper");
        var desk = new Div(paper, coach);
        desk.addClassName("composer-desk");
        var opened = new Div(head, desk);
        opened.addClassName("composer-open");
        return opened;
    }

    /// Called when somebody begins to write, and when nothing is written any more.
    void onOpen(Consumer<Boolean> action) {
        opening = action;
    }

    /// Opens it with the cursor in the text.
    void write() {
        setOpen(true);
        text.focus();
    }

    /// Selects the first place of a prepared text that a person has to fill.
    void chooseGap() {
        text.getElement()
                .executeJs("const field = this.inputElement; const gap = /\\{[^}]+\\}/.exec(field.value);"
                        + "if (gap) { field.focus(); field.setSelectionRange(gap.index, gap.index + gap[0].length); }");
    }

    void setOpen(boolean wanted) {
        unfold(wanted);
        opening.accept(open);
    }

    /// Shows a text that was begun earlier; nobody has asked to write now.
    void unfold() {
        unfold(true);
    }

    private void unfold(boolean wanted) {
        open = wanted;
        getElement().setAttribute("data-open", open);
        bar.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }

    /// The claims a message can be linked to.
    void offer(List<Rumour> rumours, String language) {
        filling = true;
        var chosen = about.getValue();
        about.setItems(rumours);
        about.setItemLabelGenerator(rumour -> rumour.claim().in(language));
        about.setValue(rumours.stream()
                .filter(rumour -> chosen.stream().anyMatch(old -> old.id().equals(rumour.id())))
                .toList());
        about.setVisible(!rumours.isEmpty());
        filling = false;
    }

    void fill(Message message, Optional<String> answering) {
        filling = true;
        account.getListDataView()
                .getItems()
                .filter(known -> known.id().equals(message.account()))
                .findFirst()
                .ifPresent(account::setValue);
        purpose.setValue(message.purpose().orElse(null));
        about.setValue(about.getListDataView()
                .getItems()
                .filter(rumour -> message.about().contains(rumour.id()))
                .toList());
        text.setValue(message.text());
        replyTo = message.replyTo();
        media = message.media();
        alt = message.alt();
        filling = false;
        showContext(answering);
        showPicture();
        clearProblem();
        saved.setText("");
    }

    private void showContext(Optional<String> answering) {
        context.removeAll();
        context.setVisible(replyTo.isPresent());
        if (replyTo.isPresent()) {
            var words = new Span(answering.orElseGet(() -> getTranslation("trainee.composer.reply")));
            words.addClassName("composer-quoted");
            context.add(
                    Icon.REPLY.component(),
                    words,
                    new IconButton(Icon.CLOSE, getTranslation("trainee.composer.reply.drop"), () -> {
                        replyTo = Optional.empty();
                        context.setVisible(false);
                        changed();
                    }));
        }
    }

    void attach(String id, String description) {
        media = Optional.of(id);
        alt = description.isBlank() ? Optional.empty() : Optional.of(description.strip());
        showPicture();
        changed();
    }

    private void showPicture() {
        picture.removeAll();
        picture.setVisible(media.isPresent());
        media.ifPresent(id -> {
            var image = new Image("media/" + id + ".svg", alt.orElse(""));
            var words = new Span(alt.orElseGet(() -> getTranslation("trainee.composer.picture.no-alt")));
            words.getElement().setAttribute("data-missing", alt.isEmpty());
            picture.add(
                    image, words, new IconButton(Icon.CLOSE, getTranslation("trainee.composer.picture.drop"), () -> {
                        media = Optional.empty();
                        alt = Optional.empty();
                        showPicture();
                        changed();
                    }));
        });
    }

    Message message() {
        var from = account.getValue();
        return new Message(
                from.id(),
                text.getValue(),
                Optional.ofNullable(purpose.getValue()),
                replyTo,
                about.getValue().stream()
                        .map(Rumour::id)
                        .sorted(RumourId::compareTo)
                        .toList(),
                media,
                alt);
    }

    void showCount(int used, int limit) {
        count.setText(used + "/" + limit);
        count.getElement()
                .setAttribute("data-state", used > limit ? "over" : used > limit - limit / 10 ? "near" : "fine");
        count.getElement().setAttribute("aria-label", getTranslation("trainee.composer.count", used, limit));
    }

    CoachNotes coach() {
        return coach;
    }

    void showStage(Stage now, Optional<String> note) {
        stage.setVisible(now != Stage.WRITING);
        stage.getElement().setAttribute("data-stage", now.name());
        stage.setText(
                switch (now) {
                    case WRITING -> "";
                    case SUBMITTED -> getTranslation("trainee.stage.submitted");
                    case APPROVED -> getTranslation("trainee.stage.approved");
                    case SENT_BACK -> getTranslation("trainee.stage.sent-back", note.orElse("–"));
                });
        submit.setVisible(approval && now != Stage.APPROVED);
        submit.setEnabled(now == Stage.WRITING || now == Stage.SENT_BACK);
        publish.setVisible(mayPublish || now == Stage.APPROVED);
    }

    void showProblem(String message, String hint) {
        problem.setText(hint.isEmpty() ? message : message + " " + hint);
        problem.setVisible(true);
    }

    /// @param name under which the browser keeps what is typed; it need not keep that text any longer
    void showSaved(String name, String savedText) {
        saved.setText(getTranslation("trainee.composer.saved"));
        text.getElement().executeJs("window.clamour.saved($0, $1)", name, savedText);
    }

    /// What is typed is kept in the browser, too, under this name; `found` gets what was left there by a page that is
    /// gone: the draft it belongs to, and the text.
    void keepInBrowser(String name, BiConsumer<String, String> found) {
        text.getElement()
                .executeJs("window.clamour.keep(this, $0); return window.clamour.kept($0)", name)
                .then(kept -> found.accept(kept.get(0).asString(), kept.get(1).asString()));
    }

    /// What is typed from now on belongs to that draft.
    void belongsTo(DraftId draft) {
        text.getElement().executeJs("this.clamourDraft = $0", draft.value());
    }

    void forgetInBrowser(String name) {
        text.getElement().executeJs("window.clamour.forget($0)", name);
    }

    boolean isOpen() {
        return open;
    }

    /// The exercise has ended: a text that was begun can be read and copied, nothing can be sent.
    ///
    /// @param empty whether there is no text
    void close(String why, boolean empty) {
        if (empty) {
            setOpen(false);
        }
        setVisible(!empty);
        bar.setText(getTranslation("trainee.composer.unpublished"));
        text.setReadOnly(true);
        publish.setEnabled(false);
        submit.setEnabled(false);
        showProblem(why, "");
    }

    private void primary() {
        if (publish.isVisible()) {
            orders.publish();
        } else {
            orders.submit();
        }
    }

    private void clearProblem() {
        problem.setText("");
        problem.setVisible(false);
    }

    private void changed() {
        if (!filling && account.getValue() != null) {
            clearProblem();
            orders.changed(message());
        }
    }

    private NativeButton quiet(Icon icon, String key, Runnable action) {
        var button = new NativeButton();
        button.addClassName("icon-button");
        button.addClassName("worded");
        button.getElement().setAttribute("type", "button");
        button.add(icon.component(), new Span(getTranslation(key)));
        button.addClickListener(click -> action.run());
        return button;
    }

    private static Div row(String name, Component... parts) {
        var row = new Div(parts);
        row.addClassName(name);
        return row;
    }
}
