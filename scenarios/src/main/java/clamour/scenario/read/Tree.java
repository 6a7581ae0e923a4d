package clamour.scenario.read;

import java.util.List;
import java.util.Optional;

/// A value of the file before anybody has asked what it means: a scalar, a list or a table. Lines and columns count
/// from 1.
sealed interface Tree {

    int line();

    int column();

    /// Where it is in the document, such as `injects[3].account`; empty for the whole.
    String path();

    /// How many values it holds, itself included and aliases followed.
    int size();

    /// @param plain written without quotes
    /// @param oneLine begins and ends on the same line, so that a column within the text is a column in the file
    record Scalar(String value, boolean plain, boolean oneLine, int line, int column, String path) implements Tree {

        @Override
        public int size() {
            return 1;
        }

        /// Nothing was written, or a null.
        boolean isEmpty() {
            return plain && (value.isEmpty() || value.equals("~") || value.equals("null"));
        }

        /// The column of the first character of the text itself.
        int textColumn() {
            return plain ? column : column + 1;
        }
    }

    record Items(List<Tree> items, int size, int line, int column, String path) implements Tree {}

    record Table(List<Entry> entries, int size, int line, int column, String path) implements Tree {

        Optional<Tree> get(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().equals(key))
                    .map(Entry::value)
                    .findFirst();
        }
    }

    record Entry(String key, int line, int column, Tree value) {}

    /// What it is, in the words of a message.
    default String kind() {
        return switch (this) {
            case Scalar scalar -> scalar.isEmpty() ? "nothing" : "a single value";
            case Items _ -> "a list";
            case Table _ -> "a table of keys and values";
        };
    }

    static String child(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    static String child(String path, int index) {
        return path + "[" + index + "]";
    }
}
