package clamour.console.cli;

/// A command could not be carried out, with nothing wrong in what it was given: the disk is full, the memory too small.
/// It ends with [Commands#FAILED].
final class FailedException extends Exception {

    private final String hint;

    FailedException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    String message() {
        return String.valueOf(getMessage());
    }

    String hint() {
        return hint;
    }
}
