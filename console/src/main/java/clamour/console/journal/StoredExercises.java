package clamour.console.journal;

import clamour.exercise.ExerciseId;
import clamour.scenario.ExerciseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The exercises in the store, and what is kept beside their journals: scenario, results, where the clock stood.
@Repository
public class StoredExercises {

    private static final String STORED =
            "select id, scenario_name, title, scenario_hash, content_hash, edition, seed, opened, ended from exercise";

    private final JdbcClient jdbc;

    public StoredExercises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<StoredExercise> find(ExerciseId exercise) {
        return jdbc.sql(STORED + " where id = ?")
                .param(exercise.value())
                .query((row, number) -> stored(row))
                .optional();
    }

    /// Those that have not ended, the oldest first; what a starting process takes up again.
    public List<StoredExercise> running() {
        return jdbc.sql(STORED + " where ended is null order by opened, id")
                .query((row, number) -> stored(row))
                .list();
    }

    /// The newest first.
    ///
    /// @param most how many at most
    public List<StoredExercise> newest(int most) {
        return jdbc.sql(STORED + " order by opened desc, id limit ?")
                .param(most)
                .query((row, number) -> stored(row))
                .list();
    }

    /// The scenario's text as the exercise was opened with it.
    public String scenario(ExerciseId exercise) {
        return jdbc.sql("select scenario from exercise where id = ?")
                .param(exercise.value())
                .query((row, number) -> row.getString(1))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("there is no exercise " + exercise));
    }

    /// Keeps what was seen at the end. The first word stands: a later fold may differ, and what people saw may not.
    ///
    /// @param results a JSON document
    /// @return whether these are now the results; false where there were some
    public boolean keepResults(ExerciseId exercise, String results) {
        return jdbc.sql("update exercise set results = ? where id = ? and results is null")
                        .params(results, exercise.value())
                        .update()
                == 1;
    }

    public Optional<String> results(ExerciseId exercise) {
        return jdbc.sql("select results from exercise where id = ? and results is not null")
                .param(exercise.value())
                .query((row, number) -> row.getString(1))
                .optional();
    }

    /// Notes where the clock stands; a note from before the last one is dropped.
    public void beat(ExerciseId exercise, Heartbeat beat) {
        if (update(exercise, beat) == 0 && heartbeat(exercise).isEmpty()) {
            try {
                jdbc.sql("insert into heartbeat (exercise, at_seconds, wall_time) values (?, ?, ?)")
                        .params(exercise.value(), beat.at().seconds(), Columns.utc(beat.wallTime()))
                        .update();
            } catch (DuplicateKeyException anotherWasFirst) {
                update(exercise, beat);
            }
        }
    }

    public Optional<Heartbeat> heartbeat(ExerciseId exercise) {
        return jdbc.sql("select at_seconds, wall_time from heartbeat where exercise = ?")
                .param(exercise.value())
                .query((row, number) ->
                        new Heartbeat(new ExerciseTime(row.getInt("at_seconds")), Columns.moment(row, "wall_time")))
                .optional();
    }

    private int update(ExerciseId exercise, Heartbeat beat) {
        return jdbc.sql("""
                update heartbeat set at_seconds = ?, wall_time = ?
                where exercise = ? and at_seconds <= ? and wall_time <= ?""")
                .params(
                        beat.at().seconds(),
                        Columns.utc(beat.wallTime()),
                        exercise.value(),
                        beat.at().seconds(),
                        Columns.utc(beat.wallTime()))
                .update();
    }

    private static StoredExercise stored(ResultSet row) throws SQLException {
        return new StoredExercise(
                new ExerciseId(row.getString("id")),
                row.getString("scenario_name"),
                row.getString("title"),
                row.getString("scenario_hash"),
                row.getString("content_hash"),
                row.getInt("edition"),
                row.getLong("seed"),
                Columns.moment(row, "opened"),
                Optional.ofNullable(row.getObject("ended", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
