package clamour.content;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.content.checklist.Checklist;
import clamour.content.checklist.Checklist.Item;
import clamour.content.media.Media;
import clamour.content.media.MediaReader;
import clamour.content.pack.ShippedFiles;
import clamour.content.persona.Persona;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentLibraryTest {

    private static final ContentLibrary LIBRARY = ContentLibrary.standard();
    private static final List<String> LANGUAGES = LIBRARY.pack().languages();

    @Test
    void the_hash_is_a_fingerprint_of_every_file() {
        assertThat(LIBRARY.hash()).matches("[0-9a-f]{64}").isEqualTo(LIBRARY.hash());
    }

    @Test
    void every_data_file_names_its_source_and_licence() {
        var files = new ShippedFiles();
        for (String path : files.paths()) {
            String text = new String(files.read(path), StandardCharsets.UTF_8);
            if (path.endsWith(".svg")) {
                assertThat(text).as(path).startsWith("<!-- drawn for Clamour; Apache-2.0 -->");
            } else if (hasHead(path)) {
                assertThat(text.lines())
                        .as(path)
                        .anyMatch(line -> line.startsWith("source: "))
                        .contains("licence: Apache-2.0");
            }
        }
    }

    /// The rules of the scorer name a source each instead.
    private static boolean hasHead(String path) {
        return !path.contains("rules/") && !path.contains("lexicon") && !path.startsWith("scoring/");
    }

    @Test
    void there_are_at_least_sixty_personas_and_each_has_its_own_voice() {
        List<Persona> personas = LIBRARY.personas();

        assertThat(personas).hasSizeGreaterThanOrEqualTo(60);
        assertThat(personas.stream().map(Persona::voice).distinct()).hasSizeGreaterThanOrEqualTo(60);
        for (Persona persona : personas) {
            assertThat(persona.labels()).as(persona.id()).containsKeys(LANGUAGES.toArray(String[]::new));
            assertThat(LANGUAGES).as(persona.id()).containsAll(persona.languages());
            assertThat(persona.bios("en")).as(persona.id()).isNotEmpty();
        }
        assertThat(LIBRARY.persona("bystander")).isPresent();
        assertThat(LIBRARY.persona("nobody-we-know")).isEmpty();
    }

    @Test
    void every_picture_is_described_in_every_language_and_does_nothing() {
        assertThat(LIBRARY.media()).hasSizeGreaterThanOrEqualTo(25);
        for (Media media : LIBRARY.media()) {
            String svg = new String(media.svg(), StandardCharsets.UTF_8);

            assertThat(media.alternatives()).as(media.id()).containsKeys(LANGUAGES.toArray(String[]::new));
            assertThat(MediaReader.isHarmless(svg)).as(media.id()).isTrue();
            assertThat(svg).as(media.id()).contains("viewBox=");
        }
    }

    @Test
    void the_town_map_knows_its_places() {
        Media map = LIBRARY.media("town-map").orElseThrow();

        assertThat(map.kind()).isEqualTo(Media.Kind.MAP);
        assertThat(map.spots().stream().map(Media.Spot::id))
                .contains("riverside", "station", "hospital", "town-hall", "stadium", "school", "old-town", "river");
        assertThat(map.spots())
                .allMatch(spot ->
                        LANGUAGES.stream().allMatch(language -> spot.labels().containsKey(language)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "nl", "es"})
    void prepared_messages_and_checklists_say_the_same_in_every_language(String language) {
        var english = LIBRARY.templates("en");
        var translated = LIBRARY.templates(language);

        assertThat(translated.stream().map(HoldingTemplate::id))
                .containsExactlyElementsOf(
                        english.stream().map(HoldingTemplate::id).toList());
        for (int i = 0; i < english.size(); i++) {
            assertThat(translated.get(i).placeholders())
                    .as(english.get(i).id())
                    .containsExactlyInAnyOrderElementsOf(english.get(i).placeholders());
            assertThat(translated.get(i).purpose()).isEqualTo(english.get(i).purpose());
            assertThat(translated.get(i).text()).isNotEqualTo(english.get(i).text());
        }
        assertThat(sources(LIBRARY.checklists(language))).isEqualTo(sources(LIBRARY.checklists("en")));
    }

    @Test
    void there_is_a_prepared_message_for_every_purpose() {
        assertThat(LIBRARY.templates("en").stream()
                        .map(HoldingTemplate::purpose)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(TemplateReader.PURPOSES);
    }

    @Test
    void every_checklist_item_has_a_source_that_is_explained() {
        var known = new ShippedFiles().yaml("scoring/sources.yaml").entries().keySet();

        for (Checklist checklist : LIBRARY.checklists("en")) {
            assertThat(known)
                    .as(checklist.id())
                    .containsAll(checklist.items().stream().map(Item::source).toList());
        }
    }

    @Test
    void an_unknown_language_gets_english() {
        assertThat(LIBRARY.templates("xx")).isEqualTo(LIBRARY.templates("en"));
        assertThat(LIBRARY.checklists("xx")).isEqualTo(LIBRARY.checklists("en"));
    }

    @Test
    void themes_are_distinct_and_explained() {
        Set<String> ids = new HashSet<>();
        for (Theme theme : LIBRARY.themes()) {
            assertThat(ids.add(theme.id())).as(theme.id()).isTrue();
            assertThat(theme.explanation()).as(theme.id()).endsWith(".");
        }
        assertThat(ids).contains("terrorism", "rumours", "multilingual", "public-appeal", "doxxing", "data-breach");
    }

    private static List<List<String>> sources(List<Checklist> checklists) {
        return checklists.stream()
                .map(checklist -> checklist.items().stream().map(Item::source).toList())
                .toList();
    }
}
