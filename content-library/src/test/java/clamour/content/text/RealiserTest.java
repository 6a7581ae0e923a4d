package clamour.content.text;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.content.ContentLibrary;
import clamour.content.pack.ShippedFiles;
import clamour.content.persona.Persona;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RealiserTest {

    private static final Realiser REALISER = ContentLibrary.standard().realiser();
    private static final Map<String, List<String>> POSTS = new HashMap<>();
    private static final Pattern LEFTOVER = Pattern.compile("[{}<>\\[\\]|\\\\]|\\(|\\)");

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "nl", "es"})
    void five_thousand_posts_of_one_exercise_hardly_repeat_themselves(String language) {
        List<String> posts = posts(language);

        double repeats = 1 - new HashSet<>(posts).size() / (double) posts.size();

        assertThat(repeats).as("share of exact repeats").isLessThan(.02);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "nl", "es"})
    void no_post_shows_how_it_was_made(String language) {
        List<String> bad = posts(language).stream()
                .filter(post -> post.isBlank()
                        || post.contains("  ")
                        || !post.equals(post.strip())
                        || post.length() > Realiser.LONGEST_POST
                        || LEFTOVER.matcher(post).find()
                        || hasLoneSurrogate(post))
                .toList();

        assertThat(bad).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "nl", "es"})
    void every_kind_stance_and_mood_has_words_even_if_nothing_is_known(String language) {
        for (PostKind kind : PostKind.values()) {
            for (Stance stance : Stance.values()) {
                for (Mood mood : Mood.values()) {
                    for (String persona : List.of("bystander", "official", "troll", "nobody-we-know")) {
                        var seed = new PostSeed(kind, "unheard-of", "", stance, mood, persona, language, 7, Map.of());

                        assertThat(REALISER.realise(seed)).as("%s", seed).hasSizeGreaterThan(2);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "nl", "es"})
    void who_supports_a_rumour_passes_the_claim_on(String language) {
        for (PostSeed seed : rumours(Stance.SUPPORT, language)) {
            String post = REALISER.realise(seed).toLowerCase(Locale.ROOT);

            assertThat(post.contains("second attacker at the main station")
                            || post.contains("another one at the station"))
                    .as(post)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, fake|not true|false|made up|rubbish|nonsense|hoax|invented|wrong",
        "de, falsch|quatsch|erfunden|nicht wahr|gelogen|fake|unsinn|blödsinn|stimmt nicht",
        "fr, faux|invent|fake|pas vrai|importe quoi",
        "nl, niet waar|onzin|nep|verzonnen|gelogen",
        "es, mentira|falso|bulo|inventado|trola"
    })
    void who_denies_a_rumour_says_that_it_is_false(String language, String words) {
        var denial = Pattern.compile(words);
        for (PostSeed seed : rumours(Stance.DENY, language)) {
            String post = REALISER.realise(seed).toLowerCase(Locale.ROOT);

            assertThat(post).as("%s", seed.persona()).containsPattern(denial);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "nl", "es"})
    void a_question_asks(String language) {
        List<String> silent = RiversidePosts.draw(5_000, language).stream()
                .filter(seed -> seed.kind() == PostKind.QUESTION)
                .map(REALISER::realise)
                .filter(post -> !post.contains("?"))
                .toList();

        assertThat(silent).isEmpty();
    }

    @Test
    void values_are_text_and_never_read_as_patterns() {
        var words = Map.of("claim", "The {city} <where> is (open|shut) [now]", "city", "Altenfurt");
        for (long number = 0; number < 200; number++) {
            var seed =
                    new PostSeed(PostKind.RUMOUR, "x", "", Stance.SUPPORT, Mood.CALM, "newsdesk", "en", number, words);

            assertThat(REALISER.realise(seed)).contains("{city} <where> is (open|shut) [now]");
        }
    }

    @Test
    void broken_and_endless_values_do_no_harm() {
        var words = Map.of(
                "claim", "a\ud83d b\u0000\n\n c " + "👩‍👩‍👧 ".repeat(300), "handle", " Police ", "hashtag", "");
        for (long number = 0; number < 300; number++) {
            var seed = new PostSeed(PostKind.RUMOUR, "", "", Stance.QUERY, Mood.ANGRY, "teenager", "en", number, words);

            String post = REALISER.realise(seed);

            assertThat(post).hasSizeLessThanOrEqualTo(Realiser.LONGEST_POST).doesNotContain("  ", "\u0000", "\n");
            assertThat(hasLoneSurrogate(post)).isFalse();
        }
    }

    @Test
    void the_same_seed_writes_the_same_words_on_every_thread() {
        var seeds = RiversidePosts.draw(800, "en");
        var expected = seeds.stream().map(REALISER::realise).toList();

        var parallel = seeds.parallelStream().map(REALISER::realise).toList();
        var another = new Realiser(new ShippedFiles(), personas());

        assertThat(parallel).isEqualTo(expected);
        assertThat(seeds.stream().map(another::realise).toList()).isEqualTo(expected);
    }

    @Test
    void the_words_do_not_depend_on_the_locale() {
        var seeds = RiversidePosts.draw(300, "en");
        var expected = seeds.stream().map(REALISER::realise).toList();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));

            assertThat(seeds.stream().map(REALISER::realise).toList()).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void voices_differ() {
        var shouting = new ArrayList<String>();
        var formal = new ArrayList<String>();
        for (long number = 0; number < 300; number++) {
            shouting.add(write("teenager", number));
            formal.add(write("official", number));
        }

        assertThat(formal).allMatch(post -> !Character.isLowerCase(post.codePointAt(0)));
        assertThat(formal).noneMatch(RealiserTest::hasEmoji);
        assertThat(shouting.stream().filter(RealiserTest::hasEmoji).count()).isBetween(80L, 220L);
        assertThat(shouting.stream()
                        .filter(post -> Character.isLowerCase(post.codePointAt(0)))
                        .count())
                .isGreaterThan(150);
    }

    /// What one exercise shows in a language.
    private static List<String> posts(String language) {
        return POSTS.computeIfAbsent(
                language,
                key -> RiversidePosts.draw(5_000, key).stream()
                        .map(REALISER::realise)
                        .toList());
    }

    private static String write(String persona, long number) {
        return REALISER.realise(new PostSeed(
                PostKind.FLOOD, "panic-station", "", Stance.COMMENT, Mood.AFRAID, persona, "en", number, Map.of()));
    }

    /// Careful writers, so that no slip of the finger hides a word.
    private static List<PostSeed> rumours(Stance stance, String language) {
        var result = new ArrayList<PostSeed>();
        for (String persona : List.of("expert", "newsdesk", "lawyer", "translator", "teacher", "mayor")) {
            for (Mood mood : Mood.values()) {
                for (long number = 0; number < 12; number++) {
                    var words = new HashMap<>(RiversidePosts.WORDS);
                    if (number % 3 == 0 && language.equals("en")) {
                        words.put("says", "They say there's another one at the station!!");
                    }
                    result.add(new PostSeed(
                            PostKind.RUMOUR,
                            "panic-station",
                            "terrorism",
                            stance,
                            mood,
                            persona,
                            language,
                            spread(number, mood),
                            words));
                }
            }
        }
        return result.stream().filter(RealiserTest::writesWithoutSlips).toList();
    }

    private static long spread(long number, Mood mood) {
        return number * 1_000_003 + mood.key().length();
    }

    private static boolean writesWithoutSlips(PostSeed seed) {
        return ContentLibrary.standard()
                .persona(seed.persona())
                .orElseThrow()
                .voice()
                .isFormal();
    }

    private static Map<String, Persona> personas() {
        return ContentLibrary.standard().personas().stream().collect(Collectors.toMap(Persona::id, persona -> persona));
    }

    private static boolean hasEmoji(String post) {
        return post.codePoints().anyMatch(Character::isEmojiPresentation);
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
