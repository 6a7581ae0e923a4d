package clamour.console.identity;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// A person as Spring Security knows them while they sign in.
record Account(Person person, String password) implements UserDetails {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        var facilitator = new SimpleGrantedAuthority("ROLE_" + Rights.FACILITATOR);
        return person.administrator()
                ? List.of(facilitator, new SimpleGrantedAuthority("ROLE_" + Rights.ADMINISTRATOR))
                : List.of(facilitator);
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return person.signIn();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Account account && account.person.id().equals(person.id());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(person.id());
    }

    /// Without the password.
    @Override
    public String toString() {
        return "Account[" + person.id() + "]";
    }
}
