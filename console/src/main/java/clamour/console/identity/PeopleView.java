package clamour.console.identity;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Supplier;

/// The people with accounts: invite, give a new password, disable.
@Route("people")
@RolesAllowed(Rights.ADMINISTRATOR)
@StyleSheet("context://identity/identity.css")
class PeopleView extends Div implements HasDynamicTitle {

    private final People people;
    private final SignedIn signedIn;
    private final PublicAddress address;
    private final Grid<People.Listed> grid = new Grid<>();
    private final Div link = new Div();
    private final Paragraph problem = new Paragraph();

    PeopleView(People people, SignedIn signedIn, PublicAddress address) {
        this.people = people;
        this.signedIn = signedIn;
        this.address = address;
        addClassNames("identity-page", "identity-people");
        problem.addClassName("identity-problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        link.addClassName("identity-link");
        link.getElement().setAttribute("role", "status");
        link.setVisible(false);
        grid.addColumn(listed -> listed.person().name())
                .setHeader(getTranslation("identity.welcome.name"))
                .setAutoWidth(true);
        grid.addColumn(listed -> listed.person().signIn())
                .setHeader(getTranslation("identity.sign-in.name"))
                .setAutoWidth(true);
        grid.addColumn(this::standing)
                .setHeader(getTranslation("identity.people.standing"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::acts).setAutoWidth(true).setFlexGrow(0);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        add(
                new Anchor("exercises", getTranslation("identity.people.exercises")),
                new H2(getTranslation("identity.people.title")),
                invitation(),
                problem,
                link,
                grid);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.people.title");
    }

    private Div invitation() {
        var name = new TextField(getTranslation("identity.people.invite.name"));
        name.setMaxLength(Names.LONGEST);
        var administrator = new Checkbox(getTranslation("identity.people.invite.administrator"));
        var invite = new Button(getTranslation("identity.people.invite"), click -> {
            offer(() -> people.invite(me(), name.getValue(), administrator.getValue()), name.getValue());
            name.clear();
            administrator.clear();
        });
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var row = new Div(name, administrator, invite);
        row.addClassName("identity-row");
        return row;
    }

    private String standing(People.Listed listed) {
        if (listed.disabled()) {
            return getTranslation("identity.people.disabled");
        }
        return getTranslation(
                listed.person().administrator() ? "identity.people.administrator" : "identity.people.facilitator");
    }

    private Div acts(People.Listed listed) {
        var person = listed.person();
        var renew = new Button(
                getTranslation("identity.people.renew"),
                click -> offer(() -> people.renew(me(), person.id()), person.name()));
        renew.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var disable = new Button(
                getTranslation(listed.disabled() ? "identity.people.enable" : "identity.people.disable"),
                click -> attempt(() -> people.disable(me(), person.id(), !listed.disabled())));
        disable.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        disable.setEnabled(!person.id().equals(me().id()));
        var row = new Div(renew, disable);
        row.addClassName("identity-row");
        return row;
    }

    private void offer(Supplier<String> secret, String name) {
        attempt(() -> {
            var path = address.orLocal(VaadinServletRequest.getCurrent().getServerPort()) + "/"
                    + WelcomeView.path(secret.get());
            var text = new Span(path);
            text.addClassName("identity-secret");
            link.removeAll();
            link.add(new Paragraph(getTranslation("identity.people.link", name, People.LINK_LASTS.toDays())), text);
            link.setVisible(true);
        });
    }

    private void attempt(Runnable act) {
        problem.setVisible(false);
        link.setVisible(false);
        try {
            act.run();
        } catch (IdentityProblem e) {
            problem.setText(getTranslation("identity.problem." + e.code(), e.values()));
            problem.setVisible(true);
        }
        refresh();
    }

    private void refresh() {
        grid.setItems(people.all(me()));
    }

    private Person me() {
        return signedIn.person().orElseThrow(() -> new IdentityProblem("administrators-only"));
    }
}
