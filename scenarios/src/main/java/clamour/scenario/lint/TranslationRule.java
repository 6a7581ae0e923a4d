package clamour.scenario.lint;

import clamour.scenario.Inject;
import clamour.scenario.LocalText;
import clamour.scenario.Scenario;
import java.util.Set;
import java.util.TreeSet;

/// The languages of the title are those of the scenario. What guides people must be in all of them; what the public
/// says
/// may be in one alone, but a text in several must not leave one of them out.
final class TranslationRule implements Rule {

    @Override
    public void check(Scenario scenario, Warnings warnings) {
        var languages = scenario.title().byLanguage().keySet();
        guide(scenario.summary(), "summary", languages, warnings);
        for (int i = 0; i < scenario.phases().size(); i++) {
            guide(scenario.phases().get(i).title(), "phases[" + i + "].title", languages, warnings);
        }
        for (var objective : scenario.objectives()) {
            guide(objective.title(), "objectives.%s.title".formatted(objective.id()), languages, warnings);
            for (int i = 0; i < objective.tasks().size(); i++) {
                var path = "objectives.%s.tasks[%s]".formatted(objective.id(), i);
                guide(objective.tasks().get(i), path, languages, warnings);
            }
        }
        scenario.discussion().forEach((phase, questions) -> {
            for (int i = 0; i < questions.size(); i++) {
                guide(questions.get(i), "discussion.%s[%s]".formatted(phase, i), languages, warnings);
            }
        });
        for (var fact : scenario.facts()) {
            several(fact.text(), "facts.%s.text".formatted(fact.id()), languages, warnings);
            fact.owner().ifPresent(owner -> several(owner, "facts.%s.owner".formatted(fact.id()), languages, warnings));
        }
        for (var rumour : scenario.rumours()) {
            several(rumour.claim(), "rumours.%s.claim".formatted(rumour.id()), languages, warnings);
            for (int i = 0; i < rumour.says().size(); i++) {
                several(rumour.says().get(i), "rumours.%s.says[%s]".formatted(rumour.id(), i), languages, warnings);
            }
        }
        for (int i = 0; i < scenario.injects().size(); i++) {
            inject(scenario.injects().get(i), Warnings.inject(i), languages, warnings);
        }
    }

    private static void inject(Inject inject, String path, Set<String> languages, Warnings warnings) {
        switch (inject.body()) {
            case Inject.Post post -> {
                several(post.text(), path + ".text", languages, warnings);
                post.media()
                        .flatMap(Inject.Media::alt)
                        .ifPresent(alt -> several(alt, path + ".media.alt", languages, warnings));
            }
            case Inject.Question(var question, var options) -> {
                guide(question, path + ".question", languages, warnings);
                for (int i = 0; i < options.size(); i++) {
                    guide(options.get(i), path + ".options[" + i + "]", languages, warnings);
                }
            }
            case Inject.Flood _ -> {}
        }
        inject.expect()
                .flatMap(Inject.Expected::note)
                .ifPresent(note -> several(note, path + ".expect.note", languages, warnings));
    }

    private static void several(LocalText text, String path, Set<String> languages, Warnings warnings) {
        if (text.byLanguage().size() > 1) {
            guide(text, path, languages, warnings);
        }
    }

    private static void guide(LocalText text, String path, Set<String> languages, Warnings warnings) {
        var missing = new TreeSet<>(languages);
        missing.removeAll(text.byLanguage().keySet());
        if (!missing.isEmpty()) {
            warnings.add(
                    path,
                    "missing-translation",
                    "The text is missing in %s, a language of the title.".formatted(String.join(", ", missing)),
                    "Write {%s: …}.".formatted(String.join(": …, ", languages)));
        }
    }
}
