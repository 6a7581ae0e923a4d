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
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConditionsPropertyTest {

    private static final List<Purpose> PURPOSES = List.of(Purpose.values());

    static IntStream seeds() {
        return IntStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_written_reads_back_as_the_same_condition(int seed) {
        var condition = any(RandomSource.L64_X128_MIX.create(seed), 3);

        var sentence = Conditions.write(condition);

        assertThat(Conditions.read(ConditionsTest.IDS, sentence).condition())
                .as("seed %d: %s", seed, sentence)
                .contains(condition);
    }

    private static Condition any(UniformRandomProvider random, int depth) {
        return switch (random.nextInt(depth == 0 ? 9 : 13)) {
            case 0 -> new Condition.NoMessage(account(random), time(random));
            case 1 ->
                new Condition.MessagePublished(
                        account(random),
                        random.nextBoolean() ? Optional.of(rumour(random)) : Optional.empty(),
                        random.nextBoolean()
                                ? Optional.of(PURPOSES.get(random.nextInt(PURPOSES.size())))
                                : Optional.empty());
            case 2 -> new Condition.RumourBelieved(rumour(random), random.nextInt(10_001) / 10_000.0);
            case 3 -> new Condition.RumourCorrected(rumour(random));
            case 4 ->
                new Condition.TrustBelow(
                        random.nextInt(1001) / 1000.0,
                        random.nextBoolean() ? Optional.of(new CommunityId("visitors")) : Optional.empty());
            case 5 -> new Condition.PostsPerMinuteOver(random.nextInt(5000));
            case 6 -> new Condition.QuestionsWaitingOver(random.nextInt(5000));
            case 7 -> new Condition.InjectFired(new InjectId("press-call"));
            case 8 ->
                new Condition.ScoreBelow(
                        ConditionParser.PARTS.get(random.nextInt(ConditionParser.PARTS.size())), random.nextInt(101));
            case 9 -> new Condition.All(several(random, depth));
            case 10 -> new Condition.Any(several(random, depth));
            case 11 -> new Condition.Lasting(any(random, depth - 1), Duration.ofSeconds(1 + random.nextInt(90_000)));
            default -> new Condition.NotBefore(any(random, depth - 1), time(random));
        };
    }

    private static List<Condition> several(UniformRandomProvider random, int depth) {
        return IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(_ -> any(random, depth - 1))
                .toList();
    }

    private static AccountId account(UniformRandomProvider random) {
        return new AccountId(random.nextBoolean() ? "police" : "police-page");
    }

    private static RumourId rumour(UniformRandomProvider random) {
        return new RumourId(random.nextBoolean() ? "station" : "hotel");
    }

    private static ExerciseTime time(UniformRandomProvider random) {
        return new ExerciseTime(random.nextInt(-90_000, 1_000_000));
    }
}
