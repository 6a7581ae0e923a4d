package clamour.console.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class PeopleTest {

    private static final String GOOD = "correct horse battery";

    private final SetClock clock = new SetClock();
    private final BCryptPasswordEncoder passwords = new BCryptPasswordEncoder(4);
    private People people;
    private Person administrator;

    @BeforeEach
    void anInstallationWithOneAdministrator() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:people-" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(source).load().migrate();
        people = new People(new PersonStore(JdbcClient.create(source)), passwords, clock);
        administrator = people.accept(people.firstLink().orElseThrow(), "Ada Root", "ada", GOOD);
    }

    @Test
    void the_first_link_makes_an_administrator_and_there_is_no_second_one() {
        assertThat(administrator.administrator()).isTrue();
        assertThat(people.firstLink()).isEmpty();
    }

    @Test
    void a_password_is_stored_only_as_its_hash() {
        var known = people.known("ada").orElseThrow();

        assertThat(known.password()).doesNotContain(GOOD);
        assertThat(passwords.matches(GOOD, known.password())).isTrue();
    }

    @Test
    void a_link_works_once() {
        var secret = people.invite(administrator, "Finn", false);
        var finn = people.accept(secret, "Finn Falk", "Finn.Falk", GOOD);

        assertThat(finn).returns("finn.falk", Person::signIn).returns(false, Person::administrator);
        assertThat(people.welcome(secret)).isEmpty();
        assertThatThrownBy(() -> people.accept(secret, "Eve", "eve1", GOOD)).hasMessage("link-gone");
        assertThat(people.known("eve1")).isEmpty();
    }

    @Test
    void a_link_expires() {
        var secret = people.invite(administrator, "Finn", false);

        clock.pass(People.LINK_LASTS.minusSeconds(1));
        assertThat(people.welcome(secret)).isPresent();
        clock.pass(Duration.ofSeconds(1));
        assertThat(people.welcome(secret)).isEmpty();
    }

    @Test
    void a_link_that_was_refused_still_works() {
        var secret = people.invite(administrator, "Finn", false);

        assertThatThrownBy(() -> people.accept(secret, "Finn", "finn", "short")).hasMessage("password-short");
        assertThatThrownBy(() -> people.accept(secret, "Finn", "ADA", GOOD)).hasMessage("sign-in-taken");

        assertThat(people.accept(secret, "Finn", "finn", GOOD).name()).isEqualTo("Finn");
    }

    @Test
    void a_new_password_replaces_the_old_one() {
        var finn = people.accept(people.invite(administrator, "Finn", false), "Finn", "finn", GOOD);

        people.accept(people.renew(administrator, finn.id()), "ignored", "ignored", "another fine sentence");

        var known = people.known("finn").orElseThrow();
        assertThat(known.person()).isEqualTo(finn);
        assertThat(passwords.matches("another fine sentence", known.password())).isTrue();
        assertThat(passwords.matches(GOOD, known.password())).isFalse();
    }

    @Test
    void somebody_disabled_is_nobody_until_enabled_again() {
        var finn = people.accept(people.invite(administrator, "Finn", false), "Finn", "finn", GOOD);

        people.disable(administrator, finn.id(), true);
        assertThat(people.known("finn")).isEmpty();
        assertThat(people.find(finn.id())).isEmpty();

        people.disable(administrator, finn.id(), false);
        assertThat(people.known("finn")).isPresent();
    }

    @Test
    void only_an_administrator_who_still_is_one_may_do_any_of_it() {
        var finn = people.accept(people.invite(administrator, "Finn", false), "Finn", "finn", GOOD);
        var second = people.accept(people.invite(administrator, "Berta", true), "Berta", "berta", GOOD);
        people.disable(administrator, second.id(), true);

        for (var nobody : new Person[] {finn, second}) {
            assertThatThrownBy(() -> people.all(nobody)).hasMessage("administrators-only");
            assertThatThrownBy(() -> people.invite(nobody, "Eve", true)).hasMessage("administrators-only");
            assertThatThrownBy(() -> people.renew(nobody, administrator.id())).hasMessage("administrators-only");
            assertThatThrownBy(() -> people.disable(nobody, administrator.id(), true))
                    .hasMessage("administrators-only");
        }
        assertThatThrownBy(() -> people.disable(administrator, administrator.id(), true))
                .hasMessage("not-yourself");
    }

    @ParameterizedTest
    @CsvSource({
        "'', finn, correct horse battery, name-missing",
        "Finn, fi, correct horse battery, sign-in-short",
        "Finn, finn falk, correct horse battery, sign-in-signs",
        "Finn, finn, only-eleven, password-short",
        "Finn, finn, finn finn finn, password-is-name",
        "Finn, finn, aaaaaaaaaaaaab, password-same",
        "Fi\u202Enn, finn, correct horse battery, name-signs",
    })
    void what_does_not_do_is_said_by_its_name(String name, String signIn, String password, String code) {
        var secret = people.invite(administrator, "Finn", false);

        assertThatThrownBy(() -> people.accept(secret, name, signIn, password)).hasMessage(code);
    }

    @Test
    void a_password_longer_than_the_hash_looks_at_is_refused_rather_than_cut() {
        var secret = people.invite(administrator, "Finn", false);

        assertThatThrownBy(() -> people.accept(secret, "Finn", "finn", "äöü ".repeat(11)))
                .hasMessage("password-long");
    }

    private static final class SetClock extends Clock {

        private Instant now = Instant.parse("2026-06-12T15:50:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
