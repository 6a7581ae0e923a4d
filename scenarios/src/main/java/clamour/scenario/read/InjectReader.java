package clamour.scenario.read;

import clamour.content.text.Mood;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Inject;
import clamour.scenario.Inject.Body;
import clamour.scenario.Inject.Timing;
import clamour.scenario.InjectId;
import clamour.scenario.LocalText;
import clamour.scenario.ObjectiveId;
import clamour.scenario.Purpose;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Injects: when they happen, what happens, how often, and the columns of the MSEL that people read.
final class InjectReader {

    private static final List<String> POST_KEYS =
            List.of("from", "to", "channel", "text", "reply-to", "media", "spot", "rumour", "gives");
    private static final List<String> STATUS = List.of("draft", "agreed");

    private final Values values;
    private final PostReader posts;

    InjectReader(Values values, PostReader posts) {
        this.values = values;
        this.posts = posts;
    }

    Inject inject(Tree tree) {
        var id = tree instanceof Tree.Table table && table.get("id").orElse(null) instanceof Tree.Scalar scalar
                ? scalar.value()
                : "";
        var subject = id.isEmpty() ? "The inject" : "Inject “%s”".formatted(id);
        var fields = values.open(subject, tree, Keys.INJECT);
        boolean contingency = fields.get("contingency").map(values::yes).orElse(false);
        var timing = timing(fields, contingency);
        return new Inject(
                new InjectId(fields.need("id").map(values::id).orElse("unreadable")),
                timing,
                body(fields),
                fields.get("repeat").map(value -> repeat(value, fields)),
                fields.get("expect").map(this::expected),
                notes(fields, id, contingency));
    }

    private Timing timing(Fields fields, boolean contingency) {
        var at = fields.get("at");
        var when = fields.get("when");
        boolean manual = at.isPresent() && isManual(at.get());
        if (contingency && (when.isPresent() || (at.isPresent() && !manual))) {
            problem(
                    fields.at(when.isPresent() ? "when" : "at"),
                    "timing",
                    "%s is a contingency, which the facilitator fires, and has a time of its own."
                            .formatted(fields.subject()),
                    "Remove “contingency”, “at” or “when”.");
        } else if (at.isPresent() && when.isPresent()) {
            problem(
                    fields.at("when"),
                    "timing",
                    "%s has both “at” and “when”.".formatted(fields.subject()),
                    "Keep one; “when: … not before +00:20” combines a condition with a time.");
        } else if (at.isEmpty() && when.isEmpty() && !contingency && !fields.has("at") && !fields.has("when")) {
            problem(
                    fields.at(),
                    "missing-key",
                    "%s has neither “at” nor “when”.".formatted(fields.subject()),
                    "Add “at: +00:10”, “at: manual” or “when: …”.");
        }
        if (contingency || manual) {
            return new Timing.Manual();
        }
        if (when.isPresent()) {
            return values.condition(when.get()).<Timing>map(Timing.When::new).orElseGet(Timing.Manual::new);
        }
        return new Timing.At(at.map(values::timeBeforeEnd).orElse(ExerciseTime.START));
    }

    private static boolean isManual(Tree tree) {
        return tree instanceof Tree.Scalar scalar && scalar.value().strip().equals("manual");
    }

    private Body body(Fields fields) {
        boolean post = fields.has("text");
        boolean flood = fields.has("flood");
        boolean question = fields.has("question");
        int count = (post ? 1 : 0) + (flood ? 1 : 0) + (question ? 1 : 0);
        if (count == 0) {
            problem(
                    fields.at(),
                    "missing-key",
                    "%s has neither “text”, “flood” nor “question”.".formatted(fields.subject()),
                    "Say what happens: “from” and “text” for a post, call or e-mail.");
        } else if (count > 1) {
            problem(
                    fields.at(post ? "text" : "flood"),
                    "two-things",
                    "%s does more than one thing at once.".formatted(fields.subject()),
                    "Make an inject each of “text”, “flood” and “question”.");
        } else if (!post) {
            refuse(fields, POST_KEYS, flood ? "a flood" : "a question");
        }
        if (!question && fields.has("options")) {
            refuse(fields, List.of("options"), flood ? "a flood" : "a post");
        }
        if (flood) {
            return fields.get("flood").map(this::flood).orElseGet(InjectReader::noFlood);
        }
        if (question) {
            return question(fields);
        }
        return posts.post(fields);
    }

