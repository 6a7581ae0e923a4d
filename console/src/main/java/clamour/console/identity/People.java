package clamour.console.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The people with accounts of their own, and the one-time links by which they get one.
///
/// There is never a default password: each person chooses their own behind a link that works once.
@Service
public class People {

    /// How long the link to the first administrator's account works.
    public static final Duration FIRST_LINK_LASTS = Duration.ofHours(24);

    /// How long an invitation and a link to a new password work.
    public static final Duration LINK_LASTS = Duration.ofDays(7);

    private static final String FIRST_NAME = "";

    private final PersonStore store;
    private final PasswordEncoder passwords;
    private final Clock clock;

    People(PersonStore store, PasswordEncoder passwords, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.clock = clock;
    }

    /// What a one-time link is for.
    ///
    /// @param name whom it was made for; empty for the first administrator
    /// @param signIn what the person signs in with, where they have an account already
    public record Welcome(String name, boolean administrator, Optional<String> signIn) {}

    /// @param disabled whether they may not sign in at the moment
    public record Listed(Person person, boolean disabled) {}

    /// The person, unless they have been disabled.
    public Optional<Person> find(PersonId id) {
        return store.find(id).filter(listed -> !listed.disabled()).map(Listed::person);
    }

    /// Everybody, by name.
    public List<Listed> all(Person administrator) {
        check(administrator);
        return store.all();
    }

    /// Makes a link by which somebody gets an account.
    ///
    /// @return the secret of the link, see [WelcomeView]
    public String invite(Person administrator, String name, boolean asAdministrator) {
        check(administrator);
        return newLink(Optional.empty(), Names.checked(name, "name"), asAdministrator, LINK_LASTS);
    }

    /// Makes a link by which somebody chooses a new password.
    public String renew(Person administrator, PersonId id) {
        check(administrator);
        var person = store.find(id)
                .orElseThrow(() -> new IdentityProblem("unknown-person"))
                .person();
        return newLink(Optional.of(id), person.name(), person.administrator(), LINK_LASTS);
    }

    /// Keeps somebody from signing in and ends their sign-ins, or lets them again. Nobody can do this to themselves, so
    /// one administrator
    /// always remains.
    @Transactional
    public void disable(Person administrator, PersonId id, boolean disabled) {
        check(administrator);
        if (administrator.id().equals(id)) {
            throw new IdentityProblem("not-yourself");
        }
        store.disable(id, disabled);
        store.endSignIns(id);
    }

    /// What a link is for; empty where it never was, has been used or has expired.
    public Optional<Welcome> welcome(String secret) {
        return store.link(Links.hash(secret), clock.instant())
                .map(link -> new Welcome(
                        link.name(),
                        link.administrator(),
                        link.person()
                                .flatMap(store::find)
                                .map(listed -> listed.person().signIn())));
    }

    /// Uses up a link: makes the account, or gives it the new password and ends all its sign-ins.
    ///
    /// @param name as others see it
    /// @param signIn what they want to sign in with; ignored where the account exists already
    /// @throws IdentityProblem where something does not do; the link then still works
    @Transactional
    public Person accept(String secret, String name, String signIn, String password) {
        var now = clock.instant();
        var link = store.link(Links.hash(secret), now).orElseThrow(() -> new IdentityProblem("link-gone"));
        var encoded = passwords.encode(Passwords.checked(password, signIn));
        Person person;
        if (link.person().isPresent()) {
            person = store.find(link.person().get())
                    .orElseThrow(() -> new IdentityProblem("link-gone"))
                    .person();
            store.changePassword(person.id(), String.valueOf(encoded));
            store.endSignIns(person.id());
        } else {
            person = new Person(
                    new PersonId(UUID.randomUUID()),
                    Names.checkedSignIn(signIn),
                    Names.checked(name, "name"),
                    link.administrator());
            try {
                store.add(person, String.valueOf(encoded), now);
            } catch (DuplicateKeyException taken) {
                throw new IdentityProblem("sign-in-taken", person.signIn());
            }
        }
        // The row is the fence: of two who use the link at the same moment one finds it gone, and nothing of hers
        // remains.
        if (!store.useUp(Links.hash(secret))) {
            throw new IdentityProblem("link-gone");
        }
        return person;
    }

    /// The link to the first administrator's account, replacing earlier ones; empty where there is an
    /// administrator.
    @Transactional
    public Optional<String> firstLink() {
        if (store.hasAdministrator()) {
            return Optional.empty();
        }
        store.forgetInvitations();
        return Optional.of(newLink(Optional.empty(), FIRST_NAME, true, FIRST_LINK_LASTS));
    }

    /// Whether anybody could make a new link.
    boolean hasAdministrator() {
        return store.hasAdministrator();
    }

    /// Who signs in with that, with the encoded password, unless they have been disabled.
    Optional<PersonStore.Known> known(String signIn) {
        return store.known(signIn.strip().toLowerCase(Locale.ROOT));
    }

    /// The person, unless they have been disabled or have a new password since they signed in.
    Optional<Person> stillSignedIn(Account account) {
        return known(account.person().signIn())
                .filter(known -> known.person().id().equals(account.person().id())
                        && known.password().equals(account.password()))
                .map(PersonStore.Known::person);
    }

    private String newLink(Optional<PersonId> person, String name, boolean administrator, Duration lasts) {
        var secret = Links.fresh();
        var now = clock.instant();
        store.forgetExpired(now);
        store.addLink(Links.hash(secret), new PersonStore.Link(person, name, administrator), now.plus(lasts));
        return secret;
    }

    private void check(Person person) {
        if (find(person.id()).filter(Person::administrator).isEmpty()) {
            throw new IdentityProblem("administrators-only");
        }
    }
}
