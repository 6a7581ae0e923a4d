package clamour.console.live;

import clamour.console.identity.PersonId;
import clamour.exercise.ExerciseId;
import clamour.exercise.ParticipantId;
import clamour.exercise.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Seats and join codes in the database.
@Repository
class SeatStore {

    private static final String SEAT = "select exercise, participant, name, role, team from seat";

    private final JdbcClient jdbc;

    SeatStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param tokenHash for a guest
    /// @param person for somebody who signs in
    void give(Seat seat, @Nullable String tokenHash, @Nullable PersonId person) {
        jdbc.sql("insert into seat (exercise, participant, name, role, team, token_hash, person)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .param(seat.exercise().value())
                .param(seat.participant().value())
                .param(seat.name())
                .param(seat.role().name())
                .param(seat.team().orElse(null))
                .param(tokenHash)
                .param(person == null ? null : person.value())
                .update();
    }

    void takeBack(Seat seat) {
        jdbc.sql("delete from seat where exercise = ? and participant = ?")
                .params(seat.exercise().value(), seat.participant().value())
                .update();
    }

    Optional<Seat> find(ExerciseId exercise, ParticipantId participant) {
        return jdbc.sql(SEAT + " where exercise = ? and participant = ?")
                .params(exercise.value(), participant.value())
                .query((row, number) -> seat(row))
                .optional();
    }

    Optional<Seat> byToken(String tokenHash) {
        return jdbc.sql(SEAT + " where token_hash = ?")
                .param(tokenHash)
                .query((row, number) -> seat(row))
                .optional();
    }

    List<Seat> of(PersonId person) {
        return jdbc.sql(SEAT + " where person = ?")
                .param(person.value())
                .query((row, number) -> seat(row))
                .list();
    }

    List<Seat> in(ExerciseId exercise) {
        return jdbc.sql(SEAT + " where exercise = ?")
                .param(exercise.value())
                .query((row, number) -> seat(row))
                .list();
    }

    void addCode(ExerciseId exercise, Role role, String code) {
        jdbc.sql("insert into join_code (code, exercise, role) values (?, ?, ?)")
                .params(code, exercise.value(), role.name())
                .update();
    }

    Map<Role, String> codes(ExerciseId exercise) {
        var codes = new EnumMap<Role, String>(Role.class);
        jdbc.sql("select role, code from join_code where exercise = ?")
                .param(exercise.value())
                .query(row -> {
                    codes.put(Role.valueOf(row.getString("role")), row.getString("code"));
                });
        return codes;
    }

    record Code(ExerciseId exercise, Role role) {}

    Optional<Code> code(String code) {
        return jdbc.sql("select exercise, role from join_code where code = ?")
                .param(code)
                .query((row, number) ->
                        new Code(new ExerciseId(row.getString("exercise")), Role.valueOf(row.getString("role"))))
                .optional();
    }

    private static Seat seat(ResultSet row) throws SQLException {
        return new Seat(
                new ExerciseId(row.getString("exercise")),
                new ParticipantId(row.getString("participant")),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                Optional.ofNullable(row.getString("team")));
    }
}
