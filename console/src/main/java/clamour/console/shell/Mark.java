package clamour.console.shell;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/// A word on a coloured ground. The colour only repeats what the word says.
public final class Mark extends Span {

    public enum Tone {
        PLAIN,
        GOOD,
        WARN,
        BAD,
        ACCENT
    }

    public Mark(String words, Tone tone) {
        super(words);
        addClassName("tag");
        setTone(tone);
    }

    public final void setTone(Tone tone) {
        getElement().setAttribute("data-tone", tone.name().toLowerCase(Locale.ROOT));
    }
}
