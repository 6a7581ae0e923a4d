package clamour.console.journal;

import clamour.console.journal.Appended.Accepted;
import clamour.console.journal.Appended.AlreadyThere;
import clamour.console.journal.Appended.Behind;
import clamour.exercise.Chain;
import clamour.exercise.Entry;
import clamour.exercise.EntryCodec;
import clamour.exercise.EntryCodec.Act;
import clamour.exercise.EntryId;
import clamour.exercise.ExerciseId;
import clamour.exercise.Payload.ExerciseEnded;
import clamour.exercise.Payload.ExerciseOpened;
import clamour.exercise.StoredEntry;
import clamour.exercise.file.ExerciseFile;
import clamour.scenario.ExerciseTime;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/// The journals of all exercises: append with the sequence number one expects, read, verify.
///
/// An append returns after its commit; what it accepted survives the death of the process. Two writers who expect the
/// same number are told apart by the primary key: one is accepted, the other is [Behind] and nothing of it is stored.
/// No lock is held between calls, so the writers may be in different processes.
@Repository
public class Journal {

    /// How often an append is tried when the database breaks off one of two transactions that met.
    private static final int TRIES = 5;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Durability durability;

    public Journal(JdbcClient jdbc, TransactionOperations transactions, Durability durability) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.durability = durability;
    }

    /// Stores a new exercise with its first entry, both or neither.
    ///
    /// @param act with the payload [ExerciseOpened]
    /// @return accepted, or already there where the same act opened the same exercise before
    /// @throws IllegalArgumentException where the payload is another or has the hash of another scenario, or the
    /// exercise was opened by another act
    public Appended open(Opening opening, Act act) {
        if (!(act.payload() instanceof ExerciseOpened opened)) {
            throw new IllegalArgumentException("the first entry must open the exercise, was "
                    + act.payload().getClass().getSimpleName());
        }
        if (!opened.scenarioHash().equals(hash(opening.scenario()))) {
            throw new IllegalArgumentException("the first entry must carry the hash of the scenario");
        }
        var entry = EntryCodec.next(opening.exercise(), 1, Entry.NO_HASH, act);
        try {
            transactions.executeWithoutResult(status -> {
                insert(opening, opened, entry);
                insert(entry);
            });
        } catch (DuplicateKeyException taken) {
            return find(opening.exercise(), act.id())
                    .<Appended>map(AlreadyThere::new)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "exercise %s or its join code is in use".formatted(opening.exercise()), taken));
        }
        durability.commit();
        return new Accepted(entry);
    }

    /// Appends one act behind the entry before `expected`.
    ///
    /// Exercise time never runs backwards: an act whose time is before that of its predecessor is entered at the
    /// predecessor's.
    ///
    /// @param expected the number the new entry is to get: one more than the last the caller has folded
    /// @throws NoSuchElementException where the journal has no entry before `expected`
    public Appended append(ExerciseId exercise, long expected, Act act) {
        for (int attempt = 1; ; attempt++) {
            try {
                var entry = transactions.execute(status -> {
                    var before = before(exercise, expected);
                    var ordered =
                            new Act(act.id(), act.actor(), act.at().max(before.at()), act.wallTime(), act.payload());
                    var next = EntryCodec.next(exercise, expected, before.hash(), ordered);
                    insert(next);
                    if (act.payload() instanceof ExerciseEnded) {
                        jdbc.sql("update exercise set ended = ? where id = ? and ended is null")
                                .params(Columns.utc(next.wallTime()), exercise.value())
                                .update();
                    }
                    return next;
                });
                durability.commit();
                return new Accepted(entry);
            } catch (DuplicateKeyException taken) {
                return lost(exercise, expected, act.id());
            } catch (ConcurrencyFailureException met) {
                if (attempt == TRIES) {
                    throw met;
                }
            }
        }
    }

    /// The entries from a sequence number on, in order; empty where there are none yet.
    public List<Entry> from(ExerciseId exercise, long sequence) {
        return jdbc.sql(Columns.STORED_ENTRY + " where exercise = ? and sequence >= ? order by sequence")
                .params(exercise.value(), sequence)
                .query((row, number) -> EntryCodec.read(Columns.storedEntry(row)))
                .list();
    }

    /// The entries as they are stored, for export and for verification.
    public List<StoredEntry> stored(ExerciseId exercise) {
        return jdbc.sql(Columns.STORED_ENTRY + " where exercise = ? order by sequence")
                .param(exercise.value())
                .query((row, number) -> Columns.storedEntry(row))
                .list();
    }

    /// The entry an act became, where it was entered.
    public Optional<Entry> find(ExerciseId exercise, EntryId id) {
        return jdbc.sql(Columns.STORED_ENTRY + " where exercise = ? and entry_id = ?")
                .params(exercise.value(), id.value())
                .query((row, number) -> EntryCodec.read(Columns.storedEntry(row)))
                .optional();
    }

    /// The first place where the journal is not what was entered; empty where it is whole. Covers the chain, the
    /// columns
    /// that repeat parts of it, and the scenario the exercise was opened with.
    public Optional<Chain.Break> verify(ExerciseId exercise) {
        return Chain.verify(stored(exercise)).or(() -> changedColumns(exercise)).or(() -> changedScenario(exercise));
    }

    private Optional<Chain.Break> changedColumns(ExerciseId exercise) {
        return jdbc
                .sql("""
                        select sequence, line, previous_hash, hash, exercise, entry_id, at_seconds, wall_time, actor
                        from entry where exercise = ? order by sequence""")
                .param(exercise.value())
                .query((row, number) -> {
                    var entry = EntryCodec.read(Columns.storedEntry(row));
                    boolean same = entry.exercise().value().equals(row.getString("exercise"))
                            && entry.id().value().equals(row.getString("entry_id"))
                            && entry.at().seconds() == row.getInt("at_seconds")
                            && entry.wallTime().equals(Columns.moment(row, "wall_time"))
                            && entry.actor().value().equals(row.getString("actor"));
                    return same ? Optional.<Long>empty() : Optional.of(entry.sequence());
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst()
                .map(sequence -> new Chain.Break(
                        sequence,
                        "Entry %d was changed after it was written: its columns are not what its text says."
                                .formatted(sequence)));
    }

    private Optional<Chain.Break> changedScenario(ExerciseId exercise) {
        return jdbc.sql("select scenario from exercise where id = ?")
                .param(exercise.value())
                .query((row, number) -> row.getString(1))
                .optional()
                .filter(scenario -> from(exercise, 1).getFirst().payload() instanceof ExerciseOpened opened
                        && !opened.scenarioHash().equals(hash(scenario)))
                .map(scenario -> new Chain.Break(
                        1, "The scenario was changed after entry 1 opened the exercise: its hash is another."));
    }

    private static String hash(String scenario) {
        return ExerciseFile.hashOf(scenario.getBytes(StandardCharsets.UTF_8));
    }

    private Appended lost(ExerciseId exercise, long expected, EntryId id) {
        var first = find(exercise, id);
        return first.isPresent() ? new AlreadyThere(first.get()) : new Behind(from(exercise, expected));
    }

    private record Before(ExerciseTime at, String hash) {}

    private Before before(ExerciseId exercise, long expected) {
        return jdbc.sql("select at_seconds, hash from entry where exercise = ? and sequence = ?")
                .params(exercise.value(), expected - 1)
                .query((row, number) -> new Before(new ExerciseTime(row.getInt(1)), row.getString(2)))
                .optional()
                .orElseThrow(() -> new NoSuchElementException(
                        "exercise %s has no entry %d to append behind".formatted(exercise, expected - 1)));
    }

    private void insert(Opening opening, ExerciseOpened opened, Entry entry) {
        jdbc.sql("""
                insert into exercise
                    (id, scenario_name, title, scenario, scenario_hash, content_hash, edition, seed, opened)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(opening.exercise().value())
                .param(opening.scenarioName())
                .param(opening.title())
                .param(opening.scenario())
                .param(opened.scenarioHash())
                .param(opened.contentHash())
                .param(opened.edition())
                .param(opened.settings().seed())
                .param(Columns.utc(entry.wallTime()))
                .update();
    }

    private void insert(Entry entry) {
        jdbc.sql("""
                insert into entry
                    (exercise, sequence, entry_id, at_seconds, wall_time, actor, line, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        entry.exercise().value(),
                        entry.sequence(),
                        entry.id().value(),
                        entry.at().seconds(),
                        Columns.utc(entry.wallTime()),
                        entry.actor().value(),
                        EntryCodec.text(entry),
                        entry.previousHash(),
                        entry.hash())
                .update();
    }
}
