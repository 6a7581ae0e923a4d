package clamour.console.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;

/// Which module and package may use which: the rules of the house, checked on its bytecode.
class HouseRulesTest {

    private static final JavaClasses HOUSE = House.classes();

    @Test
    void each_module_uses_only_those_below_it() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("clamour..")
                .withOptionalLayers(true)
                .layer("content-library")
                .definedBy(House.CONTENT_LIBRARY)
                .layer("scenarios")
                .definedBy(House.SCENARIOS)
                .layer("simulator")
                .definedBy(House.SIMULATOR)
                .layer("console")
                .definedBy(House.CONSOLE)
                .whereLayer("content-library")
                .mayNotAccessAnyLayer()
                .whereLayer("scenarios")
                .mayOnlyAccessLayers("content-library")
                .whereLayer("simulator")
                .mayOnlyAccessLayers("content-library", "scenarios")
                .whereLayer("console")
                .mayOnlyAccessLayers("content-library", "scenarios", "simulator")
                .ensureAllClassesAreContainedInArchitecture()
                .check(HOUSE);
    }

    @Test
    void below_the_console_there_is_only_plain_java_and_a_few_named_libraries() {
        classes()
                .that()
                .resideInAnyPackage(House.BELOW_CONSOLE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "clamour..",
                        "java.io..",
                        "java.lang..",
                        "java.math..",
                        "java.nio..",
                        "java.net",
                        "java.security..",
                        "java.text..",
                        "java.time..",
                        "java.util..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation..",
                        "org.snakeyaml.engine..",
                        "org.apache.commons.rng..",
                        "org.apache.poi..",
                        "com.ibm.icu..",
                        "org.tartarus.snowball..",
                        "org.jspecify.annotations..",
                        "")
                .because("a scenario can be checked, simulated and scored without a server")
                .check(HOUSE);
    }

    @Test
    void nobody_uses_the_older_jackson_or_the_yaml_reader_that_takes_aliases_for_text() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.fasterxml.jackson.databind..",
                        "com.fasterxml.jackson.core..",
                        "com.fasterxml.jackson.dataformat..",
                        "tools.jackson.dataformat.yaml..",
                        "org.yaml.snakeyaml..")
                .because("there is one JSON library, tools.jackson, and one YAML library, snakeyaml-engine")
                .check(HOUSE);
    }

    @Test
    void packages_do_not_use_each_other_in_circles() {
        slices().matching("clamour.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void the_command_line_knows_no_server() {
        noClasses()
                .that()
                .resideInAPackage("clamour.console.cli..")
                .or()
                .haveFullyQualifiedName("clamour.console.Main")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "com.vaadin..", "com.hazelcast..", "java.sql..")
                .because("a command starts in about a second")
                .check(HOUSE);
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)")
                .because("a function lives with the type it speaks about")
                .check(HOUSE);
    }
}
