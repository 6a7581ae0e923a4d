package clamour.console.identity;

/// Something about accounts that does not do. The screens have a sentence for each code, `identity.problem.CODE`.
public final class IdentityProblem extends RuntimeException {

    private final String code;
    private final transient Object[] values;

    /// @param code stable, such as `link-gone`
    /// @param values found or allowed, quoted in the sentence
    IdentityProblem(String code, Object... values) {
        super(code);
        this.code = code;
        this.values = values.clone();
    }

    public String code() {
        return code;
    }

    public Object[] values() {
        return values.clone();
    }
}
