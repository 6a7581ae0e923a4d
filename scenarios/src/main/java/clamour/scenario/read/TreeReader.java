package clamour.scenario.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// YAML or JSON text to a tree with places, from the event stream of the parser: depth, aliases and values are counted
/// before anything is built, so that neither a deep nor an expanding document costs more than its bytes.
///
/// Scalars stay text (`no`, `on`, `12:30` and `010` mean what they say); duplicate keys, tags, anchors that hold
/// themselves and a second document are problems.
final class TreeReader {

    private final String text;
    private final CutText cutText;
    private final Problems problems;
    private final Deque<Frame> open = new ArrayDeque<>();
    private final Map<Anchor, Tree> anchors = new HashMap<>();
    private int aliases;
    private int values;
    private @Nullable Tree root;

    /// A list or table that is being read; `key` is the one that waits for its value.
    private static final class Frame {
        final boolean table;
        final Mark start;
        final String path;
        final @Nullable Anchor anchor;
        final List<Tree> items = new ArrayList<>();
        final Map<String, Tree.Entry> entries = new LinkedHashMap<>();
        Tree.@Nullable Scalar key;
        int size = 1;

        Frame(CollectionStartEvent event, String path) {
            this.table = event instanceof MappingStartEvent;
            this.start = mark(event);
            this.path = path;
            this.anchor = event.getAnchor().orElse(null);
        }
    }

    /// The document cannot be read further; the problem is already told.
    private static final class Stop extends RuntimeException {
        Stop() {
            super("stopped", null, false, false);
        }
    }

    private TreeReader(String text, Problems problems) {
        this.text = text;
        this.cutText = new CutText(text, problems);
        this.problems = problems;
    }

    /// The tree, or empty where the text is no YAML at all or holds nothing; a problem says which.
    static Optional<Tree> read(String text, Problems problems) {
        var start = text.stripLeading();
        // In JSON a tab is a space like any other; the parser of YAML takes it for indentation.
        boolean json = start.startsWith("{") || start.startsWith("[");
        return new TreeReader(json ? text.replace('\t', ' ') : text, problems).read();
    }

