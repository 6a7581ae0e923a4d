package clamour.console.evaluator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import clamour.console.ConsoleTest;
import clamour.console.FoldedRoom;
import clamour.console.identity.SignedIn;
import clamour.console.live.Exercises;
import clamour.console.live.Room;
import clamour.console.live.Seat;
import clamour.console.live.Seats;
import clamour.exercise.Board;
import clamour.exercise.Payload;
import clamour.exercise.Role;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ConsoleTest
class EvaluatorViewTest extends SpringBrowserlessTest {

    private static final String TEXT = "We are at Mill Street. Please close your windows. More at 17:40.";

    private final Exercises exercises = mock(Exercises.class);
    private final Seats seats = mock(Seats.class);
    private final SignedIn signedIn = mock(SignedIn.class);
    private final FoldedRoom room = new FoldedRoom("first-steps");

    @BeforeEach
    void theirExercise() {
        UI.getCurrent().setLocale(Locale.UK);
        when(signedIn.person()).thenReturn(Optional.empty());
        when(seats.in(any())).thenReturn(Optional.of(room.seat()));
        when(exercises.roomAwake(room.seat())).thenReturn(room);
        room.advance(4);
        room.publish(TEXT);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"TRAINEE", "APPROVER", "OBSERVER"})
    void who_does_not_evaluate_gets_no_page(Role role) {
        var held = room.seat();
        when(seats.in(any()))
                .thenReturn(Optional.of(new Seat(held.exercise(), held.participant(), "N", role, Optional.empty())));

        assertThat(open().getElement().getTextRecursively())
                .contains("You do not evaluate this exercise")
                .doesNotContain(TEXT);
    }

    @Test
    void nobody_without_a_seat_gets_a_page() {
        when(seats.in(any())).thenReturn(Optional.empty());

        assertThat(open().getElement().getTextRecursively()).contains("You do not evaluate this exercise");
    }

    @Test
    void a_scale_is_rated_with_a_reason_that_is_shown_as_it_was_typed() {
        var view = open();
        button(view, "Rate: Empathy").click();
        var row = row(view, "empathy");

        areaIn(row, "Why").setValue("<b>Warm</b> & clear.");
        button(row, "Keep").click();

        assertThat(message().evaluation().overrides())
                .singleElement()
                .satisfies(word -> assertThat(word.reason()).isEqualTo("<b>Warm</b> & clear."));
        assertThat(row.getElement().getOuterHTML()).contains("&lt;b&gt;Warm&lt;/b&gt; &amp; clear.");
        assertThat(row.getElement().getTextRecursively()).contains("scorer", "Change", "Take back");
    }

    @Test
    void to_agree_takes_one_click() {
        var view = open();
        button(view, "Rate: Clarity").click();

        button(row(view, "clarity"), "Agree with the scorer").click();

        int scorer = message().score().dimensions().getOrDefault("clarity", -1);
        assertThat(message().evaluation().overrides())
                .extracting(Board.Overruling::points)
                .containsExactly(scorer);
    }

    @Test
    void who_rates_first_sees_nothing_of_the_scorer_before() {
        var view = open();
        assertThat(view.getElement().getTextRecursively()).contains("scorer ");

        find(Checkbox.class).all().getFirst().setValue(true);

        assertThat(view.getElement().getTextRecursively())
                .doesNotContain("scorer ", "Agree with")
                .contains("hidden");
        room.publish("The smoke is not poisonous. Please keep windows closed. More at 17:55.");
        test(below(view, NativeButton.class).stream()
                        .filter(row -> row.getElement().getTextRecursively().contains("not poisonous"))
                        .findFirst()
                        .orElseThrow())
                .click();
        button(view, "Rate: Empathy").click();
        areaIn(row(view, "empathy"), "Why").setValue("Warm.");
        button(row(view, "empathy"), "Keep").click();
        assertThat(row(view, "empathy").getElement().getTextRecursively()).contains("scorer ");
        assertThat(room.board().messages().getLast().evaluation().overrides())
                .extracting(Board.Overruling::blind)
                .containsExactly(true);
    }

    @Test
    void an_objective_is_rated_by_its_letter() {
        open();
        var letter = find(NativeButton.class).all().stream()
                .filter(one -> one.getText().equals("M"))
                .findFirst()
                .orElseThrow();

        test(letter).click();

        assertThat(room.board().notes())
                .extracting(note -> note.rating().orElseThrow())
                .containsExactly(Payload.Rating.M);
        assertThat(letter.getElement().getAttribute("aria-pressed")).isEqualTo("true");
    }

    @Test
    void a_moment_that_cannot_be_read_is_refused_in_words_and_the_note_kept_in_its_field() {
        var view = open();
        var area = areas(view, "A note on this moment");
        area.setValue("They argue.");
        below(view, TextField.class).getFirst().setValue("noon");

        keepNoteBeside(area);
        assertThat(room.board().notes()).isEmpty();
        assertThat(area.getValue()).isEqualTo("They argue.");

        below(view, TextField.class).getFirst().setValue("+00:02");
        keepNoteBeside(area);
        assertThat(room.board().notes())
                .singleElement()
                .satisfies(note -> assertThat(note.about().seconds()).isEqualTo(120));
        assertThat(area.getValue()).isEmpty();
    }

    @Test
    void it_all_goes_on_after_the_end() {
        room.act(Room.freshId(), new Payload.ExerciseEnded());
        var view = open();

        button(view, "Rate: Empathy").click();
        areaIn(row(view, "empathy"), "Why").setValue("Warm.");
        button(row(view, "empathy"), "Keep").click();

        assertThat(message().evaluation().overrides()).hasSize(1);
        assertThat(view.topBar().getElement().getTextRecursively()).contains("Review");
    }

    private Board.MessageState message() {
        return room.board().messages().getFirst();
    }

    private static void keepNoteBeside(TextArea area) {
        area.getParent()
                .orElseThrow()
                .getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .click();
    }

    private TextArea areas(Component in, String label) {
        return below(in, TextArea.class).stream()
                .filter(area -> area.getAriaLabel().orElse("").equals(label))
                .findFirst()
                .orElseThrow();
    }

    private TextArea areaIn(Component in, String label) {
        return below(in, TextArea.class).stream()
                .filter(area -> area.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private Component row(EvaluatorView view, String dimension) {
        return below(view, ScaleRow.class).stream()
                .filter(row -> row.dimension().equals(dimension))
                .findFirst()
                .orElseThrow();
    }

    private Button button(Component in, String words) {
        return below(in, Button.class).stream()
                .filter(button -> button.getAriaLabel().orElse(button.getText()).equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static <C> List<C> below(Component component, Class<C> type) {
        var all = new ArrayList<C>();
        component.getChildren().forEach(child -> {
            if (type.isInstance(child)) {
                all.add(type.cast(child));
            }
            all.addAll(below(child, type));
        });
        return all;
    }

    private EvaluatorView open() {
        var event = mock(BeforeEnterEvent.class);
        when(event.getRouteParameters()).thenReturn(new RouteParameters("exercise", "folded"));
        var view = new EvaluatorView(exercises, seats, signedIn);
        view.beforeEnter(event);
        UI.getCurrent().add(view);
        return view;
    }
}
