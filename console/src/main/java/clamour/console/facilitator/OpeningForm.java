package clamour.console.facilitator;

import clamour.console.live.ScenarioSource;
import clamour.console.shell.Messages;
import clamour.exercise.Settings;
import clamour.scenario.Public;
import clamour.scenario.Scenario;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What an exercise is opened with. The defaults are the scenario's own; most people only press the button.
final class OpeningForm extends Div {

    private static final int FEWEST_ACCOUNTS = 1_000;

    private final ExercisesView.Opening opening;
    private final Map<String, TextField> variables = new LinkedHashMap<>();
    private final Div with = new Div();
    private final Select<String> language = new Select<>();
    private final IntegerField accounts = new IntegerField();
    private final TextField seed = new TextField();
    private final Checkbox approval = new Checkbox();
    private final Checkbox coach = new Checkbox();
    private final Button open = new Button();

    private @Nullable ScenarioSource source;
    private @Nullable Scenario scenario;

    OpeningForm(ExercisesView.Opening opening) {
        this.opening = opening;
        addClassName("opening-form");
        with.addClassName("opening-with");
        language.setLabel(getTranslation("exercises.language"));
        language.setItems(Messages.LANGUAGES);
        language.setItemLabelGenerator(code -> Locale.of(code).getDisplayLanguage(getLocale()));
        accounts.setLabel(getTranslation("exercises.accounts"));
        accounts.setMin(FEWEST_ACCOUNTS);
        accounts.setMax(Public.MOST_ACCOUNTS);
        accounts.setHelperText(getTranslation("exercises.accounts-hint"));
        seed.setLabel(getTranslation("exercises.seed"));
        seed.setAllowedCharPattern("[0-9-]");
        seed.setHelperText(getTranslation("exercises.seed-hint"));
        approval.setLabel(getTranslation("exercises.approval"));
        coach.setLabel(getTranslation("exercises.coach"));
        open.setText(getTranslation("exercises.open-button"));
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.addClickListener(click -> open());
        add(with, language, accounts, seed, approval, coach, open);
    }

    void show(ScenarioSource from, Scenario chosen) {
        source = from;
        scenario = chosen;
        variables.clear();
        with.removeAll();
        if (!chosen.with().isEmpty()) {
            with.add(new H3(getTranslation("exercises.with")));
        }
        chosen.with().forEach((name, value) -> {
            var field = new TextField(label(name));
            field.setValue(value);
            variables.put(name, field);
            with.add(field);
        });
        language.setValue(
                Messages.LANGUAGES.contains(chosen.language()) ? chosen.language() : Messages.LANGUAGES.getFirst());
        accounts.setValue(chosen.audience().accounts());
        seed.setValue(Long.toString(chosen.seed()));
        approval.setValue(false);
        coach.setValue(chosen.difficulty() <= 2);
    }

    /// `second-city` as a word on the screen: “Second city”.
    private static String label(String variable) {
        return variable.substring(0, 1).toUpperCase(Locale.ROOT)
                + variable.substring(1).replace('-', ' ');
    }

    private void open() {
        if (source == null || scenario == null) {
            return;
        }
        var seedValue = seedOf();
        var size = accounts.getValue();
        boolean sizeFits = size != null && size >= FEWEST_ACCOUNTS && size <= Public.MOST_ACCOUNTS;
        accounts.setInvalid(!sizeFits);
        accounts.setErrorMessage(getTranslation("exercises.accounts-wrong", FEWEST_ACCOUNTS, Public.MOST_ACCOUNTS));
        seed.setInvalid(seedValue.isEmpty());
        seed.setErrorMessage(getTranslation("exercises.seed-wrong"));
        if (!sizeFits || seedValue.isEmpty()) {
            return;
        }
        var values = new TreeMap<String, String>();
        variables.forEach((name, field) -> values.put(name, field.getValue()));
        opening.open(
                source,
                new Settings(
                        seedValue.get(),
                        size,
                        language.getValue(),
                        approval.getValue(),
                        coach.getValue(),
                        false,
                        values));
    }

    private Optional<Long> seedOf() {
        try {
            return Optional.of(Long.parseLong(seed.getValue().strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
