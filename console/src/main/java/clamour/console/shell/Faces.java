package clamour.console.shell;

import clamour.content.persona.Avatar;
import clamour.content.persona.Persona;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/// Pictures of authors as addresses a browser can show without asking anybody: SVG in the address itself.
final class Faces {

    private Faces() {}

    static String of(Optional<Persona> persona, String name, long seed) {
        return address(persona.map(known -> Avatar.svg(known, name, seed)).orElseGet(() -> shield(name)));
    }

    /// For accounts of authorities: a plain shield with up to two letters.
    static String shield(String name) {
        var letters = new StringBuilder();
        for (String word : name.split("\\s+")) {
            if (letters.length() < 2 && !word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0))) {
                letters.appendCodePoint(word.codePointAt(0));
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\"><rect width=\"64\" height=\"64\" fill=\"#23406e\"/>"
                + "<path d=\"M32 9l19 7v15c0 12-8 20-19 25-11-5-19-13-19-25V16z\" fill=\"#f4f6fa\"/>"
                + "<text x=\"32\" y=\"40\" text-anchor=\"middle\" font-family=\"sans-serif\" font-size=\"20\" font-weight=\"700\" fill=\"#23406e\">"
                + letters.toString().toUpperCase(Locale.ROOT)
                + "</text></svg>";
    }

    private static String address(String svg) {
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }
}
