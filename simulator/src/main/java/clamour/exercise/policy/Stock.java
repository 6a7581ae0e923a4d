package clamour.exercise.policy;

import clamour.content.ContentLibrary;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The policies that come with Clamour.
public enum Stock {
    /// Says nothing at all.
    SILENT,
    /// Fills in its forms: correct, slow and general.
    TEMPLATE,
    /// Does what the doctrine asks for.
    EXEMPLARY;

    /// The word on the command line.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Stock> ofKey(String key) {
        return Arrays.stream(values()).filter(stock -> stock.key().equals(key)).findFirst();
    }

    /// One for a run in which the public mostly reads that language.
    Policy policy(String language, ContentLibrary library) {
        return switch (this) {
            case SILENT -> _ -> java.util.List.of();
            case TEMPLATE -> new TemplatePolicy(PolicyTexts.of("template", language, library.files()));
            case EXEMPLARY -> new ExemplaryPolicy(PolicyTexts.of("exemplary", language, library.files()));
        };
    }
}
