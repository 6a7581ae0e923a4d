package clamour.console.start;

import clamour.console.live.Invitation;
import clamour.console.shell.Teams;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Code and name; nothing else is needed to join.
final class JoinForm extends Section {

    /// What the form wants done.
    interface Orders {
        void look(String code);

        void join(String code, String name, Optional<String> team);
    }

    private static final int LONGEST_CODE = 16;
    private static final int LONGEST_NAME = 40;

    private final TextField code = new TextField();
    private final TextField name = new TextField();
    private final Select<String> team = new Select<>();
    private final Div found = new Div();
    private final Div problem = new Div();

    JoinForm(Orders orders) {
        addClassName("start-join");
        getElement().setAttribute("aria-label", getTranslation("start.join.title"));
        code.setLabel(getTranslation("start.join.code"));
        code.addClassName("start-code");
        code.setMaxLength(LONGEST_CODE);
        code.setAutocomplete(Autocomplete.OFF);
        code.addValueChangeListener(event -> {
            clearProblem();
            orders.look(event.getValue());
        });
        name.setLabel(getTranslation("start.join.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setWidthFull();
        team.setLabel(getTranslation("start.join.team"));
        team.setItemLabelGenerator(known -> Teams.name(known, this));
        team.addClassName("start-wide");
        team.setVisible(false);
        found.addClassName("start-found");
        found.getElement().setAttribute("role", "status");
        found.setVisible(false);
        problem.addClassName("start-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Runnable joining = () -> {
            clearProblem();
            orders.join(code.getValue(), name.getValue(), Optional.ofNullable(team.getValue()));
        };
        name.addKeyPressListener(Key.ENTER, key -> joining.run());
        var go = new Button(getTranslation("start.join.go"), click -> joining.run());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new Div(code, name, team);
        fields.addClassName("start-fields");
        var text = new Paragraph(getTranslation("start.join.text"));
        text.addClassName("start-text");
        add(new Div(new H2(getTranslation("start.join.title")), text), fields, found, problem, go);
    }

    String name() {
        return name.getValue();
    }

    void prefill(String joinCode) {
        code.setValue(joinCode);
        name.focus();
    }

    void prefillName(String known) {
        name.setValue(known);
    }

    void showInvitation(Invitation invitation, List<String> teams) {
        var role = getTranslation("shell.role." + invitation.role().name().toLowerCase(Locale.ROOT));
        found.setText(getTranslation("start.join.found", invitation.title(), role));
        found.setVisible(true);
        team.setItems(teams);
        team.setVisible(teams.size() > 1);
        if (!teams.isEmpty()) {
            team.setValue(teams.getFirst());
        }
    }

    void hideInvitation() {
        found.setVisible(false);
        team.setVisible(false);
        team.clear();
    }

    void showProblem(String message, String hint) {
        problem.setText(hint.isEmpty() ? message : message + " " + hint);
        problem.setVisible(true);
    }

    private void clearProblem() {
        problem.setVisible(false);
    }
}
