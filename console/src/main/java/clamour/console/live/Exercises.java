package clamour.console.live;

import clamour.console.identity.Person;
import clamour.console.identity.RateLimit;
import clamour.console.journal.StoredExercise;
import clamour.exercise.EntryId;
import clamour.exercise.ExerciseId;
import clamour.exercise.Message;
import clamour.exercise.ParticipantId;
import clamour.exercise.Payload;
import clamour.exercise.Role;
import clamour.exercise.Settings;
import clamour.scoring.MessageScore;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// The way into exercises: opens them, gives seats in them and the rooms that belong to the seats. Every call
/// decides for itself whether it may.
@Service("liveExercises")
public class Exercises {

    /// How long somebody who enters waits for an exercise that has to be folded first.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// What a code can make of a guest: the roles that have a page of their own.
    private static final List<Role> JOINABLE = List.of(Role.TRAINEE, Role.APPROVER, Role.EVALUATOR, Role.OBSERVER);
    private static final Logger LOG = LoggerFactory.getLogger(Exercises.class);

    private final Conductors conductors;
    private final Streams streams;
    private final LiveState live;
    private final SeatStore seats;
    private final Openings openings;
    private final RateLimit wrongCodes = new RateLimit(Limits.WRONG_CODES, Limits.CODES_IN);
    private final RateLimit practices = new RateLimit(Limits.PRACTICES_OPENED, Limits.PRACTICES_IN);

    Exercises(Conductors conductors, Streams streams, LiveState live, SeatStore seats, Openings openings) {
        this.conductors = conductors;
        this.streams = streams;
        this.live = live;
        this.seats = seats;
        this.openings = openings;
    }

    /// Opens an exercise for one person alone, without an account; they run the clock. It starts paused.
    ///
    /// @param scenario short name of a shipped scenario
    /// @param language ISO 639 code the texts are preferred in
    /// @param address of the caller, for the rate limit
    /// @throws NotPossible where there is no such scenario, the name does not do, or there are too many exercises
    public Admission practise(String scenario, String name, String language, String address) {
        var checked = GuestName.checked(name);
        var read = openings.read(new ScenarioSource.Shipped(scenario), Map.of());
        if (conductors.awakeCount(true) >= Limits.PRACTICES_AT_ONCE) {
            throw new NotPossible(
                    "too-many-practices",
                    "{0} people practise here at the moment, which is as many as there may be.",
                    "Try again in a while.",
                    Limits.PRACTICES_AT_ONCE);
        }
        if (!practices.allows(address)) {
            throw new NotPossible(
                    "opened-too-often",
                    "From your address {0} exercises were opened in the last {1} minutes.",
                    "Wait a little, then try again.",
                    practices.tries(),
                    practices.in().toMinutes());
        }
        var settings = new Settings(
                Secrets.freshSeed(),
                Math.min(read.scenario().audience().accounts(), Limits.PRACTICE_ACCOUNTS),
                language,
                false,
                true,
                true,
                read.scenario().with());
        var exercise = open(read, settings);
        var team = read.scenario().teams().stream().findFirst();
        return admit(exercise, checked, Role.TRAINEE, team, Optional.empty());
    }

    /// Opens an exercise for others; it starts paused.
    ///
    /// @throws NotPossible where the scenario has problems or there are too many exercises
    public Opened open(Person facilitator, ScenarioSource scenario, Settings settings) {
        if (settings.practice()) {
            throw new IllegalArgumentException("an exercise for others must not be a practice alone");
        }
        if (conductors.awakeCount(false) >= Limits.EXERCISES_AT_ONCE) {
            throw new NotPossible(
                    "too-many-exercises",
                    "{0} exercises run here at the moment, which is as many as there may be.",
                    "End one of them first.",
                    Limits.EXERCISES_AT_ONCE);
        }
        var read = openings.read(scenario, settings.with());
        var exercise = open(read, settings);
        var codes = new EnumMap<Role, String>(Role.class);
        for (var role : JOINABLE) {
            codes.put(role, newCode(exercise, role));
        }
        var seat = new Seat(exercise, newParticipant(), facilitator.name(), Role.FACILITATOR, Optional.empty());
        sit(seat, null, facilitator);
        return new Opened(seat, codes);
    }

    private ExerciseId open(Openings.Read read, Settings settings) {
        var exercise = new ExerciseId(Secrets.fresh());
        openings.open(exercise, read, settings);
        LOG.info("Exercise {} is opened with {}", exercise, read.scenario().name());
        awake(exercise);
        return exercise;
    }

