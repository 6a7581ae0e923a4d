package clamour.content.text;

import clamour.content.persona.Persona;
import clamour.content.persona.Voice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who writes a post, as far as its words care.
record Writer(String id, String kind, Voice voice, List<String> habits) {

    static Writer of(@Nullable Persona persona, String language) {
        return persona == null
                ? new Writer("", "", Voice.PLAIN, List.of())
                : new Writer(persona.id(), persona.kind(), persona.voice(), persona.habits(language));
    }
}
