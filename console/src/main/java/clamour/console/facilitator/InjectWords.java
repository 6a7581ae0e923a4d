package clamour.console.facilitator;

import clamour.console.shell.Times;
import clamour.exercise.Board;
import clamour.scenario.Account;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Inject;
import clamour.scenario.Scenario;
import clamour.scenario.Source;
import clamour.scoring.Band;
import com.vaadin.flow.component.Component;
import java.util.Locale;
import java.util.Optional;

/// Injects and messages in words of the screen's language.
///
/// @param on a component of the page, for its language
/// @param accounts of the simulated public
record InjectWords(Component on, Scenario scenario, String language, int accounts) implements Msel.Words {

    @Override
    public String label(Msel.Item item) {
        return when(item.at()) + " · " + item.title() + " · " + status(item);
    }

    @Override
    public String pin(Board.MessageState message) {
        return when(message.at()) + " · " + account(message.message().account().value()) + ": "
                + message.message().text();
    }

    @Override
    public String band(Board.MessageState message) {
        var total = message.evaluation().scores().total();
        return total.isEmpty() ? "" : Band.of(total.getAsInt()).key();
    }

    String when(ExerciseTime at) {
        return Times.exercise(at) + "  " + story(at);
    }

    String story(ExerciseTime at) {
        return Times.story(scenario, at);
    }

    String status(Msel.Item item) {
        return on.getTranslation(
                "facilitator.status." + item.state().status().name().toLowerCase(Locale.ROOT));
    }

    /// Who says it and where, such as `Anna K. · Short posts`; for a flood its topic; for a question to whom.
    String from(Inject inject) {
        return switch (inject.body()) {
            case Inject.Post post ->
                source(post.from()) + " · "
                        + on.getTranslation("shell.channel." + post.channel().key());
            case Inject.Flood flood ->
                on.getTranslation(
                        "facilitator.inject.flood", flood.topic().replace('-', ' '), Math.round(flood.peakPerMinute()));
            case Inject.Question _ -> on.getTranslation("facilitator.inject.question");
        };
    }

    /// What is said.
    String text(Inject inject) {
        return switch (inject.body()) {
            case Inject.Post post -> post.text().in(language);
            case Inject.Flood flood ->
                on.getTranslation(
                        "facilitator.inject.flood-detail",
                        flood.topic().replace('-', ' '),
                        Math.round(flood.peakPerMinute()),
                        flood.rise().toMinutes(),
                        flood.fall().toMinutes(),
                        flood.mood());
            case Inject.Question question -> question.question().in(language);
        };
    }

    String source(Source source) {
        return switch (source) {
            case Source.Named(var account) -> account(account.value());
            case Source.AnyOf(var community) -> on.getTranslation("facilitator.inject.any-of", community.value());
        };
    }

    String account(String id) {
        return scenario.accounts().stream()
                .filter(account -> account.id().value().equals(id))
                .map(Account::name)
                .findFirst()
                .orElse(id);
    }

    Optional<String> expected(Inject inject) {
        return inject.expect().map(expected -> {
            var words = new StringBuilder();
            expected.purpose().ifPresent(purpose -> words.append(on.getTranslation("shell.purpose." + purpose.key())));
            expected.replyWithin()
                    .ifPresent(within -> words.append(words.isEmpty() ? "" : " · ")
                            .append(on.getTranslation("facilitator.inject.reply-within", within.toMinutes())));
            expected.note()
                    .ifPresent(
                            note -> words.append(words.isEmpty() ? "" : " · ").append(note.in(language)));
            return words.toString();
        });
    }
}
