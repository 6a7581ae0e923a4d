package clamour.scenario.read;

import clamour.content.ContentLibrary;
import clamour.content.Theme;
import clamour.content.media.Media;
import clamour.content.persona.Persona;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/// The shipped content library as a scenario may refer to it. The library reads each of its indexes when first asked.
public final class LibraryContent implements KnownContent {

    /// The profiles of the scorer: one for a crisis, one for everyday talk.
    private static final List<String> PROFILES = List.of("standard", "everyday");

    private final ContentLibrary library;
    private final Predicate<String> beside;

    /// @param beside tells whether a file of that name lies beside the scenario
    public LibraryContent(ContentLibrary library, Predicate<String> beside) {
        this.library = library;
        this.beside = beside;
    }

    /// With nothing beside the scenario.
    public static LibraryContent standard() {
        return new LibraryContent(ContentLibrary.standard(), _ -> false);
    }

    @Override
    public Collection<String> themes() {
        return library.themes().stream().map(Theme::id).toList();
    }

    @Override
    public Collection<String> personas() {
        return library.personas().stream().map(Persona::id).toList();
    }

    @Override
    public Collection<String> media() {
        return library.media().stream().map(Media::id).toList();
    }

    @Override
    public Collection<String> profiles() {
        return PROFILES;
    }

    @Override
    public boolean isBeside(String fileName) {
        return beside.test(fileName);
    }
}
