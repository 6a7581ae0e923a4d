package clamour.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class PackageTest {

    @Test
    void nothing_here_may_be_null_unless_it_says_so() throws ClassNotFoundException {
        var marked = Class.forName("clamour.scenario.package-info").isAnnotationPresent(NullMarked.class);

        assertThat(marked).isTrue();
    }
}
