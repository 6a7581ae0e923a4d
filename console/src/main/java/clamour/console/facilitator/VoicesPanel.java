package clamour.console.facilitator;

import clamour.console.shell.Keys;
import clamour.console.shell.Notice;
import clamour.console.shell.Panel;
import clamour.exercise.Payload;
import clamour.exercise.PostId;
import clamour.exercise.SurfacedPost;
import clamour.scenario.Account;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;

/// The white cell speaks as somebody of the scenario: any account that no team writes for.
final class VoicesPanel extends Panel {

    private final WhiteCell cell;
    private final ComboBox<Account> voice = new ComboBox<>();
    private final TextArea text = new TextArea();
    private final Div answering = new Div();

    private Optional<PostId> replyTo = Optional.empty();

    VoicesPanel(WhiteCell cell) {
        super("");
        this.cell = cell;
        setName(getTranslation("facilitator.voices.title"));
        addClassName("voices");
        var accounts = cell.scenario().accounts().stream()
                .filter(account -> account.team().isEmpty())
                .toList();
        voice.setItems(accounts);
        voice.setItemLabelGenerator(this::label);
        voice.setAriaLabel(getTranslation("facilitator.voices.as"));
        voice.setPlaceholder(getTranslation("facilitator.voices.as"));
        accounts.stream().findFirst().ifPresent(voice::setValue);
        text.setPlaceholder(getTranslation("facilitator.voices.text"));
        text.setAriaLabel(getTranslation("facilitator.voices.text"));
        text.setMinRows(1);
        Keys.on("v", text);
        answering.addClassName("answering");
        answering.setVisible(false);
        var post = new Button(getTranslation("facilitator.voices.post"), click -> post());
        post.addThemeVariants(ButtonVariant.PRIMARY);
        post.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(text);
        actions(voice);
        var row = new Div(text, post);
        row.addClassName("voices-row");
        body().add(answering, row);
    }

    /// Answers a post as the chosen voice.
    void answer(SurfacedPost post, String words) {
        replyTo = Optional.of(post.id());
        answering.removeAll();
        var quote = new Span(getTranslation("facilitator.voices.answering", words));
        var stop = new Button(getTranslation("facilitator.voices.no-answer"), click -> noAnswer());
        stop.addThemeVariants(ButtonVariant.TERTIARY);
        answering.add(quote, stop);
        answering.setVisible(true);
        text.focus();
    }

    private void noAnswer() {
        replyTo = Optional.empty();
        answering.setVisible(false);
    }

    private void post() {
        var account = voice.getValue();
        if (account == null) {
            Notice.problem(
                    getTranslation("facilitator.voices.nobody"), getTranslation("facilitator.voices.nobody-hint"));
            return;
        }
        if (cell.act(new Payload.PersonaPosted(account.id(), text.getValue(), replyTo))) {
            text.clear();
            noAnswer();
            Notice.done(getTranslation("facilitator.voices.done", account.name()));
        }
    }

    private String label(Account account) {
        return account.name() + " · "
                + getTranslation("shell.channel." + account.channel().key());
    }
}
