package clamour.console.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;

/// The four modules by their packages, from the ground up, and where their sources are.
final class House {

    static final String[] CONTENT_LIBRARY = {"clamour.content.."};
    static final String[] SCENARIOS = {"clamour.scenario.."};
    static final String[] SIMULATOR = {
        "clamour.exercise..",
        "clamour.population..",
        "clamour.spread..",
        "clamour.flood..",
        "clamour.reaction..",
        "clamour.scoring..",
        "clamour.whatif.."
    };
    static final String[] CONSOLE = {"clamour.console.."};

    /// Everything below the console: plain Java that must do the same on every machine.
    static final String[] BELOW_CONSOLE = {
        "clamour.content..",
        "clamour.scenario..",
        "clamour.exercise..",
        "clamour.population..",
        "clamour.spread..",
        "clamour.flood..",
        "clamour.reaction..",
        "clamour.scoring..",
        "clamour.whatif.."
    };

    static final List<String> MODULES = List.of("content-library", "scenarios", "simulator", "console");

    private House() {}

    /// All production classes of the four modules.
    static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("clamour");
    }

    /// The directory that holds the modules; Surefire starts tests in their own.
    static Path root() {
        return Path.of("").toAbsolutePath().getParent();
    }
}
