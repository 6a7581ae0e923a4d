package clamour.scoring;

import clamour.scenario.Channel;
import clamour.scenario.Purpose;
import clamour.scenario.RumourId;
import java.util.List;
import java.util.Optional;

/// What a text is judged against. Text alone still scores; rules that need the situation then say so.
///
/// @param purpose as stated by the writer; recognised from the text where empty
/// @param language ISO 639 code; recognised from the text where empty
/// @param reply whether it answers somebody
/// @param about rumours the writer linked it to
/// @param media id of a medium shown with it
/// @param alt what is said to those who do not see it
/// @param situation what was so at that minute
/// @param reader language in which reasons and advice are given; English where there are none in it
public record Context(
        Optional<Purpose> purpose,
        Channel channel,
        Optional<String> language,
        boolean reply,
        List<RumourId> about,
        Optional<String> media,
        Optional<String> alt,
        Optional<Situation> situation,
        String reader) {

    public Context {
        about = List.copyOf(about);
    }

    private static final String ENGLISH = "en";

    /// Nothing is known but the text.
    public static final Context NONE = of(Channel.MICROBLOG);

    public static Context of(Channel channel) {
        return new Context(
                Optional.empty(),
                channel,
                Optional.empty(),
                false,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ENGLISH);
    }

    public Context withPurpose(Purpose stated) {
        return new Context(Optional.of(stated), channel, language, reply, about, media, alt, situation, reader);
    }

    public Context withLanguage(String code) {
        return new Context(purpose, channel, Optional.of(code), reply, about, media, alt, situation, reader);
    }

    public Context inReply() {
        return new Context(purpose, channel, language, true, about, media, alt, situation, reader);
    }

    public Context withAbout(List<RumourId> rumours) {
        return new Context(purpose, channel, language, reply, rumours, media, alt, situation, reader);
    }

    public Context withMedia(String id, Optional<String> description) {
        return new Context(purpose, channel, language, reply, about, Optional.of(id), description, situation, reader);
    }

    public Context in(Situation then) {
        return new Context(purpose, channel, language, reply, about, media, alt, Optional.of(then), reader);
    }

    /// @param code of the language in which reasons and advice are given
    public Context readBy(String code) {
        return new Context(purpose, channel, language, reply, about, media, alt, situation, code);
    }
}
