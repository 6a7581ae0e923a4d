package clamour.console.start;

import clamour.content.ContentLibrary;
import clamour.content.Theme;
import clamour.scenario.Inject;
import clamour.scenario.Scenario;
import clamour.scenario.read.Reading;
import clamour.scenario.shipped.ShippedScenarios;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A scenario one can practise alone, as its card on the first page says it.
///
/// @param themes in words
/// @param languages the public writes in, in words
/// @param train what one will train: titles of the objectives
/// @param injects how many things happen
record Offer(
        String name,
        String title,
        String summary,
        List<String> themes,
        int difficulty,
        Duration length,
        List<String> languages,
        List<String> train,
        int injects) {

    static final int MOST_THEMES = 4;
    static final int MOST_TRAINED = 4;

    Offer {
        themes = List.copyOf(themes);
        languages = List.copyOf(languages);
        train = List.copyOf(train);
    }

    /// Every shipped scenario that can be read, the one for newcomers first.
    static List<Offer> shipped(ContentLibrary library, Locale locale) {
        return ShippedScenarios.names().stream()
                .map(ShippedScenarios::read)
                .flatMap(Optional::stream)
                .map(Reading::scenario)
                .flatMap(Optional::stream)
                .map(scenario -> of(scenario, library, locale))
                .toList();
    }

    static Offer of(Scenario scenario, ContentLibrary library, Locale locale) {
        var language = locale.getLanguage();
        return new Offer(
                scenario.name(),
                scenario.title().in(language),
                scenario.summary().in(language),
                scenario.themes().stream()
                        .limit(MOST_THEMES)
                        .map(theme -> label(theme, library))
                        .toList(),
                scenario.difficulty(),
                scenario.duration(),
                languages(scenario, locale),
                scenario.objectives().stream()
                        .limit(MOST_TRAINED)
                        .map(objective -> objective.title().in(language))
                        .toList(),
                (int) scenario.injects().stream()
                        .filter(inject -> !isHistory(inject))
                        .count());
    }

    private static boolean isHistory(Inject inject) {
        return inject.timing() instanceof Inject.Timing.At(var at) && at.seconds() < 0;
    }

    private static String label(String theme, ContentLibrary library) {
        return library.themes().stream()
                .filter(known -> known.id().equals(theme))
                .map(Theme::label)
                .findFirst()
                .orElse(theme);
    }

    private static List<String> languages(Scenario scenario, Locale locale) {
        return Stream.concat(
                        Stream.of(scenario.language()),
                        scenario.audience().communities().stream().map(community -> community.language()))
                .distinct()
                .map(code -> Locale.of(code).getDisplayLanguage(locale))
                .toList();
    }
}
