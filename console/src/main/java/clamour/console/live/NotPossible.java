package clamour.console.live;

import clamour.exercise.Refusal;

/// Something asked for cannot be had: no seat, no exercise. Says why in words for the person who asked.
public final class NotPossible extends RuntimeException {

    private final transient Refusal why;

    /// @param code names the reason, stable, such as `unknown-code`
    /// @param message what is so, a full sentence with places such as `{0}`
    /// @param hint what to do, a full sentence with places such as `{0}`
    public NotPossible(String code, String message, String hint, Object... values) {
        this(Refusal.of(code, message, hint, values));
    }

    public NotPossible(Refusal why) {
        super(why.message());
        this.why = why;
    }

    public Refusal why() {
        return why;
    }

    public String code() {
        return why.code();
    }

    /// The sentence for people, in English.
    public String message() {
        return why.message();
    }

    /// What to do, in English.
    public String hint() {
        return why.hint();
    }
}
