package clamour.content.persona;

/// How somebody speaks in public, from a press office to a pub.
public enum Register {
    FORMAL,
    PLAIN,
    CASUAL,
    ROWDY
}
