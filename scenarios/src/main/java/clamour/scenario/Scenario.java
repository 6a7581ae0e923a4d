package clamour.scenario;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A scenario as an instructor wrote it, read and checked: every reference in it resolves.
///
/// @param name the short name it is known by, such as `riverside`
/// @param themes from the theme list of the content library
/// @param difficulty 1 to 5
/// @param language of the file; texts may come in others too
/// @param storyStart what the clocks of the story show at `+00:00`
/// @param with values already put in place of `{name}` in every text here; kept so that another force can change them
/// @param accounts in the order of the file, as are all lists here
public record Scenario(
        String name,
        LocalText title,
        LocalText summary,
        List<String> themes,
        int difficulty,
        String language,
        ZonedDateTime storyStart,
        Duration duration,
        long seed,
        SortedMap<String, String> with,
        Place place,
        Public audience,
        List<Channel> channels,
        List<Account> accounts,
        List<Fact> facts,
        List<Rumour> rumours,
        List<Phase> phases,
        List<Objective> objectives,
        List<Inject> injects,
        List<Expectation> expectations,
        SortedMap<PhaseId, List<LocalText>> discussion,
        ScoreProfile score) {

    public Scenario {
        themes = List.copyOf(themes);
        with = Collections.unmodifiableSortedMap(new TreeMap<>(with));
        channels = List.copyOf(channels);
        accounts = List.copyOf(accounts);
        facts = List.copyOf(facts);
        rumours = List.copyOf(rumours);
        phases = List.copyOf(phases);
        objectives = List.copyOf(objectives);
        injects = List.copyOf(injects);
        expectations = List.copyOf(expectations);
        discussion = Collections.unmodifiableSortedMap(new TreeMap<>(discussion));
    }

    public ExerciseTime end() {
        return ExerciseTime.START.plus(duration);
    }

    /// What the clocks of the story show.
    public ZonedDateTime storyTime(ExerciseTime at) {
        return storyStart.plusSeconds(at.seconds());
    }

    public Optional<Account> account(AccountId id) {
        return accounts.stream().filter(account -> account.id().equals(id)).findFirst();
    }

    public Optional<Rumour> rumour(RumourId id) {
        return rumours.stream().filter(rumour -> rumour.id().equals(id)).findFirst();
    }

    public Optional<Inject> inject(InjectId id) {
        return injects.stream().filter(inject -> inject.id().equals(id)).findFirst();
    }

    public Optional<Fact> fact(FactId id) {
        return facts.stream().filter(fact -> fact.id().equals(id)).findFirst();
    }

    /// The phase that a moment lies in; the first one before it starts.
    public Optional<Phase> phaseAt(ExerciseTime at) {
        Phase current = null;
        for (var phase : phases) {
            if (current == null || !at.isBefore(phase.from())) {
                current = phase;
            }
        }
        return Optional.ofNullable(current);
    }

    /// Names of the teams that have accounts, in the order of the file.
    public List<String> teams() {
        return accounts.stream()
                .flatMap(account -> account.team().stream())
                .distinct()
                .toList();
    }
}
