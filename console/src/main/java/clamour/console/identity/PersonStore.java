package clamour.console.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// People and one-time links in the database.
@Repository
class PersonStore {

    private static final String PERSON = "select id, sign_in, name, administrator, disabled, password from person";

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param password encoded
    record Known(Person person, String password) {}

    record Link(Optional<PersonId> person, String name, boolean administrator) {}

    Optional<People.Listed> find(PersonId id) {
        return jdbc.sql(PERSON + " where id = ?")
                .param(id.value())
                .query((row, number) -> listed(row))
                .optional();
    }

    List<People.Listed> all() {
        return jdbc.sql(PERSON + " order by name, id")
                .query((row, number) -> listed(row))
                .list();
    }

    Optional<Known> known(String signIn) {
        return jdbc.sql(PERSON + " where sign_in = ? and not disabled")
                .param(signIn)
                .query((row, number) -> known(row))
                .optional();
    }

    boolean hasAdministrator() {
        return jdbc.sql("select count(*) from person where administrator and not disabled")
                        .query(Long.class)
                        .single()
                > 0;
    }

    void add(Person person, String password, Instant created) {
        jdbc.sql("insert into person (id, sign_in, name, password, administrator, disabled, created)"
                        + " values (?, ?, ?, ?, ?, false, ?)")
                .params(
                        person.id().value(),
                        person.signIn(),
                        person.name(),
                        password,
                        person.administrator(),
                        created.atOffset(ZoneOffset.UTC))
                .update();
    }

    void changePassword(PersonId id, String password) {
        jdbc.sql("update person set password = ? where id = ?")
                .params(password, id.value())
                .update();
    }

    void disable(PersonId id, boolean disabled) {
        jdbc.sql("update person set disabled = ? where id = ?")
                .params(disabled, id.value())
                .update();
    }

    Optional<Link> link(String hash, Instant now) {
        return jdbc.sql("select person, name, administrator from person_link where hash = ? and expires > ?")
                .params(hash, now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Link(
                        Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
                        row.getString("name"),
                        row.getBoolean("administrator")))
                .optional();
    }

    void addLink(String hash, Link link, Instant expires) {
        jdbc.sql("insert into person_link (hash, person, name, administrator, expires) values (?, ?, ?, ?, ?)")
                .param(hash)
                .param(link.person().map(PersonId::value).orElse(null))
                .param(link.name())
                .param(link.administrator())
                .param(expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean useUp(String hash) {
        return jdbc.sql("delete from person_link where hash = ?").param(hash).update() == 1;
    }

    void keepSignIn(String hash, PersonId person, Instant expires) {
        jdbc.sql("insert into kept_sign_in (hash, person, expires) values (?, ?, ?)")
                .params(hash, person.value(), expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Known> keptSignIn(String hash, Instant now) {
        return jdbc.sql(PERSON + " join kept_sign_in on person = id where hash = ? and expires > ? and not disabled")
                .params(hash, now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> known(row))
                .optional();
    }

    void endSignIn(String hash) {
        jdbc.sql("delete from kept_sign_in where hash = ?").param(hash).update();
    }

    void endSignIns(PersonId person) {
        jdbc.sql("delete from kept_sign_in where person = ?")
                .param(person.value())
                .update();
    }

    /// Links and kept sign-ins whose time is over.
    void forgetExpired(Instant now) {
        jdbc.sql("delete from kept_sign_in where expires <= ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("delete from person_link where expires <= ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void forgetInvitations() {
        jdbc.sql("delete from person_link where person is null").update();
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(listed(row).person(), row.getString("password"));
    }

    private static People.Listed listed(ResultSet row) throws SQLException {
        return new People.Listed(
                new Person(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("sign_in"),
                        row.getString("name"),
                        row.getBoolean("administrator")),
                row.getBoolean("disabled"));
    }
}
