package clamour.exercise.fold;

import clamour.content.ContentLibrary;
import clamour.exercise.Settings;
import clamour.scenario.Scenario;
import clamour.scenario.read.KnownContent;
import clamour.scenario.read.ScenarioReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.TreeMap;

/// The small scenario of the tests, `bridge.yaml`: it has one of everything and lasts 40 minutes.
public final class Bridge {

    public static final byte[] BYTES = bytes();
    public static final Scenario SCENARIO = new ScenarioReader(KnownContent.unchecked())
            .read("bridge.yaml", BYTES)
            .scenario()
            .orElseThrow();
    public static final Settings SETTINGS = settings(7);

    private Bridge() {}

    public static Settings settings(long seed) {
        return new Settings(seed, 600, "en", false, false, true, new TreeMap<>());
    }

    static Settings withApproval() {
        return new Settings(7, 600, "en", true, false, false, new TreeMap<>());
    }

    public static ExerciseFold fold(int threads) {
        return fold(SETTINGS, threads);
    }

    public static ExerciseFold fold(Settings settings, int threads) {
        return new ExerciseFold(SCENARIO, ContentLibrary.standard(), settings, threads);
    }

    private static byte[] bytes() {
        try (var in = Bridge.class.getResourceAsStream("/clamour/exercise/bridge.yaml")) {
            if (in == null) {
                throw new IllegalStateException("bridge.yaml is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
