package clamour.scoring;

import java.util.Locale;

/// One of the four parts of a score.
public enum Part {
    /// How it is said.
    TONE,
    /// When.
    TIMING,
    /// Accuracy, privacy, law, ethics.
    CONDUCT,
    /// What it did to the public.
    OUTCOME;

    /// The word in files and JSON.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
