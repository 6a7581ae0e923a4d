package clamour.content.text;

/// How a post stands to the claim or message it is about (the four stances of the PHEME corpus).
public enum Stance {
    SUPPORT,
    DENY,
    QUERY,
    COMMENT
}
