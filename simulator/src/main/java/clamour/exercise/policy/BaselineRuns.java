package clamour.exercise.policy;

import clamour.content.ContentLibrary;
import clamour.exercise.Curves;
import clamour.exercise.Settings;
import clamour.exercise.fold.Baselines;
import clamour.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// The runs that outcomes are measured against, made once for each scenario and settings and then kept. A run costs as
/// much
/// as a whole exercise: make them on a thread of their own, never on the tick.
public final class BaselineRuns {

    /// As many runs are kept; the one used longest ago goes first.
    public static final int MOST_KEPT = 32;

    private final ContentLibrary library;
    private final Map<Key, Curves> kept = new LinkedHashMap<>(16, 0.75f, true);

    public BaselineRuns(ContentLibrary library) {
        this.library = library;
    }

    // Approval, coach and practice change what people may do, not what the public does.
    private record Key(Scenario scenario, long seed, int accounts, String language, Stock stock) {

        static Key of(Scenario scenario, Settings settings, Stock stock) {
            return new Key(scenario, settings.seed(), settings.accounts(), settings.language(), stock);
        }
    }

    /// Both runs; what is not known yet is computed, side by side.
    public Baselines of(Scenario scenario, Settings settings, int threads) {
        var silence = new FutureTask<>(() -> curves(scenario, settings, Stock.SILENT, threads));
        Thread.ofPlatform().name("baseline-silence").daemon().start(silence);
        var exemplary = curves(scenario, settings, Stock.EXEMPLARY, threads);
        try {
            return new Baselines(silence.get(), exemplary);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a baseline was computed", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a baseline could not be computed", e.getCause());
        }
    }

    /// Tells of a run that has been made anyway.
    public void keep(Scenario scenario, Settings settings, Stock stock, Curves curves) {
        keep(Key.of(scenario, settings, stock), curves);
    }

    private Curves curves(Scenario scenario, Settings settings, Stock stock, int threads) {
        var key = Key.of(scenario, settings, stock);
        var known = find(key);
        if (known.isPresent()) {
            return known.get();
        }
        var plain = new Settings(
                settings.seed(), settings.accounts(), settings.language(), false, false, true, settings.with());
        var curves = Simulation.run(scenario, "", library, plain, stock, threads)
                .fold()
                .curves();
        keep(key, curves);
        return curves;
    }

    private synchronized Optional<Curves> find(Key key) {
        return Optional.ofNullable(kept.get(key));
    }

    private synchronized void keep(Key key, Curves curves) {
        kept.put(key, curves);
        if (kept.size() > MOST_KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
