package clamour.console.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// A database the store's tests run on. Which lanes are expected says the environment variable `CLAMOUR_TEST_LANES`,
/// for
/// example `h2,debian,containers`; without it, the lanes that this machine can run are run, and the others say what
/// they need.
enum Lane {
    H2,
    DEBIAN,
    CONTAINERS;

    static final String EXPECTED = "CLAMOUR_TEST_LANES";

    /// Prints that the lane runs. Where something is missing for it, fails if it is expected and skips the class if
    /// not.
    void require(Optional<String> missing) {
        if (missing.isEmpty()) {
            System.out.println("Store tests run on the lane " + label() + ".");
            return;
        }
        var sentence = "Store tests do not run on the lane %s: %s".formatted(label(), missing.get());
        System.out.println(sentence);
        if (expected(System.getenv().getOrDefault(EXPECTED, "")).contains(this)) {
            fail(sentence + " It is expected by " + EXPECTED + ".");
        }
        Assumptions.abort(sentence);
    }

    /// @throws AssertionError where a name is none of a lane, so that a slip of the pen switches nothing off
    static List<Lane> expected(String names) {
        var labels = Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        assertThat(Arrays.stream(values()).map(Lane::label)).as(EXPECTED).containsAll(labels);
        return Arrays.stream(values())
                .filter(lane -> labels.contains(lane.label()))
                .toList();
    }

    private String label() {
        return switch (this) {
            case H2 -> "h2";
            case DEBIAN -> "debian";
            case CONTAINERS -> "containers";
        };
    }
}
