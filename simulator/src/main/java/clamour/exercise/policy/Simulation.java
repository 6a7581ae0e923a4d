package clamour.exercise.policy;

import clamour.content.ContentLibrary;
import clamour.exercise.Edition;
import clamour.exercise.Entry;
import clamour.exercise.EntryCodec;
import clamour.exercise.EntryId;
import clamour.exercise.ExerciseId;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.exercise.Refusal;
import clamour.exercise.Role;
import clamour.exercise.Settings;
import clamour.exercise.fold.ExerciseFold;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Scenario;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A whole exercise without people: opened, played by a policy for each team, ended at the scenario's end. Its journal
/// is one
/// like any other, only that the wall times are those of the story, so that the same run writes the same bytes.
public final class Simulation {

    /// How often a policy looks up, in exercise seconds.
    public static final int STEP_SECONDS = 30;

    private static final ExerciseId EXERCISE = new ExerciseId("simulation");

    private final Scenario scenario;
    private final ExerciseFold fold;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();

    private Simulation(Scenario scenario, ExerciseFold fold) {
        this.scenario = scenario;
        this.fold = fold;
    }

    /// What came of it.
    ///
    /// @param fold at the end
    /// @param entries its journal
    /// @param refused what a policy wanted and the exercise did not allow
    public record Run(ExerciseFold fold, List<Entry> entries, List<Refused> refused) {
        public Run {
            entries = List.copyOf(entries);
            refused = List.copyOf(refused);
        }
    }

    public record Refused(ExerciseTime at, Payload payload, Refusal refusal) {}

    /// @param scenarioHash of the scenario's bytes, for the journal
    public static Run run(
            Scenario scenario,
            String scenarioHash,
            ContentLibrary library,
            Settings settings,
            Stock stock,
            int threads) {
        var policies = new LinkedHashMap<String, Policy>();
        scenario.teams().forEach(team -> policies.put(team, stock.policy(settings.language(), library)));
        return run(scenario, scenarioHash, library, settings, policies, threads);
    }

    /// With messages from a file; each goes out from the team that has its account.
    public static Run run(
            Scenario scenario,
            String scenarioHash,
            ContentLibrary library,
            Settings settings,
            Responses responses,
            int threads) {
        var policies = new LinkedHashMap<String, Policy>();
        scenario.teams()
                .forEach(team -> policies.put(
                        team,
                        new ResponsePolicy(responses.responses().stream()
                                .filter(response -> scenario.account(
                                                response.message().account())
                                        .flatMap(account -> account.team())
                                        .equals(Optional.of(team)))
                                .toList())));
        return run(scenario, scenarioHash, library, settings, policies, threads);
    }

    private static Run run(
            Scenario scenario,
            String scenarioHash,
            ContentLibrary library,
            Settings settings,
            Map<String, Policy> policies,
            int threads) {
        var simulation = new Simulation(scenario, new ExerciseFold(scenario, library, settings, threads));
        simulation.enter(
                Entry.SYSTEM,
                new Payload.ExerciseOpened(scenarioHash, library.hash(), Edition.CURRENT.number(), settings));
        policies.keySet()
                .forEach(team -> simulation.enter(
                        writer(team, scenario),
                        new Payload.ParticipantJoined(writer(team, scenario), team, Role.APPROVER, Optional.of(team))));
        simulation.enter(Entry.SYSTEM, new Payload.ClockStarted());
        simulation.play(policies);
        simulation.enter(Entry.SYSTEM, new Payload.ExerciseEnded());
        return new Run(simulation.fold, simulation.entries, simulation.refused);
    }

    private static ParticipantId writer(String team, Scenario scenario) {
        return new ParticipantId("writer-" + (scenario.teams().indexOf(team) + 1));
    }

    private void play(Map<String, Policy> policies) {
        var due = new LinkedHashMap<String, ExerciseTime>();
        policies.forEach((team, policy) -> due.put(team, policy.next(new ExerciseTime(-STEP_SECONDS))));
        while (true) {
            var at = due.values().stream().min(ExerciseTime::compareTo);
            if (at.isEmpty() || at.get().isAfter(scenario.end())) {
                break;
            }
            fold.advanceTo(at.get());
            policies.forEach((team, policy) -> {
                if (!at.get().isBefore(due.getOrDefault(team, at.get()))) {
                    policy.act(new Newsroom(fold, team)).forEach(act -> enter(writer(team, scenario), act));
                    due.put(team, policy.next(at.get()));
                }
            });
        }
        fold.advanceTo(scenario.end());
    }

    private void enter(ParticipantId actor, Payload payload) {
        var refusal = fold.refusal(actor, payload);
        if (refusal.isPresent()) {
            refused.add(new Refused(fold.now(), payload, refusal.get()));
            return;
        }
        var last = entries.isEmpty() ? null : entries.getLast();
        var act = new EntryCodec.Act(
                new EntryId("s" + (entries.size() + 1)),
                actor,
                fold.now(),
                scenario.storyTime(fold.now()).toInstant(),
                payload);
        var entry = EntryCodec.next(EXERCISE, last, act);
        entries.add(entry);
        fold.apply(entry);
    }

    /// Publishes what is due, and asks to be asked when the next one is.
    private static final class ResponsePolicy implements Policy {

        private final List<Responses.Response> responses;
        private int done;

        ResponsePolicy(List<Responses.Response> responses) {
            this.responses = responses;
        }

        @Override
        public List<Payload> act(Newsroom newsroom) {
            var acts = new ArrayList<Payload>();
            while (done < responses.size() && !responses.get(done).at().isAfter(newsroom.now())) {
                acts.add(new Payload.MessagePublished(responses.get(done).message(), Optional.empty()));
                done++;
            }
            return acts;
        }

        @Override
        public ExerciseTime next(ExerciseTime now) {
            return done < responses.size()
                    ? responses.get(done).at()
                    : new ExerciseTime((int) ExerciseTime.LONGEST.toSeconds());
        }
    }
}
