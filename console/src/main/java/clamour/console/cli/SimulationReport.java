package clamour.console.cli;

import clamour.exercise.Board;
import clamour.exercise.Curves;
import clamour.exercise.Measures;
import clamour.exercise.Settings;
import clamour.exercise.policy.Simulation;
import clamour.scenario.Account;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Rumour;
import clamour.scenario.RumourId;
import clamour.scenario.Scenario;
import clamour.scoring.PartScores;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What came of a simulated exercise, for programs and for people.
final class SimulationReport {

    private final Scenario scenario;
    private final Settings settings;
    private final int threads;
    private final Simulation.Run run;
    private final String stateHash;
    private final long wallMillis;
    private final Board board;
    private final Curves curves;

    SimulationReport(
            Scenario scenario, Settings settings, int threads, Simulation.Run run, String stateHash, long wallMillis) {
        this.scenario = scenario;
        this.settings = settings;
        this.threads = threads;
        this.run = run;
        this.stateHash = stateHash;
        this.wallMillis = wallMillis;
        board = run.fold().board();
        curves = run.fold().curves();
    }

    private record Peak(int believers, ExerciseTime at) {}

    private Peak peak(RumourId rumour) {
        var peak = new Peak(0, ExerciseTime.START);
        for (var minute : curves.minutes()) {
            int believers = belief(minute, rumour).believers();
            if (believers > peak.believers()) {
                peak = new Peak(believers, minute.at());
            }
        }
        return peak;
    }

    private static Measures.Belief belief(Measures measures, RumourId rumour) {
        return measures.rumours().getOrDefault(rumour, new Measures.Belief(0, 0, 0));
    }

    private static String truth(Rumour rumour) {
        return switch (rumour.truth()) {
            case Rumour.Truth.Known(var verdict) -> verdict.name().toLowerCase(Locale.ROOT);
            case Rumour.Truth.UnknownUntil(var at) -> "unknown-until(" + at + ")";
        };
    }

    private int answered() {
        return run.fold().questionsAsked() - run.fold().questionsWaiting();
    }

    String json() {
        var document = JsonNodeFactory.instance
                .objectNode()
                .put("scenario", scenario.name())
                .put("seed", settings.seed())
                .put("accounts", settings.accounts())
                .put("threads", threads)
                .put("stateHash", stateHash)
                .put("exerciseSeconds", run.fold().now().seconds())
                .put("wallMillis", wallMillis)
                .put("posts", run.fold().posts());
        var rumours = document.putArray("rumours");
        var end = curves.minutes().getLast();
        for (var rumour : scenario.rumours()) {
            var peak = peak(rumour.id());
            rumours.addObject()
                    .put("id", rumour.id().value())
                    .put("truth", truth(rumour))
                    .put("everBelieved", belief(end, rumour.id()).everBelieved())
                    .put("believersAtEnd", belief(end, rumour.id()).believers())
                    .put("peakBelievers", peak.believers())
                    .put("peakAt", peak.at().toString())
                    .put("corrected", isCorrected(rumour.id()));
        }
        document.putObject("trust")
                .put("start", curves.minutes().getFirst().trust())
                .put("end", end.trust());
        document.putObject("questions")
                .put("asked", run.fold().questionsAsked())
                .put("answered", answered());
        put(document.putObject("scores"), board.scores());
        var messages = document.putArray("messages");
        for (var message : board.messages()) {
            var node = messages.addObject()
                    .put("id", message.id().value())
                    .put("at", message.at().toString())
                    .put("account", message.message().account().value())
                    .put("channel", channel(message));
            put(node.putObject("scores"), message.score().scores());
            node.put("reach", message.tally().seen());
        }
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(document);
    }

    private boolean isCorrected(RumourId id) {
        return board.rumours().stream()
                .anyMatch(state -> state.id().equals(id) && !state.corrections().isEmpty());
    }

    private String channel(Board.MessageState message) {
        return message.message()
                .replyTo()
                .flatMap(post -> board.inbox().stream()
                        .filter(item -> item.post().equals(post))
                        .findFirst())
                .map(Board.InboxItem::channel)
                .or(() -> scenario.account(message.message().account()).map(Account::channel))
                .orElseThrow()
                .key();
    }

    private static void put(ObjectNode node, PartScores scores) {
        node.put("tone", SimulateCommand.points(scores.tone()))
                .put("timing", SimulateCommand.points(scores.timing()))
                .put("conduct", SimulateCommand.points(scores.conduct()))
                .put("outcome", SimulateCommand.points(scores.outcome()))
                .put("total", SimulateCommand.points(scores.total()));
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        var end = curves.minutes().getLast();
        lines.add("EXERCISE EXERCISE EXERCISE");
        lines.add("%s, seed %d, %,d accounts: %d minutes in %.1f s"
                .formatted(
                        scenario.title().in(settings.language()),
                        settings.seed(),
                        settings.accounts(),
                        run.fold().now().seconds() / 60,
                        wallMillis / 1000.0));
        lines.add("%,d posts; trust %.2f at the start, %.2f at the end; %d of %d questions answered"
                .formatted(
                        run.fold().posts(),
                        curves.minutes().getFirst().trust(),
                        end.trust(),
                        answered(),
                        run.fold().questionsAsked()));
        lines.add("");
        lines.add("%-24s %-10s %10s %10s %10s  %s".formatted("rumour", "truth", "ever", "at end", "peak", "corrected"));
        for (var rumour : scenario.rumours()) {
            var peak = peak(rumour.id());
            lines.add("%-24s %-10s %10d %10d %10d  %s"
                    .formatted(
                            rumour.id(),
                            rumour.truth() instanceof Rumour.Truth.UnknownUntil ? "unknown" : truth(rumour),
                            belief(end, rumour.id()).everBelieved(),
                            belief(end, rumour.id()).believers(),
                            peak.believers(),
                            isCorrected(rumour.id()) ? "yes" : "no"));
        }
        lines.add("");
        lines.add("%-10s %-14s %-14s %5s %7s %8s %10s"
                .formatted("at", "account", "purpose", "tone", "timing", "conduct", "reach"));
        for (var message : board.messages()) {
            var scores = message.score().scores();
            lines.add("%-10s %-14s %-14s %5s %7s %8s %10d"
                    .formatted(
                            message.at(),
                            message.message().account(),
                            message.score().purpose().key(),
                            shown(scores.tone()),
                            shown(scores.timing()),
                            shown(scores.conduct()),
                            message.tally().seen()));
        }
        if (board.messages().isEmpty()) {
            lines.add("(no messages)");
        }
        lines.add("");
        var scores = board.scores();
        lines.add("tone %s, timing %s, conduct %s, outcome %s, total %s"
                .formatted(
                        shown(scores.tone()),
                        shown(scores.timing()),
                        shown(scores.conduct()),
                        shown(scores.outcome()),
                        shown(scores.total())));
        scores.cap().ifPresent(lines::add);
        lines.add("state " + stateHash);
        return lines;
    }

    private static String shown(OptionalInt points) {
        return points.isPresent() ? String.valueOf(points.getAsInt()) : "-";
    }
}
