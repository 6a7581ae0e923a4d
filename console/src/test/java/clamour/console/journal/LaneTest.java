package clamour.console.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LaneTest {

    @Test
    void the_expected_lanes_are_those_that_are_named() {
        assertThat(Lane.expected("containers, h2")).containsExactly(Lane.H2, Lane.CONTAINERS);
        assertThat(Lane.expected("")).isEmpty();
    }

    @Test
    void a_name_that_is_no_lane_fails_rather_than_expecting_nothing() {
        assertThatThrownBy(() -> Lane.expected("h2,debain"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("debain");
    }
}
