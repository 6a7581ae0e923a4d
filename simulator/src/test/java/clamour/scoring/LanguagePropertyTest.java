package clamour.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import clamour.content.lexicon.Rule;
import clamour.content.lexicon.RuleLibrary;
import clamour.scenario.Purpose;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ListSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The metamorphic properties of DOCTRINE 9 in every language that has rules, on the messages of its corpus.
class LanguagePropertyTest {

    private static final Scorer SCORER = Scorer.standard();
    private static final int SHUFFLES = 20;
    private static final int LEAST_WORDS = 12;

    static Stream<Arguments> messages() throws IOException {
        var all = new ArrayList<Arguments>();
        for (var language : RuleLibrary.LANGUAGES) {
            for (var line : CorpusTest.messages("corpus-" + language)) {
                all.add(Arguments.of(language, line.split("\t")[2]));
            }
        }
        return all.stream();
    }

    private static Context context(String language) {
        return Context.NONE.withLanguage(language);
    }

    private static int points(String language, String text, String dimension) {
        return SCORER.score(text, context(language)).dimensions().getOrDefault(dimension, -1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The victim is Anna Berg.         | Armed officers are moving in through the back door.
            de | Das Opfer ist Anna Berg.         | Spezialkräfte dringen durch die Tür ein.
            fr | La victime est Anna Berg.        | Le RAID entre par la porte arrière.
            nl | Het slachtoffer is Anna Berg.    | Het arrestatieteam gaat door de deur.
            es | La víctima es Anna Berg.         | Los GEO están entrando por la puerta.
            """)
    void a_name_or_an_operational_detail_never_raises_conduct(String language, String name, String detail)
            throws IOException {
        for (var line : CorpusTest.messages("corpus-" + language)) {
            var text = line.split("\t")[2];
            int without =
                    SCORER.score(text, context(language)).scores().conduct().getAsInt();
            for (var added : List.of(name, detail)) {
                int with = SCORER.score(text + " " + added, context(language))
                        .scores()
                        .conduct()
                        .getAsInt();
                assertThat(with).as(text + " " + added).isLessThanOrEqualTo(without);
            }
        }
        assertThat(SCORER.score(name, context(language)).findings())
                .extracting(Finding::rule)
                .contains("privacy.victim");
        assertThat(SCORER.score(detail, context(language)).findings())
                .extracting(Finding::rule)
                .contains("safety.operation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "nl", "es"})
    void shuffled_words_never_reach_a_tone_over_55(String language) throws IOException {
        for (int seed = 0; seed < SHUFFLES; seed++) {
            UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create((long) seed);
            for (var line : CorpusTest.messages("corpus-" + language)) {
                var words = new ArrayList<>(List.of(line.split("\t")[2].split(" ")));
                if (words.size() < LEAST_WORDS) {
                    continue;
                }
                ListSampler.shuffle(random, words);
                var shuffled = String.join(" ", words);
                int tone = SCORER.score(shuffled, context(language))
                        .scores()
                        .tone()
                        .getAsInt();
                assertThat(tone).as("seed %d: %s", seed, shuffled).isLessThanOrEqualTo(55);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Our thoughts are with the families.
            de | Unsere Gedanken sind bei den Familien.
            fr | Nos pensées vont aux familles.
            nl | Onze gedachten zijn bij de families.
            es | Nuestros pensamientos están con las familias.
            """)
    void saying_it_five_times_wins_no_more_than_once(String language, String sentence) {
        int once = points(language, sentence, "empathy");

        assertThat(once).isGreaterThan(60);
        assertThat(points(language, (sentence + " ").repeat(5), "empathy")).isLessThanOrEqualTo(once);
    }

    /// The phrases of the rules that give points, without the sentences around them.
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "nl", "es"})
    void bare_lists_of_markers_stay_at_60_or_below(String language) {
        for (var dimension : Scorer.DIMENSIONS) {
            var list = RuleLibrary.standard().rules(language).rules().stream()
                    .filter(rule -> rule.part().equals("tone")
                            && rule.dimension().equals(dimension)
                            && rule.effect() > 0
                            && rule.kind().equals("pattern"))
                    .map(LanguagePropertyTest::marker)
                    .collect(Collectors.joining(" "));
            if (!list.isBlank()) {
                var score = SCORER.score(list, context(language));
                assertThat(score.dimensions())
                        .allSatisfy((name, points) -> assertThat(points)
                                .as("%s of: %s %s", name, list, score.findings())
                                .isLessThanOrEqualTo(60));
            }
        }
    }

    private static String marker(Rule rule) {
        var example = rule.examples().bad().getFirst();
        return example.substring(example.indexOf('[') + 1, example.indexOf(']'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | We are sorry for the delay.               | We are not sorry for the delay.                  | respect
            en | We understand that you are worried.       | We do not understand that you are worried.       | empathy
            en | Crews are on site.                        | Crews are not on site.                           | calm
            de | Es tut uns leid.                          | Es tut uns nicht leid.                           | respect
            de | Wir verstehen Ihre Sorge.                 | Wir verstehen nicht Ihre Sorge.                  | empathy
            de | Die Einsatzkräfte sind vor Ort.           | Die Einsatzkräfte sind nicht vor Ort.            | calm
            fr | Nous sommes désolés.                      | Nous ne sommes pas désolés.                      | respect
            fr | Nous comprenons votre inquiétude.         | Nous ne comprenons pas votre inquiétude.         | empathy
            fr | Les pompiers sont sur place.              | Les pompiers ne sont pas sur place.              | calm
            nl | Het spijt ons.                            | Het spijt ons niet.                              | respect
            nl | We begrijpen uw zorgen.                   | We begrijpen niet uw zorgen.                     | empathy
            nl | De hulpdiensten zijn ter plaatse.         | De hulpdiensten zijn niet ter plaatse.           | calm
            es | Lo sentimos.                              | No lo sentimos.                                  | respect
            es | Entendemos su preocupación.               | No entendemos su preocupación.                   | empathy
            es | Los bomberos están en el lugar.           | Los bomberos no están en el lugar.               | calm
            """)
    void a_negation_turns_praise_around(String language, String upright, String negated, String dimension) {
        assertThat(points(language, upright, dimension)).as(upright).isGreaterThan(50);
        assertThat(points(language, negated, dimension)).as(negated).isLessThanOrEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | There is a second attacker at the main station.             | There is no second attacker at the main station.
            en | There is a second attacker at the main station.             | The claim that there is a second attacker at the main station is false.
            de | Am Hauptbahnhof ist ein zweiter Täter.                      | Am Hauptbahnhof gibt es keinen zweiten Täter.
            de | Am Hauptbahnhof ist ein zweiter Täter.                      | Die Behauptung, am Hauptbahnhof sei ein zweiter Täter, ist falsch.
            fr | Il y a un second assaillant à la gare centrale.             | Il n'y a pas de second assaillant à la gare centrale.
            fr | Il y a un second assaillant à la gare centrale.             | La rumeur selon laquelle il y a un second assaillant à la gare centrale est fausse.
            nl | Er is een tweede dader op het centraal station.             | Er is geen tweede dader op het centraal station.
            nl | Er is een tweede dader op het centraal station.             | Het gerucht dat er een tweede dader op het centraal station is, klopt niet.
            es | Hay un segundo atacante en la estación central.             | No hay ningún segundo atacante en la estación central.
            es | Hay un segundo atacante en la estación central.             | El rumor de que hay un segundo atacante en la estación central es falso.
            """)
    void a_rumour_inside_its_denial_is_not_asserted_and_alone_it_is(String language, String claim, String denial) {
        var context = Stage.context("+01:20").withLanguage(language);

        var alone = SCORER.meaning(claim, context);
        var denied = SCORER.meaning(denial, context);

        assertThat(alone.asserts()).as(claim).containsExactly(Stage.SECOND);
        assertThat(denied.asserts()).as(denial).isEmpty();
        assertThat(denied.denies()).as(denial).containsExactly(Stage.SECOND);
    }

    static Stream<Arguments> translations() throws IOException {
        return CorpusTest.messages("translations").stream()
                .map(line -> line.split("\t"))
                .flatMap(columns -> Stream.of(2, 3, 4, 5)
                        .map(i -> Arguments.of(columns[0], columns[1], RuleLibrary.LANGUAGES.get(i - 1), columns[i])));
    }

    @ParameterizedTest
    @MethodSource("translations")
    void a_human_translation_lies_within_15_in_every_dimension(
            String purpose, String english, String language, String text) {
        var stated = Purpose.ofKey(purpose).orElseThrow();
        var here = SCORER.score(english, context("en").withPurpose(stated));
        var there = SCORER.score(text, context(language).withPurpose(stated));

        here.dimensions()
                .forEach((dimension, points) -> assertThat(there.dimensions().get(dimension))
                        .as("%s of %s %s against %s", dimension, text, there.findings(), here.findings())
                        .isCloseTo(points, within(15)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Northford=Southbury,Harbour=Castle,Lena=Omar,Maria=Fatma,Eastgate=Westgate
            de | Altenfurt=Neustetten,Lena=Omar,Keller=Yilmaz,Haddad=Novak,Karim=Peter
            fr | Valmont=Beaulieu,Léna=Omar,Morel=Diallo,Haddad=Novak,Karim=Pierre
            nl | Veldhaven=Zandvoort,Lena=Omar,Vries=Yilmaz,Haddad=Novak,Karim=Pieter
            es | Valdemar=Torija,Lena=Omar,Ruiz=Diallo,Haddad=Novak,Karim=Pedro
            """)
    void another_place_or_person_leaves_the_tone_unchanged(String language, String pairs) throws IOException {
        for (var line : CorpusTest.messages("corpus-" + language)) {
            var text = line.split("\t")[2];
            var other = text;
            for (var pair : pairs.split(",")) {
                other = other.replace(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
            assertThat(SCORER.score(other, context(language)).scores().tone())
                    .as(other)
                    .isEqualTo(SCORER.score(text, context(language)).scores().tone());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The town hall was built in 1904.
            de | Das Rathaus wurde 1904 gebaut.
            fr | La mairie date de 1904.
            nl | Het stadhuis werd in 1904 gebouwd.
            es | El ayuntamiento es de 1904.
            """)
    void a_neutral_sentence_moves_only_clarity_by_more_than_10(String language, String sentence) throws IOException {
        for (var line : CorpusTest.messages("corpus-" + language)) {
            var columns = line.split("\t");
            var purpose = Purpose.ofKey(columns[1]).orElseThrow();
            var context = context(language).withPurpose(purpose);
            var before = SCORER.score(columns[2], context);
            var after = SCORER.score(columns[2] + " " + sentence, context);
            // A correction ends with the fact again, so there an added sentence has a meaning.
            if (purpose != Purpose.CORRECTION) {
                before.dimensions().forEach((dimension, points) -> {
                    if (!dimension.equals("clarity")) {
                        assertThat(after.dimensions().get(dimension))
                                .as("%s of %s %s", dimension, columns[2], after.findings())
                                .isCloseTo(points, within(10));
                    }
                });
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Next update here at 18:30.            | Close windows and doors.              | We do not yet know the cause.
            de | Nächste Meldung hier um 18:30 Uhr.    | Schließen Sie Fenster und Türen.      | Die Ursache wissen wir noch nicht.
            fr | Prochain point ici à 18 h 30.         | Fermez les fenêtres et les portes.    | Nous ne savons pas encore la cause.
            nl | Volgende update hier om 18.30 uur.    | Sluit ramen en deuren.                | We weten nog niet de oorzaak.
            es | Próxima información aquí a las 18:30. | Cierren ventanas y puertas.           | Aún no sabemos la causa.
            """)
    void a_missing_slot_that_is_added_never_lowers_completeness(
            String language, String update, String action, String unknown) throws IOException {
        for (var line : CorpusTest.messages("corpus-" + language)) {
            var columns = line.split("\t");
            if (!columns[1].equals("warning") && !columns[1].equals("holding")) {
                continue;
            }
            var context =
                    context(language).withPurpose(Purpose.ofKey(columns[1]).orElseThrow());
            int without = SCORER.score(columns[2], context).dimensions().getOrDefault("completeness", -1);
            for (var slot : List.of(update, action, unknown)) {
                int with = SCORER.score(columns[2] + " " + slot, context)
                        .dimensions()
                        .getOrDefault("completeness", -1);
                assertThat(with).as(columns[2] + " " + slot).isGreaterThanOrEqualTo(without);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void accents_curly_quotes_blanks_and_invisible_characters_change_no_points(String language, String text) {
        var plain = SCORER.score(text, context(language));
        var typed = SCORER.score(
                text.replace("'", "’")
                        .replace(" ", "  ")
                        .replace("é", "e\u0301")
                        .replace("en", "e\u200bn"),
                context(language));

        assertThat(typed.dimensions()).isEqualTo(plain.dimensions());
        assertThat(typed.scores()).isEqualTo(plain.scores());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void spans_lie_in_the_text_and_points_add_up(String language, String text) {
        var score = SCORER.score(text, context(language));

        for (var finding : score.findings()) {
            if (finding.start() != Finding.NOWHERE) {
                assertThat(text.substring(finding.start(), finding.end())).isEqualTo(finding.text());
            }
        }
        score.dimensions()
                .forEach((dimension, points) -> assertThat(sum(score, Part.TONE, dimension) + 50)
                        .as(dimension)
                        .isEqualTo(points));
        assertThat(score.scores().conduct()).isEqualTo(OptionalInt.of(Math.max(0, 100 + sum(score, Part.CONDUCT, ""))));
    }

    private static int sum(MessageScore score, Part part, String dimension) {
        return score.findings().stream()
                .filter(finding -> finding.part() == part
                        && (part == Part.CONDUCT || finding.dimension().equals(dimension)))
                .mapToInt(Finding::effect)
                .sum();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Leave the beach now.          | You might perhaps want to leave the beach. | We do not yet know how high the water will rise.
            de | Verlassen Sie den Strand.     | Sie sollten vielleicht den Strand verlassen. | Wie hoch das Wasser steigt, wissen wir noch nicht.
            fr | Quittez la plage.             | Vous devriez peut-être quitter la plage.   | Nous ne savons pas encore jusqu'où l'eau montera.
            nl | Verlaat het strand.           | U kunt misschien het strand verlaten.      | Hoe hoog het water komt, weten we nog niet.
            es | Salgan de la playa.           | Quizá deberían salir de la playa.          | Aún no sabemos cuánto subirá el agua.
            """)
    void hedging_an_instruction_lowers_candour_and_naming_the_unknown_raises_it(
            String language, String plain, String hedged, String unknown) {
        int candour = points(language, plain, "candour");

        assertThat(points(language, hedged, "candour")).isLessThan(candour);
        assertThat(points(language, plain + " " + unknown, "candour")).isGreaterThan(candour);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "nl", "es"})
    void a_hundred_thousand_characters_are_judged_and_compared_in_bounded_time(String language) throws IOException {
        var text = new StringBuilder();
        for (var line : CorpusTest.messages("corpus-" + language)) {
            text.append(line.split("\t")[2]).append(' ');
        }
        var whole = text.toString().repeat(Scorer.LONGEST / text.length() + 1).substring(0, Scorer.LONGEST);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(SCORER.score(whole, context(language)).findings()).isNotEmpty();
            assertThat(SCORER.changesSubstance(whole, whole.replace(". ", ".  "), language))
                    .isFalse();
            assertThat(SCORER.changesSubstance(whole, text.reverse().toString(), language))
                    .isTrue();
        });
    }
}
