package clamour.content;

import clamour.content.checklist.ChecklistReader;
import clamour.content.media.Media;
import clamour.content.media.MediaReader;
import clamour.content.pack.ContentException;
import clamour.content.pack.ContentProblem;
import clamour.content.pack.MemoryFiles;
import clamour.content.pack.PackFiles;
import clamour.content.persona.Names;
import clamour.content.persona.PersonaReader;
import clamour.content.text.Realiser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads a whole pack as the console would and gathers everything that is wrong with it.
public final class PackCheck {

    private final List<Problem> problems = new ArrayList<>();

    private PackCheck() {}

    /// The problems of a pack in a directory or a zip, in the order in which they were found; empty when it can be
    /// used.
    public static List<Problem> problems(Path pack) {
        var check = new PackCheck();
        check.attempt(() -> check.all(MemoryFiles.read(pack)));
        return List.copyOf(check.problems);
    }

    private void all(PackFiles files) {
        if (!files.has("pack.yaml")) {
            throw new ContentException(new ContentProblem(
                    "pack.yaml",
                    0,
                    0,
                    "",
                    "missing-file",
                    "The pack has no “pack.yaml”.",
                    "Say in it what the pack is."));
        }
        ContentPack pack = ContentPack.read(files);
        attempt(() -> PersonaReader.read(files));
        attempt(() -> Names.read(files));
        attempt(() -> MediaReader.read(files).values().forEach(media -> attempt(() -> harmless(media))));
        if (files.has("themes.yaml")) {
            attempt(() -> TemplateReader.themes(files));
        }
        for (String language : pack.languages()) {
            attempt(() -> ChecklistReader.read(files, language));
            if (files.has(language + "/templates.yaml")) {
                attempt(() -> TemplateReader.templates(files, language));
            }
            if (files.has(language + "/voice.yaml")) {
                attempt(() -> Realiser.check(files, language));
            }
        }
    }

    private static void harmless(Media media) {
        if (!MediaReader.isHarmless(new String(media.svg(), StandardCharsets.UTF_8))) {
            throw new ContentException(new ContentProblem(
                    media.source(),
                    0,
                    0,
                    "",
                    "unsafe-picture",
                    "The picture “%s” has a script, a style, a reference or an event in it.".formatted(media.id()),
                    "Keep to shapes and text."));
        }
    }

    private void attempt(Runnable reading) {
        try {
            reading.run();
        } catch (ContentException refused) {
            for (ContentProblem problem : refused.problems()) {
                problems.add(new Problem(
                        new Problem.Place(problem.file(), problem.line(), problem.column(), problem.path()),
                        Problem.Severity.ERROR,
                        problem.code(),
                        problem.message(),
                        problem.hint()));
            }
        }
    }
}
