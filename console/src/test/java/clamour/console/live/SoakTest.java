package clamour.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.console.ConsoleTest;
import clamour.exercise.Payload;
import clamour.exercise.PostId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Thirty screens on one exercise that runs at sixty times its speed, to the end of its story.
@Tag("long")
@ConsoleTest
class SoakTest {

    private static final int SCREENS = 30;
    private static final int SPEED = 60;
    private static final int SEATS = 3;

    @Autowired
    private Exercises exercises;

    @Autowired
    private Conductors conductors;

    @Test
    void thirty_screens_follow_at_sixty_times_the_speed_and_see_the_same() {
        var rooms = new ArrayList<Room>();
        for (int i = 0; i < SEATS; i++) {
            rooms.add(exercises.room(exercises
                    .practise("riverside", "Soak " + i, "en", "192.0.2.2")
                    .seat()));
        }
        var screens = new ArrayList<Screen>();
        for (int i = 0; i < SCREENS; i++) {
            var screen = new Screen();
            rooms.get(i % SEATS).follow(screen);
            screens.add(screen);
        }
        long began = System.nanoTime();
        for (var room : rooms) {
            assertThat(room.act(Room.freshId(), new Payload.SpeedSet(SPEED)).accepted())
                    .isTrue();
            assertThat(room.act(Room.freshId(), new Payload.ClockStarted()).accepted())
                    .isTrue();
        }

        Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .until(() -> rooms.stream().allMatch(room -> room.board().storyOver()));
        long wall = System.nanoTime() - began;
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> screens.stream().allMatch(Screen::over));

        for (int seat = 0; seat < SEATS; seat++) {
            var first = screens.get(seat);
            for (int i = seat; i < SCREENS; i += SEATS) {
                assertThat(screens.get(i).posts())
                        .as("posts and those counted as left")
                        .isEqualTo(first.posts());
            }
            assertThat(first.seen())
                    .as("posts brought once each, all but those counted as left")
                    .hasSize(first.posts() - first.left());
            assertThat(first.left()).as("left out by a screen that keeps up").isLessThan(first.posts() / 100);
        }
        double ticks = wall / (double) Running.STEP.toNanos();
        assertThat(screens).allSatisfy(screen -> assertThat(screen.batches()).isLessThan((int) (ticks * 1.5) + 20));
        for (var room : rooms) {
            var running = conductors.awake(room.seat().exercise()).orElseThrow();
            System.out.printf(
                    "soak: %.0f s of wall time, %d batches a screen, %d posts, %.1f kB of frames a second%n",
                    wall / 1e9,
                    screens.getFirst().batches(),
                    screens.getFirst().posts(),
                    running.conductor().frameBytes() / 1000.0 / (wall / 1e9));
            assertThat(room.act(Room.freshId(), new Payload.ExerciseEnded()).accepted())
                    .isTrue();
        }
    }

    private static final class Screen implements Consumer<Batch> {

        private final AtomicInteger batches = new AtomicInteger();
        private final AtomicLong posts = new AtomicLong();
        private final AtomicLong left = new AtomicLong();
        private final Set<PostId> seen = new ConcurrentSkipListSet<>();
        private volatile boolean over;

        @Override
        public void accept(Batch batch) {
            boolean first = batches.incrementAndGet() == 1;
            if (!first) {
                posts.addAndGet(batch.posts().size() + batch.left());
                left.addAndGet(batch.left());
                batch.posts().forEach(post -> seen.add(post.id()));
            }
            batch.board().ifPresent(board -> over = board.storyOver());
        }

        int batches() {
            return batches.get();
        }

        int posts() {
            return posts.intValue();
        }

        int left() {
            return left.intValue();
        }

        Set<PostId> seen() {
            return new TreeSet<>(seen);
        }

        boolean over() {
            return over;
        }
    }
}
