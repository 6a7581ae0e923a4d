package clamour.exercise;

/// A stored entry is not what the journal's form says. Its message is a sentence for people.
public final class UnreadableEntryException extends RuntimeException {

    public UnreadableEntryException(String message) {
        super(message);
    }
}
