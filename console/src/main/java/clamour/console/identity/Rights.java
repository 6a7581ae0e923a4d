package clamour.console.identity;

/// What a signed-in person may do outside exercises, for `@RolesAllowed` on views. Inside one, the role of their
/// seat decides.
public final class Rights {

    /// Opens exercises and runs them.
    public static final String FACILITATOR = "FACILITATOR";

    /// Also looks after people.
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    private Rights() {}
}
