package clamour.content.text;

import clamour.content.pack.PackFiles;
import clamour.content.persona.Persona;
import clamour.content.persona.Voice;
import clamour.content.seed.Draw;
import clamour.content.text.Block.Part;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Writes posts: pure in the seed, the same on every machine, safe for many threads, microseconds each.
/// A language is read when its first post is written.
public final class Realiser {

    /// Longest post, in UTF-16 units, so never more characters than that.
    public static final int LONGEST_POST = 280;

    private static final String FALLBACK = "en";
    private static final double HABIT = .1;

    private final PackFiles files;
    private final Map<String, Persona> personas;
    private final List<String> languages;
    private final Topics topics;
    private final Map<String, Language> loaded = new ConcurrentHashMap<>();

    private record Language(Grammar grammar, VoiceWords voice) {}

    public Realiser(PackFiles files, Map<String, Persona> personas) {
        this.files = files;
        this.personas = Map.copyOf(personas);
        this.topics = Topics.read(files);
        this.languages = files.paths("", "/voice.yaml").stream()
                .map(path -> path.substring(0, path.indexOf('/')))
                .toList();
    }

    /// Reads the phrases and the voice of a language.
    ///
    /// @throws clamour.content.pack.ContentException with everything that is wrong in them
    public static void check(PackFiles files, String language) {
        GrammarReader.read(files, language);
        VoiceWords.read(files, language);
    }

    /// Languages it can write.
    public List<String> languages() {
        return languages;
    }

    /// The words of a post; never empty, at most [#LONGEST_POST] long.
    public String realise(PostSeed seed) {
        String name = languages.contains(seed.language()) ? seed.language() : FALLBACK;
        Language language = loaded.computeIfAbsent(name, this::read);
        Writer writer = Writer.of(personas.get(seed.persona()), name);
        var post = new Post(
                language,
                seed,
                writer,
                topics.families(seed.topic(), seed.scene()),
                new Slots(seed.words(), language.voice()),
                new Draw(seed.seed(), seed.persona()));
        return post.write();
    }

    private Language read(String name) {
        return new Language(GrammarReader.read(files, name), VoiceWords.read(files, name));
    }

    /// One post on its way from seed to words.
    private record Post(
            Language language, PostSeed seed, Writer writer, List<String> families, Slots slots, Draw draw) {

        String write() {
            Voice voice = writer.voice();
            var speech = new Speech(language.voice(), voice, draw);
            String said = said(speech, voice);
            return extended(speech.spoken(said, seed.mood()), voice);
        }

        private String said(Speech speech, Voice voice) {
            var out = new StringBuilder();
            boolean formal = voice.isFormal();
            if (draw.chance(formal ? .35 : .18 + .2 * voice.wordiness())) {
                part(Part.OPENER).ifPresent(opener -> out.append(opener).append(' '));
            }
            out.append(part(Part.BODY).orElse("…"));
            if (takesMore() && draw.chance((formal ? .6 : .3) * voice.wordiness())) {
                part(Part.BODY).ifPresent(more -> join(out, more, speech));
            }
            if (!writer.habits().isEmpty() && seed.kind() != PostKind.NEWS && draw.chance(HABIT)) {
                join(out, draw.pick(writer.habits()), speech);
            } else if (draw.chance(formal ? .55 : .25 + .25 * voice.wordiness())) {
                part(Part.TAIL).ifPresent(tail -> join(out, tail, speech));
            }
            return language.voice().contracted(tidy(out));
        }

        private boolean takesMore() {
            return switch (seed.kind()) {
                case FLOOD, WITNESS, REACTION -> true;
                case CHATTER, RUMOUR, QUESTION, HELP, NEWS -> false;
            };
        }

        private void join(StringBuilder out, String more, Speech speech) {
            if (out.indexOf(more) < 0) {
                out.append(speech.joint(out.toString(), seed.mood())).append(more);
            }
        }

        private Optional<String> part(Part part) {
            return language.grammar()
                    .choose(part, seed, writer, families, slots, draw)
                    .map(pattern -> {
                        var out = new StringBuilder();
                        language.grammar().expand(pattern, slots, draw, out);
                        return out.toString().strip();
                    });
        }

        /// Single spaces, none before a comma or full stop.
        private static String tidy(StringBuilder text) {
            var out = new StringBuilder(text.length());
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean afterSpace = !out.isEmpty() && out.charAt(out.length() - 1) == ' ';
                if (c == ' ' && (afterSpace || out.isEmpty())) {
                    continue;
                }
                if ((c == ',' || c == '.') && afterSpace && (i + 1 == text.length() || text.charAt(i + 1) == ' ')) {
                    out.setLength(out.length() - 1);
                }
                out.append(c);
            }
            return out.toString().strip();
        }

        private String extended(String spoken, Voice voice) {
            var before = new StringBuilder();
            var after = new StringBuilder();
            String handle = slots.value("handle");
            if (!handle.isEmpty() && addressesPolice() && !spoken.contains(handle) && draw.chance(voice.mentions())) {
                (draw.chance(.6)
                                ? before.append(handle).append(' ')
                                : after.append(' ').append(handle))
                        .length();
            }
            if (!voice.isFormal() && seed.kind() != PostKind.NEWS && draw.chance(voice.emoji())) {
                after.append(' ').append(emoji());
            }
            String hashtag = slots.value("hashtag");
            if (!hashtag.isEmpty()
                    && seed.kind() != PostKind.CHATTER
                    && !spoken.contains(hashtag)
                    && draw.chance(voice.hashtags())) {
                after.append(' ').append(hashtag);
            }
            int room = Math.max(LONGEST_POST - before.length() - after.length(), 1);
            String text = Slots.cut(spoken, room);
            boolean asks = seed.kind() != PostKind.QUESTION || text.contains("?");
            return before + (asks ? text : Slots.cut(text, room - 1) + "?") + after;
        }

        private boolean addressesPolice() {
            return switch (seed.kind()) {
                case QUESTION, HELP, REACTION -> true;
                case CHATTER, FLOOD, WITNESS, RUMOUR, NEWS -> false;
            };
        }

        private String emoji() {
            String first = draw.pick(language.voice().emoji().getOrDefault(seed.mood(), List.of("🙂")));
            return switch (draw.below(7)) {
                case 0 -> first + first;
                case 1 -> first + first + first;
                case 2 -> first + draw.pick(language.voice().emoji().getOrDefault(seed.mood(), List.of("🙂")));
                default -> first;
            };
        }
    }
}