    private String newCode(ExerciseId exercise, Role role) {
        for (int attempt = 0; ; attempt++) {
            var code = Secrets.freshCode();
            try {
                seats.addCode(exercise, role, code);
                return code;
            } catch (DuplicateKeyException taken) {
                if (attempt == 10) {
                    throw taken;
                }
            }
        }
    }

    /// What a join code leads to; empty where it leads nowhere (any more).
    ///
    /// @throws NotPossible where unknown codes were tried too often from that address
    public Optional<Invitation> invitation(String joinCode, String address) {
        return code(joinCode, address).map(code -> {
            var now = stream(code.exercise()).now();
            var scenario = stream(code.exercise()).scenario();
            var language = now.board().settings().language();
            return new Invitation(
                    code.exercise(),
                    scenario.title().in(language),
                    language,
                    code.role(),
                    code.role().writes() ? scenario.teams() : List.of(),
                    now.frame().clock().running());
        });
    }

    /// Takes a seat by join code.
    ///
    /// @param team one of the invitation's, where it has any; may be left out where there is one only
    /// @param person who is signed in there; an evaluator's seat is theirs then and is found again anywhere
    /// @throws NotPossible where the code leads nowhere, the name does not do or is taken, the exercise is full, or
    /// codes were tried too often
    public Admission join(
            String joinCode, String name, Optional<String> team, String address, Optional<Person> person) {
        var code = code(joinCode, address)
                .orElseThrow(() -> new NotPossible(
                        "unknown-code",
                        "This code leads to no exercise (any more).",
                        "Look at the code on the screen in the room; it has {0} characters.",
                        Secrets.CODE_LENGTH));
        var checked = GuestName.checked(name);
        var taken = seats.in(code.exercise());
        if (taken.size() >= Limits.PARTICIPANTS) {
            throw new NotPossible(
                    "full",
                    "The exercise has {0} people, which is as many as there may be.",
                    "Watch on somebody else’s screen.",
                    Limits.PARTICIPANTS);
        }
        if (taken.stream().anyMatch(seat -> GuestName.same(seat.name(), checked))) {
            throw new NotPossible(
                    "name-taken",
                    "Somebody called “{0}” is in the exercise already.",
                    "Add your surname or your unit. Was it you? Then open the page in the browser you used before.",
                    checked);
        }
        var theirs = person.filter(known -> code.role() == Role.EVALUATOR);
        if (theirs.flatMap(known -> seatOf(known, code.exercise())).isPresent()) {
            throw new NotPossible(
                    "seat-already", "You have a place in this exercise already.", "Open it from your exercises.");
        }
        return admit(code.exercise(), checked, code.role(), teamOf(code, team), theirs);
    }

    private Optional<String> teamOf(SeatStore.Code code, Optional<String> team) {
        if (!code.role().writes()) {
            return Optional.empty();
        }
        var teams = stream(code.exercise()).scenario().teams();
        if (team.isEmpty() && teams.size() == 1) {
            return Optional.of(teams.getFirst());
        }
        return Optional.of(team.filter(teams::contains)
                .orElseThrow(() -> new NotPossible(
                        "no-team", "A trainee belongs to a team.", "Choose one of {0}.", String.join(", ", teams))));
    }

    private Admission admit(
            ExerciseId exercise, String name, Role role, Optional<String> team, Optional<Person> person) {
        var token = Secrets.fresh();
        var seat = new Seat(exercise, newParticipant(), name, role, team);
        // A seat of somebody with an account goes with the account: who is disabled keeps no other way to it.
        sit(seat, person.isPresent() ? null : Secrets.hash(token), person.orElse(null));
        return new Admission(seat, token);
    }

    private static ParticipantId newParticipant() {
        return new ParticipantId(Secrets.fresh());
    }

    /// The seat first, then the journal: a seat without an entry is a seat nobody sits in, and is taken back.
    private void sit(Seat seat, @Nullable String tokenHash, @Nullable Person person) {
        seats.give(seat, tokenHash, person == null ? null : person.id());
        var receipt = act(
                seat,
                Room.freshId(),
                new Payload.ParticipantJoined(seat.participant(), seat.name(), seat.role(), seat.team()));
        if (receipt instanceof Receipt.Refused refused) {
            seats.takeBack(seat);
            throw new NotPossible(refused.why());
        }
    }

    private Optional<SeatStore.Code> code(String joinCode, String address) {
        if (!wrongCodes.hasLeft(address)) {
            throw new NotPossible(
                    "codes-too-often",
                    "From your address {0} unknown codes were tried within a minute.",
                    "Wait a minute, then type the code from the screen in the room.",
                    wrongCodes.tries());
        }
        var plain = joinCode.toUpperCase(Locale.ROOT).replaceAll("[\\s.-]", "");
        var code = plain.length() == Secrets.CODE_LENGTH
                ? seats.code(plain).filter(this::isOpen)
                : Optional.<SeatStore.Code>empty();
        if (code.isEmpty()) {
            wrongCodes.allows(address);
        }
        return code;
    }

