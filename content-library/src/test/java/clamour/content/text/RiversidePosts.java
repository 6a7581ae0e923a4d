package clamour.content.text;

import clamour.content.ContentLibrary;
import clamour.content.persona.Persona;
import clamour.content.seed.Draw;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Posts as one exercise draws them: shots in a shopping centre, a phantom attacker at the station, the police
/// answering, and everyday chatter underneath.
final class RiversidePosts {

    static final Map<String, String> WORDS = Map.of(
            "force", "Altenfurt Police",
            "handle", "@AltenfurtPolice",
            "city", "Altenfurt",
            "hashtag", "#riverside",
            "spot", "Main station",
            "topic", "panic station",
            "claim", "There is a second attacker at the main station.",
            "official", "Stay away from the Riverside centre.");

    private static final List<String> SAYS =
            List.of("They say there's another one at the station!!", "2nd shooter Hbf, stay away");

    private static final List<String> TOPICS = List.of(
            "panic-station", "riverside-shots", "blood-donation", "traffic-jam", "police-silence", "solidarity");

    private static final List<String> SPOTS = List.of("Main station", "Riverside centre", "Old town", "Hospital");

    private RiversidePosts() {}

    static List<PostSeed> draw(int count, String language) {
        List<Persona> personas = ContentLibrary.standard().personas();
        var draw = new Draw(2016);
        var result = new ArrayList<PostSeed>();
        for (int i = 0; i < count; i++) {
            result.add(one(draw, personas, language));
        }
        return result;
    }

    private static PostSeed one(Draw draw, List<Persona> personas, String language) {
        int kind = draw.below(100);
        var words = new HashMap<>(WORDS);
        words.put("spot", draw.pick(SPOTS));
        int minute = draw.below(60);
        words.put("minutes", Integer.toString(Math.max(2, minute)));
        words.put("clock", String.format(Locale.ROOT, "18:%02d", minute));
        words.put("clock-before", String.format(Locale.ROOT, "18:%02d", minute / 2));
        words.put("clock-next", "19:00");
        words.put("weekday", "Tuesday");
        if (draw.below(3) == 0 && language.equals("en")) {
            words.put("says", draw.pick(SAYS));
        }
        PostKind post = kind < 22
                ? PostKind.CHATTER
                : kind < 52
                        ? PostKind.FLOOD
                        : kind < 60
                                ? PostKind.WITNESS
                                : kind < 76
                                        ? PostKind.RUMOUR
                                        : kind < 88
                                                ? PostKind.REACTION
                                                : kind < 95
                                                        ? PostKind.QUESTION
                                                        : kind < 98 ? PostKind.HELP : PostKind.NEWS;
        String topic = post == PostKind.CHATTER ? "everyday" : draw.pick(TOPICS);
        Stance stance = draw.pick(List.of(Stance.values()));
        List<Mood> moods = post == PostKind.CHATTER
                ? List.of(Mood.values())
                : List.of(
                        Mood.AFRAID,
                        Mood.AFRAID,
                        Mood.AFRAID,
                        Mood.ANGRY,
                        Mood.ANGRY,
                        Mood.CURIOUS,
                        Mood.SAD,
                        Mood.CALM,
                        Mood.HOPEFUL,
                        Mood.MOCKING,
                        Mood.GRATEFUL,
                        Mood.BORED);
        return new PostSeed(
                post,
                topic,
                "terrorism rumours",
                stance,
                draw.pick(moods),
                draw.pick(personas).id(),
                language,
                draw.next(),
                words);
    }
}
