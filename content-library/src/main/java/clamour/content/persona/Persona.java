package clamour.content.persona;

import java.util.List;
import java.util.Map;

/// A kind of person on the networks, from whom any number of accounts can be made.
///
/// @param id stable, kebab-case
/// @param kind family of personas, such as `bystander`, `reporter`, `troll`
/// @param labels what authors and facilitators read, by language; English always there
/// @param languages languages the persona writes in
/// @param fewestFollowers lower end of the usual range
/// @param mostFollowers upper end of the usual range
/// @param activity posts compared with an ordinary account, which has 1
/// @param naming `person`, `nick`, `outlet` or `body`: what its accounts are called
/// @param bios lines for profiles, by language
/// @param habits what the persona likes to add, by language
public record Persona(
        String id,
        String kind,
        Map<String, String> labels,
        Voice voice,
        List<String> languages,
        int fewestFollowers,
        int mostFollowers,
        double activity,
        String naming,
        Map<String, List<String>> bios,
        Map<String, List<String>> habits) {

    public Persona {
        labels = Map.copyOf(labels);
        languages = List.copyOf(languages);
        bios = Map.copyOf(bios);
        habits = Map.copyOf(habits);
    }

    /// The English label.
    public String label() {
        return label("en");
    }

    public String label(String language) {
        String english = labels.getOrDefault("en", id);
        return labels.getOrDefault(language, english);
    }

    /// Bio lines in a language; empty where the persona has none of its own.
    public List<String> bios(String language) {
        return bios.getOrDefault(language, List.of());
    }

    public List<String> habits(String language) {
        return habits.getOrDefault(language, List.of());
    }
}
