package clamour.console.trainee;

import clamour.console.shell.Panel;
import clamour.console.shell.Times;
import clamour.exercise.Curves;
import clamour.exercise.Measures;
import clamour.scenario.Rumour;
import clamour.scenario.RumourId;
import clamour.scenario.Scenario;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How loud it is, whether they trust us, who waits, what they believe: a figure and a small curve each.
final class PublicNow extends Div {

    private static final int MOST_CLAIMS = 4;
    private static final int LONG_WAIT_SECONDS = 5 * 60;
    private static final int TOO_LONG_SECONDS = 15 * 60;

    private final PublicRow volume = new PublicRow("series-6");
    private final PublicRow trust = new PublicRow("series-1");
    private final PublicRow waiting = new PublicRow("series-3");
    private final Div claims = new Div();
    private final List<PublicRow> claimRows = new ArrayList<>();
    private final int accounts;
    private final String language;
    private Scenario scenario;

    PublicNow(Scenario scenario, int accounts, String language) {
        this.scenario = scenario;
        this.accounts = Math.max(1, accounts);
        this.language = language;
        addClassName("public-now");
        claims.addClassName("public-claims");
        volume.name(getTranslation("trainee.public.volume"));
        trust.name(getTranslation("trainee.public.trust"));
        waiting.name(getTranslation("trainee.public.waiting"));
        add(new Panel(getTranslation("trainee.public.title"), volume, trust, waiting, claims));
    }

    void know(Scenario known) {
        scenario = known;
    }

    void show(Measures measures) {
        volume.value(Integer.toString(measures.postsPerMinute()), getTranslation("trainee.public.per-minute"), "plain");
        trust.value(percent(measures.trust()), "", "plain");
        int wait = measures.longestWaitSeconds();
        waiting.value(
                Integer.toString(measures.questionsWaiting()),
                measures.questionsWaiting() == 0
                        ? ""
                        : getTranslation("trainee.public.longest", Times.length(Duration.ofSeconds(wait))),
                wait > TOO_LONG_SECONDS ? "bad" : wait > LONG_WAIT_SECONDS ? "warn" : "plain");
        showClaims(measures);
    }

    private void showClaims(Measures measures) {
        var known = claims();
        while (claimRows.size() < known.size()) {
            var row = new PublicRow("series-2");
            claimRows.add(row);
            claims.add(row);
        }
        for (int i = 0; i < known.size(); i++) {
            var row = claimRows.get(i);
            row.name(known.get(i).claim().in(language));
            row.value(
                    percent(believing(measures, known.get(i).id())), getTranslation("trainee.public.believe"), "plain");
        }
    }

    void show(Curves curves) {
        var minutes = curves.minutes();
        if (minutes.isEmpty()) {
            return;
        }
        volume.curve(minutes, Measures::postsPerMinute);
        trust.curve(minutes, Measures::trust);
        waiting.curve(minutes, Measures::questionsWaiting);
        var known = claims();
        for (int i = 0; i < Math.min(known.size(), claimRows.size()); i++) {
            var id = known.get(i).id();
            claimRows.get(i).curve(minutes, measures -> believing(measures, id));
        }
    }

    private List<Rumour> claims() {
        return scenario.rumours().stream().limit(MOST_CLAIMS).toList();
    }

    private double believing(Measures measures, RumourId id) {
        var belief = measures.rumours().get(id);
        return belief == null ? 0 : (double) belief.believers() / accounts;
    }

    static String percent(double share) {
        double percent = share * 100;
        if (percent > 0 && percent < 0.05) {
            return "< 0.1 %";
        }
        return percent > 0 && percent < 9.95
                ? String.format(Locale.ROOT, "%.1f %%", percent)
                : Math.round(percent) + " %";
    }
}
