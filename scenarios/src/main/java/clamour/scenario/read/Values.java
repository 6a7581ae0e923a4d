package clamour.scenario.read;

import clamour.scenario.Condition;
import clamour.scenario.ExerciseTime;
import clamour.scenario.LocalText;
import clamour.scenario.Slug;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// Single values of the file. Each method tells a problem where it cannot read what it was given and returns something
/// harmless in its place, so that reading goes on; a scenario with an error is never handed out.
final class Values {

    private static final TreeSet<String> LANGUAGES = new TreeSet<>(List.of(Locale.getISOLanguages()));

    final Problems problems;
    final Ids ids;
    final Variables variables;
    private String language = "en";
    private Optional<ZonedDateTime> storyStart = Optional.empty();
    private ExerciseTime end = new ExerciseTime((int) ExerciseTime.LONGEST.toSeconds());

    Values(Problems problems, Ids ids, Variables variables) {
        this.problems = problems;
        this.ids = ids;
        this.variables = variables;
    }

    /// Known once the head of the file is read: messages about times and plain texts need it.
    void setHead(String fileLanguage, Optional<ZonedDateTime> start, Duration duration) {
        language = fileLanguage;
        storyStart = start;
        end = ExerciseTime.START.plus(duration);
    }

    String language() {
        return language;
    }

    Fields open(String subject, Tree tree, List<String> known) {
        return Fields.open(problems, subject, tree, known);
    }

    /// A word as it stands, without variables.
    String word(Tree tree) {
        if (tree instanceof Tree.Scalar scalar && !scalar.isEmpty()) {
            return scalar.value().strip();
        }
        wrongType(tree, "a single value");
        return "";
    }

    /// A text in the language of the file, variables filled in.
    String text(Tree tree, int longest) {
        if (!(tree instanceof Tree.Scalar scalar)) {
            wrongType(tree, "a text");
            return "-";
        }
        var text = variables.fill(scalar.value().strip(), tree);
        int characters = text.codePointCount(0, text.length());
        if (characters > longest) {
            problems.error(
                    tree,
                    "too-long",
                    "The text has %s characters; at most %s are allowed here.".formatted(characters, longest),
                    "Shorten it.");
        }
        if (scalar.value().isBlank()) {
            problems.error(tree, "empty-value", "The text is empty.", "Write something, or delete the key.");
        }
        return text.isBlank() ? "-" : text;
    }

    /// A text in one language or more: a plain one, or a table of language codes.
    LocalText local(Tree tree, int longest) {
        if (!(tree instanceof Tree.Table table)) {
            return LocalText.of(language, text(tree, longest));
        }
        var texts = new TreeMap<String, String>();
        for (var entry : table.entries()) {
            if (LANGUAGES.contains(entry.key())) {
                texts.put(entry.key(), text(entry.value(), longest));
            } else {
                problems.error(
                        entry,
                        Tree.child(table.path(), entry.key()),
                        "unknown-language",
                        "“%s” is not the code of a language.".formatted(entry.key()),
                        "Texts are written as {en: …, de: …}; a text that begins with { must be in quotes.");
            }
        }
        if (table.entries().isEmpty()) {
            problems.error(tree, "empty-value", "The text is empty.", "Write something, or delete the key.");
        }
        return texts.isEmpty() ? LocalText.of(language, "-") : new LocalText(texts);
    }

    String languageCode(Tree tree) {
        return oneOf(tree, LANGUAGES, "unknown-language", "language", "languages", Optional::of, "en");
    }

    /// A list; a single value is taken as a list of one.
    <T> List<T> list(Tree tree, int most, Function<Tree, T> item) {
        if (tree instanceof Tree.Items items) {
            limit(tree, items.items().size(), most, "entries");
            return items.items().stream().limit(most).map(item).toList();
        }
        return List.of(item.apply(tree));
    }