    private void refuse(Fields fields, List<String> keys, String what) {
        for (var key : keys) {
            if (fields.has(key)) {
                problem(
                        fields.at(key),
                        "misplaced-key",
                        "%s is %s, which has no “%s”.".formatted(fields.subject(), what, key),
                        "Delete it.");
            }
        }
    }

    private Body flood(Tree tree) {
        var fields = values.open("The flood", tree, Keys.FLOOD);
        return new Inject.Flood(
                fields.need("topic").map(values::id).orElse("unreadable"),
                fields.need("peak").map(values::postsPerMinute).orElse(1.0),
                fields.need("rise").map(values::lasting).orElse(Duration.ofMinutes(1)),
                fields.need("fall").map(values::lasting).orElse(Duration.ofMinutes(1)),
                fields.get("mood").map(this::mood).orElse("calm"),
                fields.get("questions").map(values::share).orElse(0.0));
    }

    private static Body noFlood() {
        return new Inject.Flood("unreadable", 1, Duration.ofMinutes(1), Duration.ofMinutes(1), "calm", 0);
    }

    private String mood(Tree tree) {
        var moods = Arrays.stream(Mood.values()).map(Mood::key).toList();
        return values.oneOf(tree, moods, "unknown-mood", "mood", "moods", Optional::of, "calm");
    }

    private Body question(Fields fields) {
        var options = fields.need("options")
                .map(value -> values.list(value, 8, item -> values.local(item, Limits.TITLE_CHARACTERS)))
                .orElse(List.of());
        if (options.size() < 2 && fields.get("options").isPresent()) {
            problem(
                    fields.at("options"),
                    "options",
                    "%s has fewer than two options to choose from.".formatted(fields.subject()),
                    "Write “options: [Yes, No, Not yet]”.");
        }
        var text = fields.get("question")
                .map(value -> values.local(value, Limits.TEXT_CHARACTERS))
                .orElseGet(() -> LocalText.of(values.language(), "-"));
        return new Inject.Question(text, options);
    }

    private Inject.Repeat repeat(Tree tree, Fields inject) {
        if (inject.has("question")) {
            problem(tree, "misplaced-key", "A question is asked once and cannot repeat.", "Delete “repeat”.");
        }
        var fields = values.open("The repetition", tree, Keys.REPEAT);
        return new Inject.Repeat(
                fields.need("every").map(values::lasting).orElse(Duration.ofMinutes(1)),
                fields.need("times")
                        .map(value -> values.whole(value, 1, Limits.REPEATS))
                        .orElse(1),
                fields.get("until").flatMap(values::condition));
    }

    private Inject.Expected expected(Tree tree) {
        var fields = values.open("What is expected", tree, Keys.EXPECTED);
        return new Inject.Expected(
                fields.get("reply-within").map(values::lasting),
                fields.get("purpose").map(this::purpose),
                fields.get("objective").map(this::objective),
                fields.get("note").map(value -> values.local(value, Limits.TEXT_CHARACTERS)));
    }

    Purpose purpose(Tree tree) {
        var purposes = Arrays.stream(Purpose.values()).map(Purpose::key).toList();
        return values.oneOf(tree, purposes, "unknown-purpose", "purpose", "purposes", Purpose::ofKey, Purpose.UPDATE);
    }

    ObjectiveId objective(Tree tree) {
        return new ObjectiveId(values.reference(tree, Kind.OBJECTIVE));
    }

    private Inject.Notes notes(Fields fields, String id, boolean contingency) {
        return new Inject.Notes(
                fields.get("title")
                        .map(value -> values.text(value, Limits.TITLE_CHARACTERS))
                        .orElse(id),
                fields.get("description").map(value -> values.text(value, Limits.TEXT_CHARACTERS)),
                fields.get("objective").map(this::objective),
                fields.get("responsible").map(value -> values.text(value, Limits.TITLE_CHARACTERS)),
                fields.get("status")
                        .map(value -> values.oneOf(
                                value,
                                STATUS,
                                "unknown-status",
                                "status",
                                "statuses",
                                word -> Optional.of(Inject.Status.valueOf(word.toUpperCase(Locale.ROOT))),
                                Inject.Status.AGREED))
                        .orElse(Inject.Status.AGREED),
                fields.get("notes").map(value -> values.text(value, Limits.TEXT_CHARACTERS)),
                contingency);
    }

    private void problem(Tree at, String code, String message, String hint) {
        values.problems.error(at, code, message, hint);
    }
}
