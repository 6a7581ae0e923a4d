package clamour.exercise.fold;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.scenario.AccountId;
import clamour.scenario.CommunityId;
import clamour.scenario.Condition;
import clamour.scenario.Condition.All;
import clamour.scenario.Condition.Any;
import clamour.scenario.Condition.Lasting;
import clamour.scenario.Condition.NotBefore;
import clamour.scenario.ExerciseTime;
import clamour.scenario.InjectId;
import clamour.scenario.Purpose;
import clamour.scenario.RumourId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WatchTest {

    private static final AccountId POLICE = new AccountId("police");
    private static final RumourId ZOO = new RumourId("zoo");
    private static final Condition BUSY = new Condition.PostsPerMinuteOver(300);

    /// A world that a test sets up by hand.
    private static final class Stage implements World {

        private int second;
        private Optional<ExerciseTime> spoke = Optional.empty();
        private Optional<RumourId> about = Optional.empty();
        private Optional<Purpose> purpose = Optional.empty();
        private double believed;
        private boolean corrected;
        private double trust = 0.5;
        private int posts;
        private int questions;
        private final TreeSet<InjectId> fired = new TreeSet<>();
        private OptionalInt timing = OptionalInt.empty();

        @Override
        public ExerciseTime now() {
            return new ExerciseTime(second);
        }

        @Override
        public Optional<ExerciseTime> firstMessage(AccountId from) {
            return from.equals(POLICE) ? spoke : Optional.empty();
        }

        @Override
        public boolean published(AccountId from, Optional<RumourId> rumour, Optional<Purpose> of) {
            return firstMessage(from).isPresent()
                    && (rumour.isEmpty() || rumour.equals(about))
                    && (of.isEmpty() || of.equals(purpose));
        }

        @Override
        public double believed(RumourId rumour) {
            return believed;
        }

        @Override
        public boolean corrected(RumourId rumour) {
            return corrected;
        }

        @Override
        public double trust(Optional<CommunityId> community) {
            return community.isPresent() ? trust - 0.2 : trust;
        }

        @Override
        public int postsPerMinute() {
            return posts;
        }

        @Override
        public int questionsWaiting() {
            return questions;
        }

        @Override
        public boolean fired(InjectId inject) {
            return fired.contains(inject);
        }

        @Override
        public OptionalInt score(String part) {
            return part.equals("timing") ? timing : OptionalInt.empty();
        }

        Stage at(int second) {
            this.second = second;
            return this;
        }

        Stage spoken(int at, Optional<RumourId> rumour, Optional<Purpose> of) {
            spoke = Optional.of(new ExerciseTime(at));
            about = rumour;
            purpose = of;
            return this;
        }
    }

    private static Stage stage() {
        return new Stage();
    }

    static Stream<Arguments> conditions() {
        var silent = new Condition.NoMessage(POLICE, new ExerciseTime(1200));
        var any = new Condition.MessagePublished(POLICE, Optional.empty(), Optional.empty());
        var about = new Condition.MessagePublished(POLICE, Optional.of(ZOO), Optional.empty());
        var holding = new Condition.MessagePublished(POLICE, Optional.empty(), Optional.of(Purpose.HOLDING));
        var residents = new Condition.TrustBelow(0.4, Optional.of(new CommunityId("residents")));
        var believed = stage();
        believed.believed = 0.1;
        var corrected = stage();
        corrected.corrected = true;
        var loud = stage();
        loud.posts = 301;
        var asked = stage();
        asked.questions = 21;
        var fired = stage();
        fired.fired.add(new InjectId("i"));
        var late = stage();
        late.timing = OptionalInt.of(49);
        var none = Optional.<RumourId>empty();
        var no = Optional.<Purpose>empty();
        return Stream.of(
                Arguments.of("silence, before its time", silent, stage().at(1199), false),
                Arguments.of("silence, at its time", silent, stage().at(1200), true),
                Arguments.of("silence, long after", silent, stage().at(5000), true),
                Arguments.of("no silence", silent, stage().at(1200).spoken(600, none, no), false),
                Arguments.of(
                        "spoke at the last second", silent, stage().at(1200).spoken(1200, none, no), false),
                Arguments.of("spoke too late", silent, stage().at(1300).spoken(1201, none, no), true),
                Arguments.of("nothing said", any, stage(), false),
                Arguments.of("something said", any, stage().spoken(1, none, no), true),
                Arguments.of("said about it", about, stage().spoken(1, Optional.of(ZOO), no), true),
                Arguments.of("said about other things", about, stage().spoken(1, none, no), false),
                Arguments.of("held", holding, stage().spoken(1, none, Optional.of(Purpose.HOLDING)), true),
                Arguments.of("closed", holding, stage().spoken(1, none, Optional.of(Purpose.CLOSE)), false),
                Arguments.of("believed by enough", new Condition.RumourBelieved(ZOO, 0.1), believed, true),
                Arguments.of("believed by few", new Condition.RumourBelieved(ZOO, 0.11), believed, false),
                Arguments.of("corrected", new Condition.RumourCorrected(ZOO), corrected, true),
                Arguments.of("not corrected", new Condition.RumourCorrected(ZOO), stage(), false),
                Arguments.of("trust not below", new Condition.TrustBelow(0.5, Optional.empty()), stage(), false),
                Arguments.of("trust below", new Condition.TrustBelow(0.51, Optional.empty()), stage(), true),
                Arguments.of("trust below there", residents, stage(), true),
                Arguments.of("loud", BUSY, loud, true),
                Arguments.of("quiet", BUSY, stage(), false),
                Arguments.of("many ask", new Condition.QuestionsWaitingOver(20), asked, true),
                Arguments.of("some ask", new Condition.QuestionsWaitingOver(21), asked, false),
                Arguments.of("fired", new Condition.InjectFired(new InjectId("i")), fired, true),
                Arguments.of("other fired", new Condition.InjectFired(new InjectId("j")), fired, false),
                Arguments.of("score below", new Condition.ScoreBelow("timing", 50), late, true),
                Arguments.of("score not below", new Condition.ScoreBelow("timing", 49), late, false),
                Arguments.of("nothing to judge yet", new Condition.ScoreBelow("tone", 100), late, false),
                Arguments.of("outcome is not known here", new Condition.ScoreBelow("outcome", 100), late, false),
                Arguments.of("both", new All(List.of(BUSY, BUSY)), loud, true),
                Arguments.of("one of both", new All(List.of(BUSY, any)), loud, false),
                Arguments.of("either", new Any(List.of(any, BUSY)), loud, true),
                Arguments.of("neither", new Any(List.of(any, BUSY)), stage(), false),
                Arguments.of("too early", new NotBefore(BUSY, new ExerciseTime(1)), loud, false),
                Arguments.of("for no time", new Lasting(BUSY, Duration.ZERO), loud, true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void conditions(String name, Condition condition, World world, boolean holds) {
        assertThat(new Watch(condition).holds(world)).as(name).isEqualTo(holds);
    }

    @Test
    void what_has_to_last_starts_anew_after_a_break() {
        var watch = new Watch(new Lasting(BUSY, Duration.ofSeconds(5)));
        var world = stage();

        assertThat(heldAt(watch, world, second -> second != 7)).containsExactly(5, 6, 13, 14, 15);
    }

    @Test
    void two_lasting_parts_of_one_condition_are_counted_apart() {
        var asked = new Condition.QuestionsWaitingOver(0);
        var watch = new Watch(
                new Any(List.of(new Lasting(BUSY, Duration.ofSeconds(3)), new Lasting(asked, Duration.ofSeconds(6)))));
        var world = stage();
        world.questions = 1;

        assertThat(heldAt(watch, world, second -> false)).startsWith(6).hasSize(10);
    }

    @Test
    void a_copy_remembers_since_when_and_goes_on_alone() {
        var watch = new Watch(new Lasting(BUSY, Duration.ofSeconds(5)));
        var world = stage();
        world.posts = 301;
        for (int second = 0; second < 5; second++) {
            watch.holds(world.at(second));
        }

        var copy = watch.copy();
        world.posts = 0;
        watch.holds(world.at(5));
        world.posts = 301;

        assertThat(copy.holds(world.at(5))).isTrue();
        assertThat(watch.holds(world.at(6))).isFalse();
    }

    private interface Busy {
        boolean at(int second);
    }

    private static List<Integer> heldAt(Watch watch, Stage world, Busy busy) {
        var held = new java.util.ArrayList<Integer>();
        for (int second = 0; second <= 15; second++) {
            world.posts = busy.at(second) ? 301 : 0;
            if (watch.holds(world.at(second))) {
                held.add(second);
            }
        }
        return held;
    }
}
