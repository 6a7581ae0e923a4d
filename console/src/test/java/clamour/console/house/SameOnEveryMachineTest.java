package clamour.console.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/// Below the console, the same input gives the same result everywhere: an exercise is replayed from its journal.
class SameOnEveryMachineTest {

    private static final ArchRule RULE = noClasses()
            .should()
            .callCodeUnitWhere(new MachineDependence())
            .because("the fold must give the same state on every machine");

    @Test
    void nothing_below_the_console_depends_on_the_machine() {
        noClasses()
                .that()
                .resideInAnyPackage(House.BELOW_CONSOLE)
                .should()
                .callCodeUnitWhere(new MachineDependence())
                .because("the fold must give the same state on every machine")
                .check(House.classes());
    }

    @Test
    void the_rule_finds_each_kind_of_dependence() {
        var lines = evaluate(Dependent.class).getFailureReport().getDetails();

        assertThat(lines).hasSize(Dependent.CALLS);
    }

    @Test
    void the_rule_lets_exact_and_explicit_calls_pass() {
        assertThat(evaluate(Independent.class).hasViolation()).isFalse();
    }

    private static EvaluationResult evaluate(Class<?> type) {
        return RULE.evaluate(new ClassFileImporter().importClasses(type));
    }

    @SuppressWarnings({"DefaultCharset", "StringCaseLocaleUsage", "JavaTimeDefaultTimeZone", "unused"})
    private static final class Dependent {

        static final int CALLS = 19;

        static Object[] all() {
            var words = new ArrayList<String>();
            Collections.shuffle(words);
            return new Object[] {
                System.currentTimeMillis(),
                System.nanoTime(),
                Instant.now(),
                LocalDateTime.now(),
                Clock.systemUTC(),
                new Random(1),
                ThreadLocalRandom.current(),
                UUID.randomUUID(),
                Math.random(),
                Math.exp(1),
                Math.pow(2, 3),
                Locale.getDefault(),
                ZoneId.systemDefault(),
                "%d".toLowerCase(),
                String.format("%d", 1),
                "a".getBytes(),
                new InputStreamReader(new ByteArrayInputStream(new byte[0])),
                DateTimeFormatter.ofPattern("MMM"),
            };
        }
    }

    @SuppressWarnings("unused")
    private static final class Independent {

        static Object[] all() {
            return new Object[] {
                StrictMath.exp(1),
                Math.sqrt(2),
                Math.max(1, 2),
                Math.floorMod(7, 3),
                Instant.EPOCH,
                Clock.fixed(Instant.EPOCH, ZoneId.of("UTC")),
                UUID.nameUUIDFromBytes(new byte[0]),
                "A".toLowerCase(Locale.ROOT),
                String.format(Locale.ROOT, "%d", 1),
                "a".getBytes(StandardCharsets.UTF_8),
                new InputStreamReader(new ByteArrayInputStream(new byte[0]), StandardCharsets.UTF_8),
                DateTimeFormatter.ofPattern("MMM", Locale.ROOT),
            };
        }
    }
}
