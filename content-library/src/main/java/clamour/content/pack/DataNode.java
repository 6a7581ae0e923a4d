package clamour.content.pack;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A place in a content file: a value with its line, read strictly. Every scalar is text (`no` and `010` too);
/// what does not fit throws a [ContentException] with one located problem.
public final class DataNode {

    /// Deepest nesting of lists and maps.
    public static final int DEEPEST = 24;

    /// A line of a text block, with its place in the file.
    public record Line(String text, int number) {}

    private final String file;
    private final String path;
    private final Node node;

    private DataNode(String file, String path, Node node) {
        this.file = file;
        this.path = path;
        this.node = node;
    }

    /// A single file from outside, with the limits of every foreign file.
    public static DataNode read(String file, byte[] bytes) {
        return parse(file, bytes, false);
    }

    /// @param trusted our own file: the check against deep nesting and aliases, a second pass, is left out
    static DataNode parse(String file, byte[] bytes, boolean trusted) {
        if (bytes.length > PackFiles.LARGEST_FILE) {
            String message = "The file has %d KiB; a content file may have at most %d KiB."
                    .formatted(bytes.length >> 10, PackFiles.LARGEST_FILE >> 10);
            throw whole(file, "too-large", message, null);
        }
        var settings = LoadSettings.builder()
                .setLabel(file)
                .setUseMarks(true)
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(0)
                .setParseComments(false)
                .build();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (!trusted) {
                refuseBombs(file, new Parse(settings).parseString(text));
            }
            Node root = new Compose(settings)
                    .composeString(text)
                    .orElseThrow(() -> whole(file, "empty", "The file is empty.", null));
            return new DataNode(file, "", root);
        } catch (CharacterCodingException cause) {
            throw whole(file, "not-text", "The file is not UTF-8 text.", "Save it as UTF-8.");
        } catch (MarkedYamlEngineException cause) {
            int line = cause.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            int column = cause.getProblemMark().map(Mark::getColumn).orElse(-1) + 1;
            String message = "This is not YAML that can be read: %s.".formatted(cause.getProblem());
            throw new ContentException(new ContentProblem(file, line, column, "", "yaml", message, null));
        } catch (YamlEngineException cause) {
            throw whole(file, "yaml", "This is not YAML that can be read: %s.".formatted(cause.getMessage()), null);
        }
    }

    private static void refuseBombs(String file, Iterable<Event> events) {
        int depth = 0;
        for (Event event : events) {
            if (event instanceof CollectionStartEvent && ++depth > DEEPEST) {
                String message = "Lists and maps are nested more than %d deep.".formatted(DEEPEST);
                throw whole(file, "too-deep", message, null);
            }
            if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (event instanceof AliasEvent) {
                throw whole(file, "alias", "The file has an alias (“*”).", "Write the value out.");
            }
        }
    }

    private static ContentException whole(String file, String code, String message, @Nullable String hint) {
        return new ContentException(new ContentProblem(file, 0, 0, "", code, message, hint));
    }

    public String file() {
        return file;
    }

    public int line() {
        return node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
    }

    public ContentException problem(String code, String message, @Nullable String hint) {
        return problem(line(), code, message, hint);
    }

    public ContentException problem(int line, String code, String message, @Nullable String hint) {
        int column = node.getStartMark().map(Mark::getColumn).orElse(-1) + 1;
        return new ContentException(new ContentProblem(file, line, column, path, code, message, hint));
    }

    /// The keys and values of a map, in the order of the file.
    public Map<String, DataNode> entries() {
        if (!(node instanceof MappingNode map)) {
            throw problem("wrong-shape", "Here should be keys with values.", null);
        }
        var result = new LinkedHashMap<String, DataNode>();
        for (NodeTuple tuple : map.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw problem("wrong-shape", "A key must be a word.", null);
            }
            String inner = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
            var value = new DataNode(file, inner, tuple.getValueNode());
            if (result.put(key.getValue(), value) != null) {
                throw value.problem("duplicate-key", "“%s” is there twice.".formatted(key.getValue()), null);
            }
        }
        return result;
    }

    /// Refuses keys that nobody reads.
    public void only(String... keys) {
        var known = List.of(keys);
        entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                throw value.problem(
                        "unknown-key",
                        "“%s” is not known here.".formatted(key),
                        "Known are: %s.".formatted(String.join(", ", known)));
            }
        });
    }

    public Optional<DataNode> find(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    public DataNode at(String key) {
        return find(key).orElseThrow(() -> problem("missing-key", "“%s” is missing here.".formatted(key), null));
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    /// The items of a list; a single word stands for a list of one.
    public List<DataNode> items() {
        if (node instanceof ScalarNode) {
            return List.of(this);
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw problem("wrong-shape", "Here should be a list.", null);
        }
        var result = new ArrayList<DataNode>();
        for (Node item : sequence.getValue()) {
            result.add(new DataNode(file, "%s[%d]".formatted(path, result.size()), item));
        }
        return result;
    }

    public String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw problem("wrong-shape", "Here should be text.", null);
        }
        return scalar.getValue().strip();
    }

    public String text(String key) {
        return at(key).text();
    }

    public List<String> texts() {
        return items().stream().map(DataNode::text).toList();
    }

    public List<String> texts(String key) {
        return find(key).map(DataNode::texts).orElse(List.of());
    }

    /// The lines of a text block (`|`), blank ones left out; of a list, its items.
    public List<Line> lines() {
        if (!(node instanceof ScalarNode scalar)) {
            return items().stream()
                    .map(item -> new Line(item.text(), item.line()))
                    .toList();
        }
        int number = line() + (scalar.getScalarStyle() == ScalarStyle.LITERAL ? 1 : 0);
        var result = new ArrayList<Line>();
        for (String line : scalar.getValue().split("\n", -1)) {
            if (!line.isBlank()) {
                result.add(new Line(line.strip(), number));
            }
            number++;
        }
        return result;
    }

    public OptionalDouble number(String key) {
        Optional<DataNode> found = find(key);
        if (found.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(found.get().text()));
        } catch (NumberFormatException cause) {
            throw found.get()
                    .problem(
                            "not-a-number",
                            "“%s” is not a number.".formatted(found.get().text()),
                            null);
        }
    }

    /// A share from 0 to 1.
    public double share(String key, double otherwise) {
        double value = number(key).orElse(otherwise);
        if (!(value >= 0 && value <= 1)) {
            throw at(key).problem("out-of-range", "“%s” must be from 0 to 1, it is %s.".formatted(key, value), null);
        }
        return value;
    }
}
