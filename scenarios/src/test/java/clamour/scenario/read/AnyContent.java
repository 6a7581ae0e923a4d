package clamour.scenario.read;

import java.util.Collection;
import java.util.List;

/// A content library that has whatever is asked for, or the few things that a test names.
final class AnyContent implements KnownContent {

    static final KnownContent ANYTHING = new AnyContent(true);
    static final KnownContent FEW = new AnyContent(false);

    private final boolean unchecked;

    private AnyContent(boolean unchecked) {
        this.unchecked = unchecked;
    }

    @Override
    public Collection<String> themes() {
        return List.of("terrorism", "rumours", "flood");
    }

    @Override
    public Collection<String> personas() {
        return List.of("bystander", "reporter");
    }

    @Override
    public Collection<String> media() {
        return List.of("town-map", "running-crowd");
    }

    @Override
    public Collection<String> profiles() {
        return List.of("standard", "everyday");
    }

    @Override
    public boolean isBeside(String fileName) {
        return fileName.equals("map.svg");
    }

    @Override
    public boolean isUnchecked() {
        return unchecked;
    }
}
