package clamour.spread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopTest {

    private static final double[] HAZARDS = {0.4, 0.1, 0.03};

    /// Rows of three classes, the attentive first, as the population makes them.
    private static FollowerGraph graph(int accounts, int followers, long seed) {
        var starts = new int[1][accounts + 1];
        var edges = new int[1][accounts * followers];
        int size = 0;
        for (int poster = 0; poster < accounts; poster++) {
            starts[0][poster] = size;
            for (int i = 0; i < followers; i++) {
                edges[0][size++] =
                        FollowerGraph.edge(Keys.below(Keys.key(seed, poster, i, 0), accounts), i * 3 / followers);
            }
        }
        starts[0][accounts] = size;
        return FollowerGraph.ofChunks(accounts, starts, edges);
    }

    /// Passes on every message once, with a chance of a half.
    private static final class PassOn implements Rules {
        final List<PlainLoop.Event> seen = new ArrayList<>();
        final boolean[] passedOn;

        PassOn(int accounts) {
            passedOn = new boolean[accounts * 4];
        }

        boolean passes(int account, int message) {
            int at = account * 4 + message;
            boolean passes = !passedOn[at] && Keys.draw(99, account, message) % 2 == 0;
            passedOn[at] |= passes;
            return passes;
        }

        @Override
        public void see(Loop loop, int account, int message, int poster) {
            seen.add(new PlainLoop.Event(account, message, poster));
            if (passes(account, message)) {
                loop.post(account, message, Keys.draw(5, account, message), 1, Delays.seismic());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_fast_loop_does_what_the_plain_one_does(long seed) {
        int accounts = 300;
        int horizon = 20_000; // longer than the wheel has slots
        var graph = graph(accounts, 30, seed);
        var fast = new Loop(graph, HAZARDS, horizon);
        var rules = new PassOn(accounts);
        var plain = new PlainLoop(graph, HAZARDS, horizon);
        var plainRules = new PassOn(accounts);
        for (int message = 0; message < 4; message++) {
            fast.post(message, message, Keys.draw(5, message, message), 1, Delays.seismic());
            plain.post(0, message, message, Keys.draw(5, message, message), 1, Delays.seismic());
        }
        fast.fanOut();

        for (int tick = 1; tick <= horizon; tick++) {
            fast.tick(rules);
            var events = plain.take(tick);
            for (var event : events) {
                plainRules.seen.add(event);
            }
            for (var event : events) {
                if (plainRules.passes(event.account(), event.message())) {
                    plain.post(
                            tick,
                            event.account(),
                            event.message(),
                            Keys.draw(5, event.account(), event.message()),
                            1,
                            Delays.seismic());
                }
            }
        }

        assertThat(rules.seen).hasSizeGreaterThan(200).isEqualTo(plainRules.seen);
        assertThat(fast.seen()).isEqualTo(rules.seen.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void the_fan_out_on_a_second_thread_comes_to_the_same(int threads) {
        int accounts = 4_000;
        int horizon = 6_000;
        var graph = graph(accounts, 60, 5);
        var alone = new Loop(graph, HAZARDS, horizon);
        var together = new Loop(graph, HAZARDS, horizon, Audience.EVERYBODY, threads);
        var aloneRules = new PassOn(accounts);
        var togetherRules = new PassOn(accounts);
        for (int tick = 0; tick < horizon; tick++) {
            if (tick % 500 == 0) { // a burst between two ticks, large enough to wake the other thread
                for (int poster = 0; poster < 40; poster++) {
                    long key = Keys.draw(tick, poster);
                    alone.find(9, alone.post(poster, 3, key, 1, Delays.seismic()), 4 + poster);
                    together.find(9, together.post(poster, 3, key, 1, Delays.seismic()), 4 + poster);
                }
                alone.fanOut();
                together.fanOut();
            }
            alone.schedule(7, 1, 8, 1 + tick % 9);
            together.schedule(7, 1, 8, 1 + tick % 9);
            alone.tick(aloneRules);
            together.tick(togetherRules);
            if (tick % 700 == 3) {
                assertThat(hash(together)).isEqualTo(hash(alone));
                assertThat(together.pending()).isEqualTo(alone.pending());
                together = tick % 1400 == 3 ? together : together.copy();
            }
        }

        assertThat(togetherRules.seen).hasSizeGreaterThan(5_000).isEqualTo(aloneRules.seen);
    }

    @Test
    void with_two_threads_a_delay_shorter_than_the_floor_is_refused() {
        var loop = new Loop(graph(300, 30, 1), HAZARDS, 100, Audience.EVERYBODY, 2);
        var sooner = Delays.exponential(3);

        assertThatThrownBy(() -> loop.post(1, 1, 1, 1, sooner))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4 ticks");
    }

    @Test
    void each_follower_sees_a_post_with_the_chance_of_its_class() {
        int followers = 90;
        var graph = graph(10, followers, 1);
        var loop = new Loop(graph, HAZARDS, 100);
        int posts = 40_000;
        var delays = Delays.exponential(3);
        for (int i = 0; i < posts; i++) {
            loop.post(3, 0, Keys.draw(17, i), 0.5, delays);
        }
        loop.fanOut();

        double expected = 0;
        for (double hazard : HAZARDS) {
            expected += followers / 3.0 * (1 - StrictMath.exp(-hazard * 0.5));
        }
        assertThat((double) loop.pending() / posts).isCloseTo(expected, within(0.02 * expected));
    }

    @Test
    void events_of_a_tick_come_by_account_then_message_then_poster_however_they_were_scheduled() {
        var loop = new Loop(FollowerGraph.undirected(1, new int[0]), HAZARDS, 10);
        var seen = new ArrayList<PlainLoop.Event>();
        for (int i = 0; i < 500; i++) {
            long draw = Keys.mix(i);
            loop.schedule((int) (draw >>> 40), (int) draw & 3, Keys.below(Keys.mix(draw), 50), 2);
        }
        loop.schedule((1 << 24) - 1, Loop.MOST_MESSAGES - 1, (1 << 24) - 1, 2);

        loop.tick((_, account, message, poster) -> seen.add(new PlainLoop.Event(account, message, poster)));
        assertThat(seen).isEmpty();
        loop.tick((_, account, message, poster) -> seen.add(new PlainLoop.Event(account, message, poster)));

        assertThat(seen)
                .hasSize(501)
                .isSortedAccordingTo(java.util.Comparator.comparingInt(PlainLoop.Event::account)
                        .thenComparingInt(PlainLoop.Event::message)
                        .thenComparingInt(PlainLoop.Event::poster));
        assertThat(seen.getLast()).isEqualTo(new PlainLoop.Event((1 << 24) - 1, Loop.MOST_MESSAGES - 1, (1 << 24) - 1));
    }

    @Test
    void an_event_holds_the_largest_account_message_and_poster() {
        long event = Loop.event((1 << 24) - 1, Loop.MOST_MESSAGES - 1, (1 << 24) - 2, true);

        assertThat(Loop.accountOf(event)).isEqualTo((1 << 24) - 1);
        assertThat(Loop.messageOf(event)).isEqualTo(Loop.MOST_MESSAGES - 1);
        assertThat(Loop.posterOf(event)).isEqualTo((1 << 24) - 2);
        assertThat(Loop.isMarked(event)).isTrue();
        assertThat(Loop.isMarked(Loop.event((1 << 24) - 1, Loop.MOST_MESSAGES - 1, (1 << 24) - 1, false)))
                .isFalse();
    }

    @Test
    void whoever_does_not_look_is_sent_nothing() {
        Audience evenAtEvenTicks = (account, tick) -> account % 2 == 0 && tick % 2 == 0;
        var loop = new Loop(graph(300, 30, 1), HAZARDS, 5_000, evenAtEvenTicks, 1);
        var everybody = new Loop(graph(300, 30, 1), HAZARDS, 5_000);
        var seen = new ArrayList<String>();
        var expected = new ArrayList<String>();
        for (int poster = 0; poster < 300; poster++) {
            loop.post(poster, 1, poster, 1, Delays.seismic());
            everybody.post(poster, 1, poster, 1, Delays.seismic());
            loop.schedule(poster, 2, 5, 7 + poster % 4);
            everybody.schedule(poster, 2, 5, 7 + poster % 4);
        }

        loop.fanOut();
        everybody.fanOut();
        for (int tick = 0; tick < 5_000; tick++) {
            loop.tick((now, account, message, poster) ->
                    seen.add("%d %d %d %d".formatted(now.now(), account, message, poster)));
            everybody.tick((now, account, message, poster) -> {
                if (evenAtEvenTicks.looks(account, now.now())) {
                    expected.add("%d %d %d %d".formatted(now.now(), account, message, poster));
                }
            });
        }

        assertThat(seen).hasSizeGreaterThan(100).isEqualTo(expected);
    }

    @Test
    void whoever_finds_a_post_sees_it_once_without_following_its_poster() {
        var loop = new Loop(FollowerGraph.undirected(9, new int[0]), HAZARDS, 10);
        int unmarked = loop.post(3, 1, 5, 1, Delays.seismic());
        int marked = loop.post(4, 2, 5, 1, Delays.seismic());
        loop.find(7, unmarked, 5);
        loop.find(8, marked, 6);
        loop.find(8, marked, 11); // behind the horizon
        loop.mark(marked);
        var seen = new ArrayList<String>();

        loop.fanOut();
        var copy = loop.copy();
        for (int tick = 0; tick < 10; tick++) {
            copy.tick((now, account, message, poster) -> seen.add(
                    "%d: %d sees %d of %d, %b".formatted(now.now(), account, message, poster, now.seesMarked())));
        }

        assertThat(seen).containsExactly("5: 7 sees 1 of 3, false", "6: 8 sees 2 of 4, true");
    }

    @Test
    void sights_of_a_marked_post_tell_so_and_those_of_others_do_not() {
        var loop = new Loop(graph(300, 30, 1), HAZARDS, 5_000);
        int marked = 0;
        for (int poster = 0; poster < 300; poster++) {
            int post = loop.post(poster, 2 * poster, poster, 1, Delays.seismic());
            if (poster % 3 == 0) {
                assertThat(loop.mark(post)).isEqualTo(2 * poster);
                marked++;
            }
        }
        loop.fanOut();
        var seen = new ArrayList<Integer>();

        for (int tick = 0; tick < 5_000; tick++) {
            loop.tick((now, _, _, poster) -> {
                assertThat(now.seesMarked()).isEqualTo(poster % 3 == 0);
                seen.add(poster);
            });
        }

        assertThat(seen.stream().filter(poster -> poster % 3 == 0).distinct()).hasSizeBetween(marked / 2, marked);
        assertThat(seen.stream().distinct()).hasSizeGreaterThan(150);
    }

    @Test
    void a_copy_goes_its_own_way() {
        var loop = new Loop(graph(300, 30, 1), HAZARDS, 5_000);
        var rules = new PassOn(300);
        loop.post(1, 1, 1, 1, Delays.seismic());
        loop.fanOut();
        for (int tick = 0; tick < 100; tick++) {
            loop.tick(rules);
        }
        var copy = loop.copy();
        var before = hash(loop);

        assertThat(hash(copy)).isEqualTo(before);
        copy.schedule(7, 1, 1, 5);
        assertThat(hash(copy)).isNotEqualTo(before);
        assertThat(hash(loop)).isEqualTo(before);
    }

    private static long hash(Loop loop) {
        var hash = new StateHash();
        loop.hashInto(hash);
        return hash.value();
    }
}
