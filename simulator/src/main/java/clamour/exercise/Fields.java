package clamour.exercise;

import clamour.scenario.ExerciseTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;

/// The fields of a JSON object, read strictly: what is missing or of another type is said in a sentence.
///
/// @param where names the object in these sentences, such as `Entry 12`
record Fields(String where, JsonNode node) {

    Fields {
        if (!node.isObject()) {
            throw new UnreadableEntryException(where + " is not a JSON object.");
        }
    }

    UnreadableEntryException fault(String field, String what) {
        return new UnreadableEntryException("%s, field “%s”: %s.".formatted(where, field, what));
    }

    private Optional<JsonNode> field(String name) {
        var value = node.get(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    private JsonNode required(String name) {
        return field(name).orElseThrow(() -> fault(name, "it is missing"));
    }

    String text(String name) {
        var value = required(name);
        if (!value.isString()) {
            throw fault(name, "a text is expected");
        }
        return value.stringValue();
    }

    Optional<String> optionalText(String name) {
        return field(name).map(present -> text(name));
    }

    long wholeNumber(String name) {
        var value = required(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw fault(name, "a whole number is expected");
        }
        return value.longValue();
    }

    int integer(String name) {
        long value = wholeNumber(name);
        if (value != (int) value) {
            throw fault(name, value + " is too large");
        }
        return (int) value;
    }

    boolean yes(String name) {
        var value = required(name);
        if (!value.isBoolean()) {
            throw fault(name, "true or false is expected");
        }
        return value.booleanValue();
    }

    OptionalInt optionalInteger(String name) {
        return field(name).isPresent() ? OptionalInt.of(integer(name)) : OptionalInt.empty();
    }

    /// No where it is left out.
    boolean optionalYes(String name) {
        return field(name).isPresent() && yes(name);
    }

    Optional<ExerciseTime> optionalTime(String name) {
        return field(name).map(present -> time(name));
    }

    /// An id or another value with a constructor that refuses what it cannot be.
    <T> T of(String name, Function<String, T> make) {
        return made(name, text(name), make);
    }

    <T> Optional<T> optional(String name, Function<String, T> make) {
        return optionalText(name).map(text -> made(name, text, make));
    }

    private <T> T made(String name, String text, Function<String, T> make) {
        try {
            return make.apply(text);
        } catch (IllegalArgumentException e) {
            throw fault(name, "“%s” cannot be read: %s".formatted(text, e.getMessage()));
        }
    }

    <T> T within(String name, IntFunction<T> make) {
        try {
            return make.apply(integer(name));
        } catch (IllegalArgumentException e) {
            throw fault(name, String.valueOf(e.getMessage()));
        }
    }

    ExerciseTime time(String name) {
        var text = text(name);
        return ExerciseTime.parse(text)
                .orElseThrow(() -> fault(name, "“%s” is not an exercise time such as +00:12".formatted(text)));
    }

    Fields object(String name) {
        return new Fields(where + ", field “" + name + "”", required(name));
    }

    <T> List<T> list(String name, Function<String, T> make) {
        var value = field(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!value.get().isArray()) {
            throw fault(name, "a list is expected");
        }
        var all = new ArrayList<T>();
        for (JsonNode item : value.get()) {
            if (!item.isString()) {
                throw fault(name, "a list of texts is expected");
            }
            all.add(made(name, item.stringValue(), make));
        }
        return all;
    }

    SortedMap<String, String> texts(String name) {
        var all = new TreeMap<String, String>();
        var inner = object(name);
        for (String key : inner.node().propertyNames()) {
            all.put(key, inner.text(key));
        }
        return all;
    }
}
