package clamour.console.identity;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Who is signed in in the browser that asks.
@Component
public class SignedIn {

    private final People people;

    SignedIn(People people) {
        this.people = people;
    }

    /// The person, as they are in the database now: one who has been disabled or has a new password since is nobody.
    public Optional<Person> person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Account account) {
            return people.stillSignedIn(account);
        }
        return Optional.empty();
    }
}
