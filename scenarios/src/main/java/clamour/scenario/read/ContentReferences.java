package clamour.scenario.read;

import java.util.Collection;

/// References from a scenario to the content library and to files beside it.
final class ContentReferences {

    private final KnownContent content;
    private final Values values;

    ContentReferences(KnownContent content, Values values) {
        this.content = content;
        this.values = values;
    }

    String theme(Tree tree) {
        return checked(tree, content.themes(), "unknown-theme", "theme", "themes");
    }

    String persona(Tree tree) {
        return checked(tree, content.personas(), "unknown-persona", "persona", "personas");
    }

    String profile(Tree tree) {
        return checked(tree, content.profiles(), "unknown-profile", "scoring profile", "scoring profiles");
    }

    /// The id of a medium, or a file beside the scenario where the word has an ending such as `.svg`.
    String medium(Tree tree) {
        var name = values.word(tree);
        if (name.indexOf('.') < 0) {
            return checked(tree, content.media(), "unknown-media", "medium", "media");
        }
        if (!name.matches("[A-Za-z0-9_-]+(\\.[A-Za-z0-9]+)+")) {
            values.problems.error(
                    tree,
                    "media-file",
                    "“%s” is not the plain name of a file beside the scenario.".formatted(name),
                    "Use letters, digits and hyphens, without folders.");
        } else if (!content.isUnchecked() && !content.isBeside(name)) {
            values.problems.error(
                    tree,
                    "media-file",
                    "The file “%s” does not lie beside the scenario.".formatted(name),
                    "Put it there, or use the id of a medium in the content library.");
        }
        return name;
    }

    private String checked(Tree tree, Collection<String> known, String code, String one, String many) {
        var word = values.word(tree);
        if (!word.isEmpty() && !content.isUnchecked() && !known.contains(word)) {
            values.problems.error(
                    tree, code, "There is no %s “%s”.".formatted(one, word), Spelling.hint(word, known, many));
        }
        return word;
    }
}
