package clamour.console.trainee;

import clamour.console.shell.ScoreDetail;
import clamour.content.ContentLibrary;
import clamour.content.HoldingTemplate;
import clamour.content.media.Media;
import clamour.exercise.Board;
import clamour.exercise.Board.MessageState;
import clamour.exercise.EntryId;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The dialogs of the desk. Each takes what it shows and one callback.
final class Dialogs {

    private Dialogs() {}

    /// Prepared messages, by purpose, as they would read here.
    static void templates(
            List<HoldingTemplate> templates, UnaryOperator<String> filled, Consumer<HoldingTemplate> chosen) {
        var dialog = titled("trainee.templates.title");
        dialog.addClassName("templates-dialog");
        var list = new Div();
        list.addClassName("templates");
        var purpose = "";
        for (HoldingTemplate template : templates) {
            if (!template.purpose().equals(purpose)) {
                purpose = template.purpose();
                list.add(new H3(dialog.getTranslation("shell.purpose." + purpose)));
            }
            var name = new Span(template.title());
            name.addClassName("template-name");
            var text = new Span(filled.apply(template.text()));
            text.addClassName("template-text");
            var button = new NativeButton();
            button.addClassName("template");
            button.add(name, text);
            button.addClickListener(click -> {
                dialog.close();
                chosen.accept(template);
            });
            list.add(button);
        }
        dialog.add(list);
        dialog.open();
    }

    /// A picture and its description, which is asked for before it can be used.
    static void pictures(ContentLibrary library, String language, BiConsumer<String, String> chosen) {
        var dialog = titled("trainee.pictures.title");
        dialog.addClassName("pictures-dialog");
        var alt = new TextArea(dialog.getTranslation("trainee.pictures.alt"));
        alt.setHelperText(dialog.getTranslation("trainee.pictures.alt.help"));
        alt.setWidthFull();
        alt.setVisible(false);
        var use = new Button(dialog.getTranslation("trainee.pictures.use"));
        use.addThemeVariants(ButtonVariant.PRIMARY);
        use.setEnabled(false);
        var grid = new Div();
        grid.addClassName("pictures");
        String[] picked = {""};
        for (Media media : library.media()) {
            var button = new NativeButton();
            button.addClassName("picture");
            button.setAriaLabel(media.alt(language));
            button.add(new Image("media/" + media.id() + ".svg", ""));
            button.addClickListener(click -> {
                picked[0] = media.id();
                grid.getChildren()
                        .forEach(other -> other.getElement()
                                .setAttribute("aria-pressed", Boolean.toString(other.equals(button))));
                alt.setVisible(true);
                alt.setValue(media.alt(language));
                use.setEnabled(true);
            });
            grid.add(button);
        }
        use.addClickListener(click -> {
            dialog.close();
            chosen.accept(picked[0], alt.getValue());
        });
        dialog.add(grid, alt);
        dialog.getFooter().add(cancel(dialog), use);
        dialog.open();
    }

    /// What can be done with a published message.
    interface MessageOrders {
        void pin(MessageState message);

        void edit(MessageState message, String text);

        void delete(MessageState message);
    }

    static void message(MessageState message, Board board, boolean mayChange, MessageOrders orders) {
        var text = message.editedText().orElse(message.message().text());
        var dialog = titled("trainee.said.title");
        dialog.addClassName("message-dialog");
        dialog.add(new ScoreDetail(text, message, board));
        if (mayChange && !message.deleted()) {
            dialog.getFooter()
                    .add(
                            quiet(dialog, "trainee.said.delete", () -> orders.delete(message)),
                            quiet(dialog, "trainee.said.edit", () -> edit(message, text, orders)),
                            quiet(
                                    dialog,
                                    message.pinned() ? "trainee.said.unpin" : "trainee.said.pin",
                                    () -> orders.pin(message)));
        }
        var close = new Button(dialog.getTranslation("shell.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(close);
        dialog.open();
    }

    private static void edit(MessageState message, String text, MessageOrders orders) {
        var dialog = titled("trainee.said.edit");
        dialog.addClassName("message-dialog");
        var field = new TextArea();
        field.setValue(text);
        field.setAriaLabel(dialog.getTranslation("trainee.composer.text"));
        field.setHelperText(dialog.getTranslation("trainee.said.edit.help"));
        var save = new Button(dialog.getTranslation("trainee.said.edit.save"), click -> {
            dialog.close();
            orders.edit(message, field.getValue());
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(field);
        dialog.getFooter().add(cancel(dialog), save);
        dialog.open();
    }

    static void confirmDelete(EntryId message, Consumer<EntryId> deleting) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(dialog.getTranslation("trainee.said.delete.title"));
        dialog.setText(dialog.getTranslation("trainee.said.delete.text"));
        dialog.setConfirmText(dialog.getTranslation("trainee.said.delete.yes"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(dialog.getTranslation("shell.cancel"));
        dialog.addConfirmListener(confirmed -> deleting.accept(message));
        dialog.open();
    }

    /// One line of words, such as a hashtag.
    static void words(String titleKey, String labelKey, Consumer<String> given) {
        var dialog = titled(titleKey);
        var field = new TextField(dialog.getTranslation(labelKey));
        field.setMaxLength(Column.LONGEST_ARGUMENT);
        field.setWidthFull();
        field.setAutofocus(true);
        Runnable done = () -> {
            if (!field.getValue().isBlank()) {
                dialog.close();
                given.accept(field.getValue().strip());
            }
        };
        field.addKeyPressListener(Key.ENTER, key -> done.run());
        var add = new Button(dialog.getTranslation("trainee.columns.add"), click -> done.run());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(field);
        dialog.getFooter().add(cancel(dialog), add);
        dialog.open();
        field.focus();
    }

    static void confirmEnd(Runnable ending) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(dialog.getTranslation("trainee.end.title"));
        dialog.setText(dialog.getTranslation("trainee.end.text"));
        dialog.setConfirmText(dialog.getTranslation("trainee.end.yes"));
        dialog.setCancelable(true);
        dialog.setCancelText(dialog.getTranslation("shell.cancel"));
        dialog.addConfirmListener(confirmed -> ending.run());
        dialog.open();
    }

    private static Dialog titled(String key) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(dialog.getTranslation(key));
        dialog.setCloseOnOutsideClick(true);
        return dialog;
    }

    private static Button cancel(Dialog dialog) {
        var cancel = new Button(dialog.getTranslation("shell.cancel"), click -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        return cancel;
    }

    private static Button quiet(Dialog dialog, String key, Runnable action) {
        var button = new Button(dialog.getTranslation(key), click -> {
            dialog.close();
            action.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
