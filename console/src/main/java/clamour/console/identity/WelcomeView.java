package clamour.console.identity;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;

/// Behind a one-time link: somebody chooses how they are called, what they sign in with, and their password.
@Route("welcome")
@AnonymousAllowed
@StyleSheet("context://identity/identity.css")
class WelcomeView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final People people;
    private final transient SignedIn signedIn;
    private final transient SigningIn signingIn;
    private final transient RateLimit tries = LIMIT;
    private final TextField name = new TextField();
    private final TextField signIn = new TextField();
    private final PasswordField password = new PasswordField();
    private final PasswordField again = new PasswordField();
    private final Paragraph problem = new Paragraph();

    /// Where people with an account begin.
    private static final String FIRST_PAGE = "exercises";

    /// For all links and browsers together: links cannot be guessed, this only keeps the attempt cheap for us.
    private static final RateLimit LIMIT = new RateLimit(60, Duration.ofMinutes(1));

    WelcomeView(People people, SignedIn signedIn, SigningIn signingIn) {
        this.people = people;
        this.signedIn = signedIn;
        this.signingIn = signingIn;
        addClassName("identity-page");
    }

    /// Where a link with that secret leads, from the root.
    static String path(String secret) {
        return "welcome/" + secret;
    }

    @Override
    public void setParameter(BeforeEvent event, String secret) {
        removeAll();
        if (!tries.allows("all")) {
            show("identity.problem.wait");
            return;
        }
        people.welcome(secret)
                .ifPresentOrElse(
                        welcome -> show(welcome, secret),
                        () -> show(
                                people.hasAdministrator()
                                        ? "identity.problem.link-gone"
                                        : "identity.problem.first-link-gone"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.welcome.title");
    }

    private void show(String key) {
        var card = card();
        card.add(new H2(getTranslation("identity.welcome.title")), new Paragraph(getTranslation(key)));
    }

    private void show(People.Welcome welcome, String secret) {
        var card = card();
        name.setLabel(getTranslation("identity.welcome.name"));
        name.setValue(welcome.name());
        name.setMaxLength(Names.LONGEST);
        signIn.setLabel(getTranslation("identity.sign-in.name"));
        signIn.setValue(welcome.signIn().orElse(""));
        signIn.setReadOnly(welcome.signIn().isPresent());
        signIn.setMaxLength(Names.LONGEST);
        signIn.getElement().setAttribute("autocomplete", "username");
        password.setLabel(getTranslation("identity.sign-in.password"));
        password.setHelperText(getTranslation("identity.welcome.password.help", Passwords.SHORTEST));
        password.getElement().setAttribute("autocomplete", "new-password");
        again.setLabel(getTranslation("identity.welcome.password.again"));
        again.getElement().setAttribute("autocomplete", "new-password");
        name.setVisible(welcome.signIn().isEmpty());
        problem.addClassName("identity-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        var save = new Button(getTranslation("identity.welcome.save"), click -> save(secret));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
        card.add(
                new H2(getTranslation("identity.welcome.title")),
                new Paragraph(getTranslation(text(welcome))),
                name,
                signIn,
                password,
                again,
                problem,
                save);
    }

    private static String text(People.Welcome welcome) {
        if (welcome.signIn().isPresent()) {
            return "identity.welcome.renew";
        }
        return welcome.administrator() ? "identity.welcome.administrator" : "identity.welcome.facilitator";
    }

    private void save(String secret) {
        try {
            if (!password.getValue().equals(again.getValue())) {
                throw new IdentityProblem("passwords-differ");
            }
            var person = people.accept(secret, name.getValue(), signIn.getValue(), password.getValue());
            removeAll();
            if (signedIn.person().isEmpty()) {
                signingIn.as(person);
                UI.getCurrent().getPage().setLocation("/" + FIRST_PAGE);
                return;
            }
            // Somebody else is signed in here, perhaps to show how it is done.
            var card = card();
            card.add(
                    new H2(getTranslation("identity.welcome.done")),
                    new RouterLink(getTranslation("identity.welcome.sign-in"), SignInView.class));
        } catch (IdentityProblem e) {
            problem.setText(getTranslation("identity.problem." + e.code(), e.values()));
            problem.setVisible(true);
        }
    }

    private Div card() {
        var card = new Div();
        card.addClassName("identity-card");
        add(card);
        return card;
    }
}
