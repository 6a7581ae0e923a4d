package clamour.console.cli;

import clamour.content.ContentLibrary;
import clamour.content.lexicon.RuleLibrary;
import clamour.scoring.Context;
import clamour.scoring.Scorer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How many messages a second one core judges, on the templates of the five languages. Processor time counts, so that
/// other
/// work on the machine hardly touches it.
@Command(
        name = "score",
        description = "Messages judged a second on one core: the templates of all languages, text alone.",
        mixinStandardHelpOptions = true)
final class BenchScoreCommand implements Callable<Integer> {

    /// Run, but not counted: the compiler is still at work.
    private static final int WARM_UP = 6;

    private static final int MESSAGES_A_RUN = 2_000;
    /// What the coach in the composer judges while somebody types.
    private static final int COMPOSER_CHARACTERS = 500;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is run
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--runs", paramLabel = "N", defaultValue = "7", description = "Warm runs of 2,000 messages.")
    private int runs;

    @Option(names = "--json", description = "One JSON document on standard output.")
    private boolean json;

    private record Text(Context context, String text) {}

    @Override
    public Integer call() throws BadInputException {
        BenchRuns.check(1, runs);
        var scorer = Scorer.standard();
        var texts = texts();
        long findings = 0;
        for (int i = 0; i < WARM_UP; i++) {
            findings += judge(scorer, texts);
        }
        var measured = measured(scorer, texts, runs);
        var composing = measured(scorer, List.of(composer(texts)), 1);
        show(measured, composing.medianProcessorMillis() / MESSAGES_A_RUN, findings);
        return Commands.FINE;
    }

    private static BenchRuns measured(Scorer scorer, List<Text> texts, int runs) {
        var measured = new BenchRuns();
        for (int i = 0; i < runs; i++) {
            var began = BenchRuns.Moment.ofThread();
            judge(scorer, texts);
            measured.add(began, BenchRuns.Moment.ofThread(), MESSAGES_A_RUN);
        }
        measured.measureHeap();
        return measured;
    }

    private static List<Text> texts() {
        var texts = new ArrayList<Text>();
        for (var language : RuleLibrary.LANGUAGES) {
            var context = Context.NONE.withLanguage(language);
            ContentLibrary.standard()
                    .templates(language)
                    .forEach(template -> texts.add(new Text(context, template.text())));
        }
        return texts;
    }

    private static Text composer(List<Text> texts) {
        var text = new StringBuilder();
        for (int i = 0; text.length() < COMPOSER_CHARACTERS; i++) {
            text.append(texts.get(i).text()).append(' ');
        }
        return new Text(texts.getFirst().context(), text.substring(0, COMPOSER_CHARACTERS));
    }

    /// What was found, so that nothing is left out as useless.
    private static long judge(Scorer scorer, List<Text> texts) {
        long findings = 0;
        for (int i = 0; i < MESSAGES_A_RUN; i++) {
            var text = texts.get(i % texts.size());
            findings += scorer.score(text.text(), text.context()).findings().size();
        }
        return findings;
    }

    private void show(BenchRuns measured, double composing, long findings) {
        var out = spec.commandLine().getOut();
        long perSecond = Math.round(MESSAGES_A_RUN / measured.medianProcessorMillis() * 1000);
        if (json) {
            out.println(measured.json("score", 0, 0, 1)
                    .put("messages", MESSAGES_A_RUN)
                    .put("messagesPerCpuSecond", perSecond)
                    .put("cpuMillisFor500Characters", composing)
                    .put("findings", findings));
        } else {
            out.println(String.format(
                    Locale.ROOT,
                    "score: %,d messages a second of one core (median of %d runs of %,d; best %,d)",
                    perSecond,
                    measured.runs(),
                    MESSAGES_A_RUN,
                    Math.round(MESSAGES_A_RUN / measured.bestProcessorMillis() * 1000)));
            out.println(String.format(
                    Locale.ROOT, "a text of %d characters takes %.3f ms", COMPOSER_CHARACTERS, composing));
        }
        out.flush();
    }
}
