package clamour.scenario.read;

import java.util.Collection;
import java.util.List;

/// Takes every reference as it is, for files that were checked before and for programs without a content library.
final class AnyContent implements KnownContent {

    static final AnyContent INSTANCE = new AnyContent();

    private AnyContent() {}

    @Override
    public Collection<String> themes() {
        return List.of();
    }

    @Override
    public Collection<String> personas() {
        return List.of();
    }

    @Override
    public Collection<String> media() {
        return List.of();
    }

    @Override
    public Collection<String> profiles() {
        return List.of();
    }

    @Override
    public boolean isBeside(String fileName) {
        return true;
    }

    @Override
    public boolean isUnchecked() {
        return true;
    }
}
