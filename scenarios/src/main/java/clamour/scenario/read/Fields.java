package clamour.scenario.read;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A table of the file under the keys it may have. Unknown keys and keys without a value are told when it is opened.
final class Fields {

    private final Problems problems;
    private final String subject;
    private final Tree at;
    private final Optional<Tree.Table> table;
    private final List<String> known;

    /// Keys that are there in a wrong spelling, which is told already.
    private final Set<String> meant = new HashSet<>();

    private Fields(Problems problems, String subject, Tree at, Optional<Tree.Table> table, List<String> known) {
        this.problems = problems;
        this.subject = subject;
        this.at = at;
        this.table = table;
        this.known = known;
    }

    /// @param subject what it describes, to begin a sentence with: `Inject “press-call”`
    static Fields open(Problems problems, String subject, Tree tree, List<String> known) {
        if (!(tree instanceof Tree.Table table)) {
            problems.error(
                    tree,
                    "wrong-type",
                    "%s must be a table of keys and values, but is %s.".formatted(subject, tree.kind()),
                    "Its keys are: %s.".formatted(String.join(", ", known)));
            return new Fields(problems, subject, tree, Optional.empty(), known);
        }
        var fields = new Fields(problems, subject, tree, Optional.of(table), known);
        for (var entry : table.entries()) {
            var path = Tree.child(table.path(), entry.key());
            if (!known.contains(entry.key())) {
                fields.meant(entry.key()).ifPresent(fields.meant::add);
                problems.error(
                        entry,
                        path,
                        "unknown-key",
                        "%s has a key “%s”, which is not known here.".formatted(subject, entry.key()),
                        fields.keyHint(entry.key()));
            } else if (entry.value() instanceof Tree.Scalar scalar && scalar.isEmpty()) {
                problems.error(
                        entry,
                        path,
                        "empty-value",
                        "“%s” has no value.".formatted(entry.key()),
                        "Give it one, or delete the key.");
            }
        }
        return fields;
    }

    private Optional<String> meant(String key) {
        return synonym(key)
                .or(() -> Spelling.nearest(key, known))
                .or(() -> Spelling.nearest(key, Keys.SYNONYMS.keySet()).flatMap(this::synonym));
    }

    private Optional<String> synonym(String key) {
        return Optional.ofNullable(Keys.SYNONYMS.get(key)).filter(known::contains);
    }

    private String keyHint(String key) {
        if (key.strip().indexOf(' ') >= 0) {
            return "A comma inside { } ends a text; put the text before it in quotes.";
        }
        boolean slip = Spelling.nearest(key, known).isPresent();
        return meant(key)
                .filter(_ -> synonym(key).isPresent() || !slip)
                .map("The key is called “%s”."::formatted)
                .orElseGet(() -> Spelling.hint(key, known, "keys"));
    }

    /// The value of that key; empty where it is not there or has none.
    Optional<Tree> get(String key) {
        if (!known.contains(key)) {
            throw new IllegalArgumentException("key must be one of " + known + ", was " + key);
        }
        return table.flatMap(fields -> fields.get(key)).filter(value -> !isEmpty(value));
    }

    /// The same, and a problem where the key is missing altogether.
    Optional<Tree> need(String key) {
        var value = get(key);
        if (value.isEmpty() && table.isPresent() && !has(key)) {
            problems.error(
                    at, "missing-key", "%s has no “%s”.".formatted(subject, key), "Add a line “%s: …”.".formatted(key));
        }
        return value;
    }

    /// Whether the key is there, be it without a value or in a wrong spelling.
    boolean has(String key) {
        return meant.contains(key) || table.flatMap(fields -> fields.get(key)).isPresent();
    }

    /// The table itself, to point at.
    Tree at() {
        return at;
    }

    /// The entry of that key, to point at; the table itself where there is none.
    Tree at(String key) {
        return table.flatMap(fields -> fields.get(key)).orElse(at);
    }

    String subject() {
        return subject;
    }

    private static boolean isEmpty(Tree value) {
        return value instanceof Tree.Scalar scalar && scalar.isEmpty();
    }
}
