package clamour.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.scenario.AccountId;
import clamour.scenario.CommunityId;
import clamour.scenario.Condition;
import clamour.scenario.ExerciseTime;
import clamour.scenario.InjectId;
import clamour.scenario.Purpose;
import clamour.scenario.RumourId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {

    static final Ids IDS = ids();

    private static Ids ids() {
        var ids = new Ids();
        List.of("police", "police-page").forEach(id -> ids.add(Kind.ACCOUNT, id));
        List.of("station", "hotel").forEach(id -> ids.add(Kind.RUMOUR, id));
        List.of("residents", "visitors").forEach(id -> ids.add(Kind.COMMUNITY, id));
        List.of("first-post", "press-call").forEach(id -> ids.add(Kind.INJECT, id));
        return ids;
    }

    private static Condition read(String sentence) {
        var reading = Conditions.read(IDS, sentence);
        assertThat(reading.problems()).as(sentence).isEmpty();
        return reading.condition().orElseThrow();
    }

    @Test
    void each_phrase_is_understood() {
        var police = new AccountId("police");
        var station = new RumourId("station");

        assertThat(read("no message from police by +00:20"))
                .isEqualTo(new Condition.NoMessage(police, ExerciseTime.ofMinutes(20)));
        assertThat(read("message from police"))
                .isEqualTo(new Condition.MessagePublished(police, Optional.empty(), Optional.empty()));
        assertThat(read("message from police about station with purpose correction"))
                .isEqualTo(
                        new Condition.MessagePublished(police, Optional.of(station), Optional.of(Purpose.CORRECTION)));
        assertThat(read("message from police about rumour station"))
                .isEqualTo(new Condition.MessagePublished(police, Optional.of(station), Optional.empty()));
        assertThat(read("rumour station believed by 10%")).isEqualTo(new Condition.RumourBelieved(station, 0.1));
        assertThat(read("rumour station believed by 2.5 %")).isEqualTo(new Condition.RumourBelieved(station, 0.025));
        assertThat(read("rumour station corrected")).isEqualTo(new Condition.RumourCorrected(station));
        assertThat(read("trust below 0.4")).isEqualTo(new Condition.TrustBelow(0.4, Optional.empty()));
        assertThat(read("trust below 40% in ~visitors"))
                .isEqualTo(new Condition.TrustBelow(0.4, Optional.of(new CommunityId("visitors"))));
        assertThat(read("posts per minute over 300")).isEqualTo(new Condition.PostsPerMinuteOver(300));
        assertThat(read("questions waiting over 20")).isEqualTo(new Condition.QuestionsWaitingOver(20));
        assertThat(read("inject first-post fired")).isEqualTo(new Condition.InjectFired(new InjectId("first-post")));
        assertThat(read("score timing below 50")).isEqualTo(new Condition.ScoreBelow("timing", 50));
    }

    @Test
    void and_binds_closer_than_or() {
        assertThat(read("questions waiting over 1 or questions waiting over 2 and questions waiting over 3"))
                .isEqualTo(new Condition.Any(List.of(
                        new Condition.QuestionsWaitingOver(1),
                        new Condition.All(List.of(
                                new Condition.QuestionsWaitingOver(2), new Condition.QuestionsWaitingOver(3))))));
    }

    @Test
    void for_and_not_before_belong_to_what_stands_before_them() {
        var trust = new Condition.TrustBelow(0.4, Optional.empty());
        var queue = new Condition.QuestionsWaitingOver(20);

        assertThat(read("trust below 0.4 for 5m and questions waiting over 20"))
                .isEqualTo(new Condition.All(List.of(new Condition.Lasting(trust, Duration.ofMinutes(5)), queue)));
        assertThat(read("trust below 0.4 and questions waiting over 20 and not before +00:30"))
                .isEqualTo(
                        new Condition.NotBefore(new Condition.All(List.of(trust, queue)), ExerciseTime.ofMinutes(30)));
        assertThat(read("(trust below 0.4 or questions waiting over 20) for 1h30m"))
                .isEqualTo(new Condition.Lasting(new Condition.Any(List.of(trust, queue)), Duration.ofMinutes(90)));
    }

    @Test
    void capitals_and_commas_are_forgiven() {
        assertThat(read("No message from police by +00:20, and Trust below 0.4"))
                .isEqualTo(read("no message from police by +00:20 and trust below 0.4"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no mesage from police by +00:20         | 4  | condition         | no message from ACCOUNT by TIME",
                "no message from polise by +00:20        | 17 | unknown-account   | police",
                "no message from police by 0:20          | 27 | condition         | +00:20",
                "rumor station corrected                 | 1  | condition         | rumour RUMOUR corrected",
                "rumour staton corrected                 | 8  | unknown-rumour    | station",
                "rumour station believed by 10           | 28 | condition         | 10%",
                "rumour station believed by 130%         | 28 | condition         | per cent",
                "trust under 0.4                         | 7  | condition         | trust below",
                "trust below 4                           | 13 | condition         | 0.4",
                "trust below 0.4 in residents for five   | 34 | condition         | 5m",
                "trust below 0.4 in resident             | 20 | unknown-community | residents",
                "posts per minute over many              | 23 | condition         | posts per minute over 300",
                "inject first-pots fired                 | 8  | unknown-inject    | first-post",
                "inject first-post                       | 18 | condition         | fired",
                "score tome below 50                     | 7  | condition         | tone",
                "message from police with purpose corect | 34 | condition         | correction",
                "message from police then                | 21 | condition         | and",
                "believers of station above 10%          | 1  | condition         | believed by 10%",
                "sunshine                                | 1  | condition         | A condition is one of",
                "believe by 10% in station               | 1  | condition         | believed by 10%",
                "(trust below 0.4                        | 17 | condition         | ( … )",
                "trust below 0.4 and                     | 20 | condition         | no message from",
            })
    void a_fault_is_told_at_its_word_with_a_remedy(String sentence, int column, String code, String remedy) {
        var reading = Conditions.read(IDS, sentence);

        assertThat(reading.condition()).isEmpty();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.at().column()).isEqualTo(column);
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.hint()).contains(remedy);
        });
    }

    @Test
    void every_wrong_reference_of_a_sentence_is_told() {
        var reading = Conditions.read(IDS, "message from polise about staton or inject first-pots fired");

        assertThat(reading.problems())
                .extracting(problem -> problem.code())
                .containsExactly("unknown-account", "unknown-rumour", "unknown-inject");
    }

    @Test
    void a_very_long_sentence_is_refused_in_a_sentence() {
        var reading = Conditions.read(IDS, "(".repeat(50_000));

        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains(String.valueOf(Limits.CONDITION_WORDS)));
    }
}
