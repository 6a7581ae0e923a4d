package clamour.scenario.read;

import java.util.Collection;
import java.util.List;

/// A content library with the few things that tests refer to.
final class FewContent implements KnownContent {

    static final KnownContent FEW = new FewContent();

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
}
