package clamour.console.identity;

import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/// Signs somebody in who has just proved who they are otherwise, by their one-time link. Call it from a request of
/// their browser, and load the next page anew.
@Component
class SigningIn {

    private final UserDetailsService accounts;
    private final KeptSignIns kept;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    SigningIn(UserDetailsService accounts, KeptSignIns kept) {
        this.accounts = accounts;
        this.kept = kept;
    }

    void as(Person person) {
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        var response = VaadinServletResponse.getCurrent().getHttpServletResponse();
        var account = accounts.loadUserByUsername(person.signIn());
        var context = SecurityContextHolder.createEmptyContext();
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
        context.setAuthentication(signedIn);
        // Whoever knew the session before must not be signed in with it.
        request.changeSessionId();
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        kept.loginSuccess(request, response, signedIn);
    }
}
