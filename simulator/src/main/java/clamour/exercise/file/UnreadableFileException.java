package clamour.exercise.file;

/// A file is no exercise file, or is damaged. Its message is a sentence for people that says where.
public final class UnreadableFileException extends Exception {

    private final String part;
    private final boolean damaged;

    /// @param part where in the file: a part's name, or empty for the whole
    public UnreadableFileException(String part, String message) {
        this(part, message, false);
    }

    private UnreadableFileException(String part, String message, boolean damaged) {
        super(message);
        this.part = part;
        this.damaged = damaged;
    }

    /// For a file that was an exercise file and was changed since.
    static UnreadableFileException damaged(String part, String message) {
        return new UnreadableFileException(part, message, true);
    }

    /// Whether it is an exercise file that was changed, rather than something else.
    public boolean isDamaged() {
        return damaged;
    }

    public String part() {
        return part;
    }

    /// The sentence; never null.
    public String message() {
        return String.valueOf(getMessage());
    }
}