    void limit(Tree at, int count, int most, String plural) {
        if (count > most) {
            problems.error(
                    at,
                    "too-many",
                    "There are %s %s; at most %s are allowed.".formatted(count, plural, most),
                    "Remove some, or split the scenario.");
        }
    }

    ExerciseTime time(Tree tree) {
        var text = word(tree);
        if (text.isEmpty()) {
            return ExerciseTime.START;
        }
        var time = ExerciseTime.parse(text);
        if (time.isEmpty()) {
            problems.error(tree, "time", "“%s” is not a time.".formatted(text), ValueText.timeHint(text, storyStart));
        }
        return time.orElse(ExerciseTime.START);
    }

    /// A time at which something happens in the exercise, so not past its end.
    ExerciseTime timeBeforeEnd(Tree tree) {
        var time = time(tree);
        if (time.isAfter(end)) {
            problems.error(
                    tree,
                    "after-end",
                    "%s lies after the end of the exercise at %s.".formatted(time, end),
                    "Choose an earlier time, or lengthen “duration”.");
        }
        return time;
    }

    Duration duration(Tree tree) {
        var text = word(tree);
        if (text.isEmpty()) {
            return Duration.ofMinutes(1);
        }
        var duration = ValueText.duration(text);
        if (duration.isEmpty()) {
            problems.error(
                    tree,
                    "duration",
                    "“%s” is not a duration.".formatted(text),
                    "Write 90s, 15m, 2h or 2h30m, without spaces.");
        } else if (duration.get().compareTo(Limits.DURATION) > 0) {
            problems.error(
                    tree,
                    "too-long",
                    "“%s” is longer than %s days.".formatted(text, Limits.DURATION.toDays()),
                    "Shorten it.");
            return Limits.DURATION;
        }
        return duration.orElse(Duration.ofMinutes(1));
    }

    /// A duration of some length.
    Duration lasting(Tree tree) {
        var duration = duration(tree);
        if (duration.isZero()) {
            problems.error(tree, "duration", "The duration must be longer than nothing.", "Write 1m or more.");
            return Duration.ofMinutes(1);
        }
        return duration;
    }

    double share(Tree tree) {
        var text = word(tree);
        var share = ValueText.share(text);
        if (share.isEmpty() && !text.isEmpty()) {
            problems.error(
                    tree, "share", "“%s” is not a share.".formatted(text), "Write a number from 0 to 1, such as 0.25.");
        }
        return share.orElse(0);
    }

    double postsPerMinute(Tree tree) {
        var text = word(tree);
        int slash = text.indexOf('/');
        var number =
                slash < 0 ? null : ValueText.decimal(text.substring(0, slash).strip());
        boolean perMinute = slash >= 0 && text.substring(slash + 1).strip().equals("min");
        if (number == null || !perMinute || number.doubleValue() > Limits.POSTS_PER_MINUTE) {
            if (!text.isEmpty()) {
                problems.error(
                        tree,
                        "rate",
                        "“%s” is not a rate.".formatted(text),
                        "Write posts a minute, such as 240/min; at most %s/min.".formatted(Limits.POSTS_PER_MINUTE));
            }
            return 1;
        }
        return number.doubleValue();
    }

    int whole(Tree tree, int least, int most) {
        return (int) number(tree, least, most, least);
    }

    long number(Tree tree, long least, long most, long otherwise) {
        var text = word(tree);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (text.matches("-?\\d{1,18}")) {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
            problems.error(
                    tree,
                    "number",
                    "%s is outside of what is allowed here, %s to %s.".formatted(text, least, most),
                    "Choose a number in between.");
            return otherwise;
        }
        var digits = text.replaceAll("[,_' .]", "");
        problems.error(
                tree,
                "number",
                "“%s” is not a whole number.".formatted(text),
                digits.matches("\\d{1,18}")
                        ? "Write %s, without separators.".formatted(digits)
                        : "Write digits only, from %s to %s.".formatted(least, most));
        return otherwise;
    }

