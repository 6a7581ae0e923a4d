package clamour.console.evaluator;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Predicate;

/// Where one says why a finding does not count.
final class WrongBox extends Div {

    /// @param keep answers whether it was kept
    /// @param cancelled comes after it has gone
    WrongBox(Predicate<String> keep, Runnable cancelled) {
        addClassName("wrong-box");
        var reason = new TextArea(getTranslation("evaluator.finding.reason"));
        reason.setWidthFull();
        reason.setMinRows(1);
        var done = new Button(getTranslation("evaluator.finding.keep"), click -> {
            if (keep.test(reason.getValue())) {
                removeFromParent();
            }
        });
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(reason).resetFocusOnActiveElement();
        var cancel = new Button(getTranslation("shell.cancel"), click -> {
            removeFromParent();
            cancelled.run();
        });
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        var buttons = new Div(done, cancel);
        buttons.addClassName("scale-editor-buttons");
        add(reason, buttons);
        reason.focus();
    }
}
