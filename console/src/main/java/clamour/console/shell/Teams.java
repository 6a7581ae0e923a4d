package clamour.console.shell;

import com.vaadin.flow.component.Component;
import java.util.Locale;

/// Teams by a name people say. Scenarios have a short one, such as `comms`; the common ones have words of ours, others
/// are read as they are written.
public final class Teams {

    private Teams() {}

    /// @param place gives the language
    public static String name(String team, Component place) {
        var words = place.getTranslation("shell.team." + team);
        if (!words.startsWith("!")) {
            return words;
        }
        var plain = team.replace('-', ' ');
        return plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }
}
