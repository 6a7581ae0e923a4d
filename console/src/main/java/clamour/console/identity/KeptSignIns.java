package clamour.console.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationException;
import org.springframework.stereotype.Component;

/// Takes somebody back who was signed in when the server stopped, by a secret in a cookie of their browser that goes
/// when the browser is closed.
///
/// The secret stays the same for as long as it works: all pages of a browser come back at the same moment after a
/// restart, and one that changes with each use would take the second page for a thief.
@Component
class KeptSignIns extends AbstractRememberMeServices {

    /// From signing in; a long exercise day.
    static final Duration LASTS = Duration.ofHours(14);

    static final String COOKIE = "clamour-sign-in";

    /// Goes when the browser is closed, as the session's does.
    private static final int WITH_THE_BROWSER = -1;

    private final PersonStore store;
    private final Clock clock;

    KeptSignIns(UserDetailsService accounts, PersonStore store, PublicAddress address, Clock clock) {
        super(Links.fresh(), accounts);
        this.store = store;
        this.clock = clock;
        setAlwaysRemember(true);
        setCookieName(COOKIE);
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        if (address.isSecure()) {
            setUseSecureCookie(true);
        }
    }

    /// Files need nobody, and asking for one must not make a session.
    @Override
    public @Nullable Authentication autoLogin(HttpServletRequest request, HttpServletResponse response) {
        return Security.FILES.matches(request) ? null : super.autoLogin(request, response);
    }

    @Override
    protected void onLoginSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        if (authentication.getPrincipal() instanceof Account account) {
            var secret = Links.fresh();
            var now = clock.instant();
            store.forgetExpired(now);
            store.keepSignIn(Links.hash(secret), account.person().id(), now.plus(LASTS));
            setCookie(new String[] {secret}, WITH_THE_BROWSER, request, response);
        }
    }

    @Override
    protected UserDetails processAutoLoginCookie(
            String[] parts, HttpServletRequest request, HttpServletResponse response) {
        return store.keptSignIn(Links.hash(parts[0]), clock.instant())
                .map(known -> new Account(known.person(), known.password()))
                .orElseThrow(() -> new RememberMeAuthenticationException("ended"));
    }

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        var cookie = extractRememberMeCookie(request);
        if (cookie != null && !cookie.isEmpty()) {
            try {
                store.endSignIn(Links.hash(decodeCookie(cookie)[0]));
            } catch (InvalidCookieException e) {
                logger.debug("The cookie was not one of ours.", e);
            }
        }
        super.logout(request, response, authentication);
    }
}