    boolean yes(Tree tree) {
        var text = word(tree);
        if (text.equals("true") || text.equals("false") || text.isEmpty()) {
            return text.equals("true");
        }
        boolean positive = List.of("yes", "on", "y", "True", "TRUE").contains(text);
        boolean negative = List.of("no", "off", "n", "False", "FALSE").contains(text);
        problems.error(
                tree,
                "true-or-false",
                "“%s” is neither true nor false.".formatted(text),
                positive ? "Write true." : negative ? "Write false." : "Write true or false.");
        return positive;
    }

    <T> T oneOf(
            Tree tree,
            Collection<String> known,
            String code,
            String one,
            String many,
            Function<String, Optional<T>> ofKey,
            T otherwise) {
        var text = word(tree);
        if (known.contains(text)) {
            return ofKey.apply(text).orElse(otherwise);
        }
        if (!text.isEmpty()) {
            problems.error(tree, code, "There is no %s “%s”.".formatted(one, text), Spelling.hint(text, known, many));
        }
        return otherwise;
    }

    /// An id as it is declared.
    String id(Tree tree) {
        return id(word(tree), tree.line(), tree.column(), tree.path());
    }

    String id(String text, int line, int column, String path) {
        if (Slug.fits(text)) {
            return text;
        }
        if (!text.isEmpty()) {
            problems.error(
                    line,
                    column,
                    path,
                    "id",
                    "“%s” cannot be an id.".formatted(text),
                    "Use up to %s letters, digits and hyphens, such as %s.".formatted(Slug.LONGEST, slug(text)));
        }
        return "unreadable";
    }

    /// An id of that kind which the scenario must have; the fallback is a proper id, though of nothing.
    String reference(Tree tree, Kind kind) {
        var text = word(tree);
        if (ids.has(kind, text)) {
            return Slug.fits(text) ? text : "unreadable";
        }
        if (!text.isEmpty()) {
            problems.error(
                    tree,
                    "unknown-" + kind.one(),
                    "There is no %s “%s”.".formatted(kind.one(), text),
                    Spelling.hint(text, ids.all(kind), kind.many()));
        }
        return "unreadable";
    }

    Optional<Condition> condition(Tree tree) {
        if (!(tree instanceof Tree.Scalar scalar) || scalar.isEmpty()) {
            wrongType(tree, "a condition, which is one sentence");
            return Optional.empty();
        }
        var sentence = scalar.value();
        return new ConditionParser(sentence, ids, (offset, code, message, hint) -> {
                    int column = scalar.oneLine()
                            ? scalar.textColumn() + sentence.codePointCount(0, Math.min(offset, sentence.length()))
                            : scalar.column();
                    problems.error(scalar.line(), column, scalar.path(), code, message, hint);
                })
                .parse();
    }

    /// Reads the entries of a table whose keys are ids.
    <T> List<T> table(Tree tree, String subject, int most, Function<Tree.Entry, T> each) {
        if (!(tree instanceof Tree.Table table)) {
            problems.error(
                    tree,
                    "wrong-type",
                    "%s must be a table with an id before each entry, but they are %s.".formatted(subject, tree.kind()),
                    "Write “id: {…}”, one a line.");
            return List.of();
        }
        limit(tree, table.entries().size(), most, subject.toLowerCase(Locale.ROOT));
        var read = new ArrayList<T>();
        table.entries().stream().limit(most).forEach(entry -> read.add(each.apply(entry)));
        return List.copyOf(read);
    }

    void wrongType(Tree tree, String expected) {
        problems.error(
                tree,
                "wrong-type",
                "Here must be %s, but there is %s.".formatted(expected, tree.kind()),
                tree instanceof Tree.Scalar
                        ? "Write it after the colon."
                        : "Put a text that begins with [ or { in quotes.");
    }

    private static String slug(String text) {
        var slug = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "first-post" : slug.substring(0, Math.min(slug.length(), Slug.LONGEST));
    }
}
