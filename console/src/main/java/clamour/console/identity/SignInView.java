package clamour.console.identity;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;

/// Where people with an account sign in.
@Route(SignInView.PATH)
@AnonymousAllowed
@StyleSheet("context://identity/identity.css")
class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "sign-in";
    static final String WAIT = "wait";

    /// The page from which somebody runs an exercise; they need an account, those who take part do not.
    private static final Pattern RUN = Pattern.compile("/?(exercise/[a-zA-Z0-9_-]{1,64}/)run.*");

    private static final String SAVED = "SPRING_SECURITY_SAVED_REQUEST";

    private final LoginForm form = new LoginForm();
    private final Div card = new Div();

    SignInView() {
        addClassName("identity-page");
        form.setAction(PATH);
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words(false));
        card.addClassName("identity-card");
        card.add(form);
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        boolean wait = parameters.containsKey(WAIT);
        form.setI18n(words(wait));
        form.setError(wait || parameters.containsKey("error"));
        wanted().ifPresent(this::showWayBack);
    }

    /// Where somebody wanted to go who was asked to sign in first: by a link in the page, or by an address of its own.
    private static Optional<String> wanted() {
        return byAddress().or(SignInView::byLink);
    }

    private static Optional<String> byAddress() {
        return Optional.ofNullable(VaadinServletRequest.getCurrent())
                .map(VaadinServletRequest::getHttpServletRequest)
                .map(HttpServletRequest::getSession)
                .map(session -> session.getAttribute(SAVED))
                .filter(DefaultSavedRequest.class::isInstance)
                .map(saved -> ((DefaultSavedRequest) saved).getServletPath());
    }

    private static Optional<String> byLink() {
        return Optional.ofNullable(VaadinSession.getCurrent())
                .map(VaadinSession::getSession)
                .map(session -> session.getAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT))
                .map(Object::toString);
    }

    private void showWayBack(String path) {
        var run = RUN.matcher(path);
        if (run.matches()) {
            card.addComponentAsFirst(new Div(
                    new Paragraph(getTranslation("identity.sign-in.run")),
                    new Anchor(run.group(1) + "desk", getTranslation("identity.sign-in.run.desk"))));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.sign-in.title");
    }

    private LoginI18n words(boolean wait) {
        var words = LoginI18n.createDefault();
        words.getForm().setTitle(getTranslation("identity.sign-in.title"));
        words.getForm().setUsername(getTranslation("identity.sign-in.name"));
        words.getForm().setPassword(getTranslation("identity.sign-in.password"));
        words.getForm().setSubmit(getTranslation("identity.sign-in.submit"));
        words.getErrorMessage()
                .setTitle(getTranslation(wait ? "identity.sign-in.wait.title" : "identity.sign-in.wrong.title"));
        words.getErrorMessage()
                .setMessage(
                        wait
                                ? getTranslation(
                                        "identity.sign-in.wait.message",
                                        SignInLimitFilter.TRIES,
                                        SignInLimitFilter.IN.toMinutes())
                                : getTranslation("identity.sign-in.wrong.message"));
        words.getErrorMessage().setUsername(getTranslation("identity.sign-in.name-missing"));
        words.getErrorMessage().setPassword(getTranslation("identity.sign-in.password-missing"));
        return words;
    }
}
