package clamour.console.trainee;

import clamour.console.live.Seat;
import clamour.console.shell.Cards;
import clamour.console.shell.Icon;
import clamour.console.shell.Keys;
import clamour.console.shell.Times;
import clamour.exercise.Role;
import clamour.scenario.Account;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Scenario;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Before the clock runs: what has happened, who one is, what to do first.
final class Briefing extends Section {

    /// @param start starts the clock; empty where somebody else does
    Briefing(Scenario scenario, String language, Seat seat, Optional<Runnable> start) {
        addClassName("briefing");
        var where = new Span(Times.story(scenario, ExerciseTime.START) + " · "
                + scenario.place().name() + " · " + Times.length(scenario.duration()));
        where.addClassName("briefing-where");
        var summary = new Paragraph(scenario.summary().in(language));
        summary.addClassName("briefing-summary");
        var card = new Div(where, new H2(scenario.title().in(language)), summary);
        card.addClassName("briefing-card");
        if (seat.role().writes()) {
            card.add(accounts(Cards.accountsOf(scenario, seat.team())));
        }
        card.add(steps(seat.role()));
        if (start.isPresent()) {
            var button = new Button(
                    getTranslation("trainee.briefing.start"),
                    Icon.PLAY.component(),
                    click -> start.get().run());
            button.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
            button.addClassName("briefing-start");
            button.setAutofocus(true);
            card.add(Keys.on("s", button));
        } else {
            var wait = new Paragraph(
                    getTranslation(seat.role().writes() ? "trainee.briefing.wait" : "trainee.briefing.wait.observer"));
            wait.addClassName("briefing-wait");
            card.add(wait);
        }
        add(card);
    }

    private Div accounts(List<Account> accounts) {
        var list = new UnorderedList();
        accounts.forEach(account -> list.add(new ListItem(account.name() + " · "
                + getTranslation("shell.channel." + account.channel().key()))));
        var box = new Div(label("trainee.briefing.accounts"), list);
        box.addClassName("briefing-part");
        return box;
    }

    private Div steps(Role role) {
        var list = new UnorderedList();
        var steps = switch (role) {
            case TRAINEE -> Stream.of("step1", "step2", "step3");
            case APPROVER -> Stream.of("step1", "approver.step2", "approver.step3");
            case FACILITATOR, EVALUATOR, OBSERVER -> Stream.of("step1", "observer.step2");
        };
        steps.forEach(key -> list.add(new ListItem(getTranslation("trainee.briefing." + key))));
        var box = new Div(label("trainee.briefing.first"), list);
        box.addClassName("briefing-part");
        return box;
    }

    private Span label(String key) {
        var label = new Span(getTranslation(key));
        label.addClassName("briefing-label");
        return label;
    }
}
