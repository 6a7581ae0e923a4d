package clamour.console.facilitator;

import clamour.console.identity.Person;
import clamour.console.identity.SignedIn;
import clamour.console.live.ExerciseSummary;
import clamour.console.live.Exercises;
import clamour.console.live.NotPossible;
import clamour.console.live.ScenarioSource;
import clamour.console.shell.ConsoleLayout;
import clamour.console.shell.EmptyState;
import clamour.console.shell.Mark;
import clamour.console.shell.Notice;
import clamour.console.shell.Panel;
import clamour.console.shell.TopBar;
import clamour.exercise.Role;
import clamour.exercise.Settings;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;

/// A facilitator's exercises: open a new one on a scenario, go on with one that runs, read the review of an old one.
@Route(value = "exercises", layout = ConsoleLayout.class)
@PermitAll
@StyleSheet("context://facilitator/exercises.css")
class ExercisesView extends Div implements ConsoleLayout.Page, HasDynamicTitle {

    private final Exercises exercises;
    private final TopBar bar = new TopBar();

    ExercisesView(Exercises exercises, SignedIn signedIn, AuthenticationContext session) {
        this.exercises = exercises;
        addClassName("exercises");
        add(new H1(getTranslation("exercises.title")));
        signedIn.person().ifPresent(person -> {
            bar.end(who(person, session));
            build(person);
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exercises.title") + " · Clamour";
    }

    @Override
    public TopBar topBar() {
        return bar;
    }

    private Component[] who(Person person, AuthenticationContext session) {
        var parts = new ArrayList<Component>();
        if (person.administrator()) {
            var people = new Anchor("people", getTranslation("exercises.people"));
            people.addClassName("top-link");
            parts.add(people);
        }
        var name = new Span(person.name());
        name.addClassName("top-sub");
        parts.add(name);
        var out = new Button(getTranslation("exercises.sign-out"), click -> session.logout());
        out.addThemeVariants(ButtonVariant.TERTIARY);
        parts.add(out);
        return parts.toArray(Component[]::new);
    }

    private void build(Person person) {
        var settings = new OpeningForm((source, chosen) -> open(person, source, chosen));
        var choice = new ScenarioChoice(settings::show);
        var fresh = new Panel(getTranslation("exercises.new"), choice);
        fresh.addClassName("exercises-new");
        var opening = new Panel(getTranslation("exercises.settings"), settings);
        opening.addClassName("exercises-settings");
        var mine = new Panel(getTranslation("exercises.mine"), list(person));
        mine.addClassName("exercises-mine");
        var columns = new Div(fresh, opening, mine);
        columns.addClassName("exercises-columns");
        add(columns);
        choice.first();
    }

    private void open(Person person, ScenarioSource source, Settings settings) {
        try {
            var opened = exercises.open(person, source, settings);
            getUI().ifPresent(ui -> ui.navigate("exercise/" + opened.seat().exercise() + "/run"));
        } catch (NotPossible problem) {
            Notice.problem(problem);
        }
    }

    private Div list(Person person) {
        var list = new Div();
        list.addClassName("exercise-list");
        var all = exercises.mine(person);
        for (ExerciseSummary exercise : all) {
            list.add(row(exercise));
        }
        if (all.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("exercises.mine.empty"), getTranslation("exercises.mine.empty-hint")));
        }
        return list;
    }

    private Anchor row(ExerciseSummary exercise) {
        boolean over = exercise.ended().isPresent();
        boolean evaluates = exercise.seat().role() == Role.EVALUATOR;
        var title = new Span(exercise.title());
        title.addClassName("exercise-title");
        var opened = new Span(getTranslation(
                "exercises.opened",
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(getLocale())
                        .withZone(ZoneOffset.UTC)
                        .format(exercise.opened()),
                exercise.participants()));
        opened.addClassName("exercise-opened");
        var row = new Anchor(
                over && !evaluates
                        ? "exercise/" + exercise.exercise() + "/review"
                        : exercise.seat().page(),
                new Div(title, opened),
                new Mark(
                        getTranslation(over ? "exercises.ended" : "exercises.open"),
                        over ? Mark.Tone.PLAIN : Mark.Tone.GOOD));
        if (evaluates) {
            row.addComponentAtIndex(1, new Mark(getTranslation("shell.role.evaluator"), Mark.Tone.ACCENT));
        }
        row.addClassName("exercise-row");
        return row;
    }

    /// What somebody decided to open.
    @FunctionalInterface
    interface Opening {
        void open(ScenarioSource source, Settings settings);
    }
}
