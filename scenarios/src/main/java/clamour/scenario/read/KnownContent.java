package clamour.scenario.read;

import java.util.Collection;

/// What a scenario may refer to outside itself. The content library answers from its index, so that checking a scenario
/// opens no grammar, lexicon or picture.
public interface KnownContent {

    Collection<String> themes();

    Collection<String> personas();

    Collection<String> media();

    /// Names of scoring profiles.
    Collection<String> profiles();

    /// Whether a file of that name lies beside the scenario.
    boolean isBeside(String fileName);

    /// Whether references outside are taken as they are.
    default boolean isUnchecked() {
        return false;
    }

    /// Takes every reference as it is, for files that were checked before.
    static KnownContent unchecked() {
        return AnyContent.INSTANCE;
    }
}
