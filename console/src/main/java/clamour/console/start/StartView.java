package clamour.console.start;

import clamour.console.identity.Person;
import clamour.console.identity.SignedIn;
import clamour.console.live.Admission;
import clamour.console.live.ExerciseSummary;
import clamour.console.live.Exercises;
import clamour.console.live.Invitation;
import clamour.console.live.Seat;
import clamour.console.live.Seats;
import clamour.console.shell.ConsoleLayout;
import clamour.console.shell.EmptyState;
import clamour.console.shell.Icon;
import clamour.console.shell.Notice;
import clamour.console.shell.Times;
import clamour.console.shell.TopBar;
import clamour.content.ContentLibrary;
import clamour.exercise.Role;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The first page: join with a code, practise alone, run one for others.
@Route(value = "", layout = ConsoleLayout.class)
@AnonymousAllowed
@StyleSheet("context://start/start.css")
class StartView extends Div
        implements ConsoleLayout.Page, HasDynamicTitle, BeforeEnterObserver, Entrance.Screen, JoinForm.Orders {

    /// Ways back that are offered; the newest.
    private static final int MOST_GOING = 3;

    private final Seats seats;
    private final Entrance entrance;
    private final JoinForm form;
    private final boolean signedIn;

    StartView(Exercises exercises, Seats seats, SignedIn who) {
        this.seats = seats;
        var person = who.person();
        signedIn = person.isPresent();
        var request = VaadinRequest.getCurrent();
        entrance = new Entrance(
                exercises, request == null ? "" : request.getRemoteAddr(), person, this, this::getTranslation);
        form = new JoinForm(this);
        person.map(Person::name).ifPresent(form::prefillName);
        addClassName("start");
        var lead = new H1(getTranslation("start.lead"));
        lead.addClassName("start-lead");
        var top = new Div(lead, form);
        top.addClassName("start-top");
        add(top);
        goOn(exercises).ifPresent(this::add);
        add(practice(Offer.shipped(ContentLibrary.standard(), getLocale())), others());
    }

    /// A link with `?code=` fills the code in.
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("code").ifPresent(form::prefill);
    }

    /// What this browser was doing here: the way back into it, or to its review.
    private Optional<Section> goOn(Exercises exercises) {
        var list = new Div();
        list.addClassName("start-going");
        seats.taken().stream()
                .flatMap(seat -> exercises.summary(seat).map(found -> going(seat, found)).stream())
                .limit(MOST_GOING)
                .forEach(list::add);
        if (list.getComponentCount() == 0) {
            return Optional.empty();
        }
        var section = new Section(new H2(getTranslation("start.going.title")), list);
        section.addClassName("start-section");
        return Optional.of(section);
    }

    private Anchor going(Seat seat, ExerciseSummary exercise) {
        // An evaluator goes on rating at the hot wash.
        boolean over = exercise.ended().isPresent() && seat.role() != Role.EVALUATOR;
        var title = new Span(getTranslation(over ? "start.going.review" : "start.going.on", exercise.title()));
        title.addClassName("start-going-title");
        var opened = new Span(getTranslation(
                "start.going.opened", seat.name(), Times.length(Duration.between(exercise.opened(), Instant.now()))));
        opened.addClassName("start-text");
        var link = new Anchor(
                over ? "exercise/" + seat.exercise() + "/review" : seat.page(), title, opened, Icon.RIGHT.component());
        link.addClassName("start-going-link");
        link.getElement().setAttribute("data-over", over);
        return link;
    }

    private Section practice(List<Offer> offers) {
        var cards = new Div();
        cards.addClassName("start-cards");
        offers.forEach(offer -> cards.add(new OfferCard(
                offer,
                () -> entrance.practise(offer.name(), form.name(), getLocale().getLanguage()))));
        var section = section(
                "start.practise.title",
                "start.practise.text",
                offers.isEmpty()
                        ? new EmptyState(
                                getTranslation("start.practise.empty"), getTranslation("start.practise.empty.text"))
                        : cards);
        section.addClassName("start-practise");
        return section;
    }

    private Section section(String title, String text, Component content) {
        var words = new Paragraph(getTranslation(text));
        words.addClassName("start-text");
        var head = new Div(new H2(getTranslation(title)), words);
        head.addClassName("start-section-head");
        var section = new Section(head, content);
        section.addClassName("start-section");
        return section;
    }

    private Section others() {
        var words = new Paragraph(getTranslation("start.others.text"));
        words.addClassName("start-text");
        var go = new Anchor("exercises", getTranslation("start.others.go"));
        go.addClassName("quiet-link");
        var section = new Section(new Div(new H2(getTranslation("start.others.title")), words), go);
        section.addClassName("start-others");
        return section;
    }

    @Override
    public TopBar topBar() {
        var bar = new TopBar();
        if (signedIn) {
            var exercises = new Anchor("exercises", getTranslation("shell.exercises"));
            exercises.addClassName("start-link");
            bar.end(exercises);
        } else {
            var signIn = new Anchor("sign-in", getTranslation("start.sign-in"));
            signIn.addClassName("start-link");
            bar.end(signIn);
        }
        return bar;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("start.title");
    }

    @Override
    public void look(String code) {
        entrance.look(code);
    }

    @Override
    public void join(String code, String name, Optional<String> team) {
        entrance.join(code, name, team);
    }

    @Override
    public void showJoinProblem(String message, String hint) {
        form.showProblem(message, hint);
    }

    @Override
    public void showInvitation(Invitation invitation, List<String> teams) {
        form.showInvitation(invitation, teams);
    }

    @Override
    public void hideInvitation() {
        form.hideInvitation();
    }

    @Override
    public void showProblem(String message, String hint) {
        Notice.problem(message, hint);
    }

    @Override
    public void enter(Admission admission) {
        seats.take(admission);
        var seat = admission.seat();
        UI.getCurrent().navigate(seat.page());
    }
}
