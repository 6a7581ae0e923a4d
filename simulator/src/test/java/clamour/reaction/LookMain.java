package clamour.reaction;

import clamour.exercise.SurfacedPost;
import clamour.population.Population;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;

/// Prints the public minute by minute, for reading, and what it cost: `LookMain ACCOUNTS SEED silent|exemplary MINUTES
/// RUNS SCENARIO`,
/// the scenario being `town` or a shipped one, of which what is scripted by the clock is played.
final class LookMain {

    private LookMain() {}

    public static void main(String[] arguments) {
        int accounts = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        boolean silent = arguments[2].equals("silent");
        int minutes = Integer.parseInt(arguments[3]);
        var scenario = arguments[5].equals("town")
                ? Town.scenario(Duration.ofMinutes(minutes))
                : clamour.scenario.shipped.ShippedScenarios.read(arguments[5])
                        .orElseThrow()
                        .scenario()
                        .orElseThrow();
        for (int run = 0; run < Integer.parseInt(arguments[4]); run++) {
            long t0 = now();
            var population = Population.of(scenario, accounts, seed, 1);
            long t1 = now();
            var crowd = SimulatedPublic.of(scenario, population, seed);
            var plan = silent ? Map.<Integer, Runnable>of() : Town.exemplary(crowd);
            var play = new Town.Play(scenario, crowd, plan);
            long t2 = now();
            long before = 0;
            for (int minute = 0; minute <= minutes; minute++) {
                play.to(minute * 60);
                var posts = crowd.takeSurfaced();
                if (run == 0 && (minute < 10 || minute % 5 == 0)) {
                    var m = crowd.measures();
                    System.out.printf(
                            "%3d vol %4d surf %3d sent %4d trust %.3f %s q %d/%ds reach %d see %d",
                            minute,
                            m.postsPerMinute(),
                            posts.size(),
                            m.sentiment(),
                            m.trust(),
                            m.trustByCommunity().values().stream()
                                    .map("%.2f"::formatted)
                                    .toList(),
                            m.questionsWaiting(),
                            m.longestWaitSeconds(),
                            m.reach(),
                            crowd.seeEvents() - before);
                    m.rumours()
                            .forEach((id, b) -> System.out.printf(
                                    " | %s a %.1f%% b %.1f%% e %.1f%%",
                                    id.value().substring(0, 4),
                                    100.0 * b.aware() / accounts,
                                    100.0 * b.believers() / accounts,
                                    100.0 * b.everBelieved() / accounts));
                    System.out.println();
                }
                before = crowd.seeEvents();
                if (run == 0 && minute == 3) {
                    posts.stream().limit(12).forEach(LookMain::print);
                }
            }
            long t3 = now();
            long t4 = now();
            var copy = crowd.copy();
            long t5 = now();
            System.out.printf("copy %.1f ms, same %s%n", (t5 - t4) / 1e6, Town.hash(copy) == Town.hash(crowd));
            System.out.printf(
                    "population %d ms, made %d ms, run %d ms, %d see, %d posts, %.1f ns a see, hash %x%n",
                    (t1 - t0) / 1_000_000,
                    (t2 - t1) / 1_000_000,
                    (t3 - t2) / 1_000_000,
                    crowd.seeEvents(),
                    crowd.posts(),
                    (double) (t3 - t2) / crowd.seeEvents(),
                    Town.hash(crowd));
        }
    }

    /// Processor time of this thread: other work on the machine does not count.
    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void print(SurfacedPost post) {
        System.out.printf(
                "    %s %s %s %s %s %s reply %s%n",
                post.at(),
                post.kind(),
                post.topic(),
                post.stance(),
                post.mood(),
                post.author().followers(),
                post.replyTo().isPresent());
    }
}
