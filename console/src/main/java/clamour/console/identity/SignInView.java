package clamour.console.identity;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/// Where people with an account sign in.
@Route(SignInView.PATH)
@AnonymousAllowed
@StyleSheet("context://identity/identity.css")
class SignInView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "sign-in";
    static final String WAIT = "wait";

    private final LoginForm form = new LoginForm();

    SignInView() {
        addClassName("identity-page");
        form.setAction(PATH);
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words(false));
        var card = new Div(form);
        card.addClassName("identity-card");
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters().getParameters();
        boolean wait = parameters.containsKey(WAIT);
        form.setI18n(words(wait));
        form.setError(wait || parameters.containsKey("error"));
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
