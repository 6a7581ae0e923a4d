package clamour.console.live;

/// Something asked for cannot be had: no seat, no exercise. Says why in words for the person who asked.
public final class NotPossible extends RuntimeException {

    private final String code;
    private final String hint;

    /// @param code names the reason, stable, such as `unknown-code`
    /// @param message what is so, a full sentence
    /// @param hint what to do, a full sentence
    public NotPossible(String code, String message, String hint) {
        super(message);
        this.code = code;
        this.hint = hint;
    }

    public String code() {
        return code;
    }

    /// The sentence for people; never null.
    public String message() {
        return String.valueOf(getMessage());
    }

    public String hint() {
        return hint;
    }
}