    private Optional<Tree> read() {
        var settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(Limits.BYTES + 1)
                .build();
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                take(event);
            }
        } catch (Stop _) {
            return Optional.empty();
        } catch (MarkedYamlEngineException e) {
            SyntaxFault.report(e, text.lines().toList(), problems);
            return Optional.empty();
        } catch (YamlEngineException e) {
            problems.error(0, 0, "", "not-yaml", "The file cannot be read as YAML: " + e.getMessage(), null);
            return Optional.empty();
        }
        if (root == null || (root instanceof Tree.Scalar scalar && scalar.isEmpty())) {
            problems.error(
                    0,
                    0,
                    "",
                    "empty-file",
                    "The file holds no scenario.",
                    "Start with “clamour: 1” and a title; the guide has an example.");
            return Optional.empty();
        }
        return Optional.ofNullable(root);
    }

    private void take(Event event) {
        switch (event.getEventId()) {
            case DocumentStart -> {
                if (root != null) {
                    throw stop(event, "second-document", "The file holds a second document after “---”.", "Keep one.");
                }
            }
            case MappingStart, SequenceStart -> open((CollectionStartEvent) event);
            case MappingEnd, SequenceEnd -> close();
            case Scalar -> scalar((ScalarEvent) event);
            case Alias -> alias((AliasEvent) event);
            case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
        }
    }

    private void open(CollectionStartEvent event) {
        count(event);
        refuseTag(event, event.getTag());
        if (open.size() >= Limits.DEPTH) {
            throw stop(
                    event,
                    "too-deep",
                    "Lists and tables are nested more than %s deep.".formatted(Limits.DEPTH),
                    "A scenario needs no more than six levels; look for brackets that are never closed.");
        }
        refuseAsKey(event, true);
        open.push(new Frame(event, nextPath()));
    }

    private void close() {
        var frame = open.pop();
        int line = frame.start.getLine() + 1;
        int column = frame.start.getColumn() + 1;
        Tree tree = frame.table
                ? new Tree.Table(List.copyOf(frame.entries.values()), frame.size, line, column, frame.path)
                : new Tree.Items(List.copyOf(frame.items), frame.size, line, column, frame.path);
        if (frame.anchor != null) {
            anchors.put(frame.anchor, tree);
        }
        add(tree);
    }

    private void scalar(ScalarEvent event) {
        count(event);
        refuseTag(event, event.getTag());
        var start = mark(event);
        boolean oneLine =
                event.getEndMark().map(end -> end.getLine() == start.getLine()).orElse(true);
        var scalar = new Tree.Scalar(
                event.getValue(), event.isPlain(), oneLine, start.getLine() + 1, start.getColumn() + 1, nextPath());
        refuseUnprintable(scalar);
        event.getAnchor().ifPresent(anchor -> anchors.put(anchor, scalar));
        event.getEndMark().filter(_ -> event.isPlain()).ifPresent(end -> cutText.check(scalar, end));
        add(scalar);
    }

    private void alias(AliasEvent event) {
        if (++aliases > Limits.ALIASES) {
            throw stop(
                    event,
                    "too-many-aliases",
                    "The file uses more than %s aliases (*name).".formatted(Limits.ALIASES),
                    "Write the values out; a scenario has no need of aliases.");
        }
        var target = anchors.get(event.getAlias());
        if (target == null) {
            boolean cyclic = open.stream().anyMatch(frame -> event.getAlias().equals(frame.anchor));
            throw cyclic
                    ? stop(
                            event,
                            "cyclic-anchor",
                            "“&%s” contains itself.".formatted(event.getAlias()),
                            "Write the values out instead of using an alias.")
                    : stop(
                            event,
                            "unknown-anchor",
                            "“*%s” refers to an anchor that is not above it.".formatted(event.getAlias()),
                            "A text that begins with * must be in quotes.");
        }
        refuseAsKey(event, !(target instanceof Tree.Scalar));
        values += target.size() - 1;
        count(event);
        add(target);
    }

    private void add(Tree tree) {
        var frame = open.peek();
        if (frame == null) {
            root = tree;
            return;
        }
        frame.size += tree.size();
        if (!frame.table) {
            frame.items.add(tree);
            return;
        }
        var key = frame.key;
        if (key == null) {
            // Lists and tables as keys were refused where they begin.
            if (tree instanceof Tree.Scalar word) {
                frame.key = word;
            }
            return;
        }
        frame.key = null;
        var entry = new Tree.Entry(key.value(), key.line(), key.column(), tree);
        var first = frame.entries.putIfAbsent(key.value(), entry);
        if (first != null) {
            problems.error(
                    entry,
                    Tree.child(frame.path, key.value()),
                    "duplicate-key",
                    "“%s” is here a second time; the first is in line %s.".formatted(key.value(), first.line()),
                    "Keep one of the two, or give one another name.");
        }
    }

    private String nextPath() {
        var frame = open.peek();
        if (frame == null) {
            return "";
        }
        if (!frame.table) {
            return Tree.child(frame.path, frame.items.size());
        }
        return frame.key == null ? frame.path : Tree.child(frame.path, frame.key.value());
    }

    private void count(Event event) {
        if (++values > Limits.VALUES) {
            throw stop(
                    event,
                    "too-many-values",
                    "The file holds more than %s values, aliases followed.".formatted(Limits.VALUES),
                    "Split it, or write fewer aliases.");
        }
    }

    private void refuseAsKey(Event event, boolean collection) {
        var frame = open.peek();
        if (collection && frame != null && frame.table && frame.key == null) {
            throw stop(event, "key-not-text", "A key must be a word, not a list or table.", "Put it in quotes.");
        }
    }

    private void refuseTag(Event event, Optional<String> tag) {
        if (tag.isPresent()) {
            throw stop(
                    event,
                    "tag",
                    "“%s” is a YAML tag; scenarios have none.".formatted(tag.get()),
                    "A text that begins with ! must be in quotes.");
        }
    }

    private void refuseUnprintable(Tree.Scalar scalar) {
        var value = scalar.value();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean paired = Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1));
            if (paired) {
                i++;
            } else if ((c < 0x20 && c != '\n' && c != '\t') || Character.isSurrogate(c)) {
                problems.error(
                        scalar,
                        "control-character",
                        "The text holds the character U+%04X, which nobody can see or type.".formatted((int) c),
                        "Delete its escape.");
                return;
            }
        }
    }

    private Stop stop(Event event, String code, String message, String hint) {
        var at = mark(event);
        problems.error(at.getLine() + 1, at.getColumn() + 1, nextPath(), code, message, hint);
        return new Stop();
    }

    private static Mark mark(Event event) {
        return event.getStartMark().orElseThrow();
    }
}