    /// Evaluators may still come to the hot wash.
    private boolean isOpen(SeatStore.Code code) {
        return conductors
                .workshop()
                .stored()
                .find(code.exercise())
                .filter(stored -> stored.ended().isEmpty()
                        || (code.role() == Role.EVALUATOR
                                && stored.ended()
                                        .get()
                                        .plus(Limits.EVALUATORS_COME)
                                        .isAfter(conductors.workshop().clock().instant())))
                .isPresent();
    }

    /// The seat that a token was given for; empty where there is none (any more).
    public Optional<Seat> resume(String seatToken) {
        return seats.byToken(Secrets.hash(seatToken));
    }

    /// The seat a person has in an exercise they run or evaluate.
    public Optional<Seat> seatOf(Person person, ExerciseId exercise) {
        return seats.of(person.id()).stream()
                .filter(seat -> seat.exercise().equals(exercise))
                .findFirst();
    }

    /// The exercise of a seat as it stands in a list; empty where it is not there any more.
    public Optional<ExerciseSummary> summary(Seat seat) {
        return conductors.workshop().stored().find(seat.exercise()).map(stored -> summary(stored, seat));
    }

    /// The exercises a person runs, ran or evaluates, newest first.
    public List<ExerciseSummary> mine(Person person) {
        return seats.of(person.id()).stream()
                .flatMap(seat -> summary(seat).stream())
                .sorted(Comparator.comparing(ExerciseSummary::opened).reversed())
                .toList();
    }

    private ExerciseSummary summary(StoredExercise stored, Seat seat) {
        return new ExerciseSummary(
                stored.id(),
                stored.scenarioName(),
                stored.title(),
                stored.opened(),
                stored.ended(),
                seats.in(stored.id()).size(),
                seat);
    }

    /// The exercise as that seat may see it.
    ///
    /// @throws NotPossible where the seat does not exist (any more) or the exercise cannot be had at the moment
    public Room room(Seat seat) {
        // A seat is only a value: what counts is what was given.
        if (!seats.find(seat.exercise(), seat.participant()).equals(Optional.of(seat))) {
            throw new NotPossible("no-seat", "You have no seat in this exercise.", "Join it with its code.");
        }
        return new LiveRoom(seat, this, stream(seat.exercise()).scenario());
    }

    /// The same for those who rate, who also act after the end: the exercise is awake, whether it has ended or not.
    ///
    /// @throws NotPossible as for [#room]
    public Room roomAwake(Seat seat) {
        var room = room(seat);
        if (Permissions.seesAll(seat.role())) {
            awake(seat.exercise());
        }
        return room;
    }

    Stream stream(ExerciseId exercise) {
        var known = streams.of(exercise);
        if (known.isPresent()) {
            return known.get();
        }
        awake(exercise);
        return streams.of(exercise).orElseThrow(() -> restoring(exercise));
    }

    private Running awake(ExerciseId exercise) {
        var running = conductors.wake(exercise);
        if (!running.await(PATIENCE)) {
            throw restoring(exercise);
        }
        return running;
    }

    private NotPossible restoring(ExerciseId exercise) {
        return conductors
                .awake(exercise)
                .flatMap(Running::trouble)
                .map(sentence -> new NotPossible(Refusals.STOPPED.why()))
                .orElseGet(() -> new NotPossible(
                        "restoring",
                        "The exercise is being restored; everything that was acknowledged is kept.",
                        "Try again in a moment."));
    }

    Receipt act(Seat seat, EntryId id, Payload payload) {
        var running = awake(seat.exercise());
        var receipt = running.conductor().act(seat.participant(), id, payload);
        running.hurry();
        return receipt;
    }

    MessageScore preview(ExerciseId exercise, Message draft) {
        return awake(exercise).conductor().preview(draft).orElseThrow(() -> restoring(exercise));
    }

    Set<ParticipantId> present(ExerciseId exercise) {
        return live.present(exercise);
    }

    Map<Role, String> joinCodes(ExerciseId exercise) {
        var codes = new EnumMap<Role, String>(Role.class);
        codes.putAll(seats.codes(exercise));
        // An exercise opened by an earlier release has none for a role that could not be joined then.
        for (var role : JOINABLE) {
            codes.computeIfAbsent(role, missing -> newCode(exercise, missing));
        }
        return codes;
    }
}
