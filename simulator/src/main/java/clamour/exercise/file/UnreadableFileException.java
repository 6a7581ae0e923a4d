package clamour.exercise.file;

/// A file is no exercise file, or is damaged. Its message is a sentence for people that says where.
public final class UnreadableFileException extends Exception {

    private final String part;

    /// @param part where in the file: a part's name, or empty for the whole
    public UnreadableFileException(String part, String message) {
        super(message);
        this.part = part;
    }

    public String part() {
        return part;
    }

    /// The sentence; never null.
    public String message() {
        return String.valueOf(getMessage());
    }
}
