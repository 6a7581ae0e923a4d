package clamour.console.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.console.ConsoleTest;
import clamour.console.evaluator.Evaluating.Scale;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ConsoleTest
class ScaleRowTest extends SpringBrowserlessTest {

    private static final Scale SCALE = new Scale("empathy", false, OptionalInt.of(52), Optional.empty());

    private final Asked orders = new Asked();

    /// What the row asked for.
    private static final class Asked implements ScaleRow.Orders {
        final List<String> given = new ArrayList<>();
        boolean keeps = true;

        @Override
        public boolean give(Scale scale, int points, String reason) {
            given.add(points + " " + reason);
            return keeps;
        }

        @Override
        public void takeBack(Scale scale) {
            given.add("back");
        }

        @Override
        public void opening(ScaleRow row) {}
    }

    @BeforeEach
    void inEnglish() {
        UI.getCurrent().setLocale(Locale.UK);
    }

    private ScaleRow open(boolean blind) {
        var row = new ScaleRow(SCALE, blind, Optional.empty(), orders);
        UI.getCurrent().add(row);
        row.open();
        return row;
    }

    private void click(String words) {
        find(Button.class).all().stream()
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow()
                .click();
    }

    @Test
    void it_begins_at_the_step_nearest_to_the_scorer() {
        open(false);

        click("Keep");

        assertThat(orders.given).containsExactly("50 ");
    }

    @Test
    void what_is_refused_stays_written() {
        orders.keeps = false;
        var row = open(false);
        find(TextArea.class).all().getFirst().setValue("Warm.");

        click("Keep");

        assertThat(find(TextArea.class).all().getFirst().getValue()).isEqualTo("Warm.");
        assertThat(row.draft()).contains(new ScaleRow.Draft(50, "Warm."));
    }

    @Test
    void what_was_written_is_there_again_when_it_is_opened_again() {
        var row = open(false);
        find(TextArea.class).all().getFirst().setValue("Warm.");
        row.close();
        assertThat(find(TextArea.class).all()).isEmpty();

        row.open();

        assertThat(find(TextArea.class).all().getFirst().getValue()).isEqualTo("Warm.");
    }

    @Test
    void to_agree_gives_the_scorers_own_points() {
        open(false);

        click("Agree with the scorer");

        assertThat(orders.given).containsExactly("52 ");
        assertThat(find(TextArea.class).all()).isEmpty();
    }

    @Test
    void nobody_agrees_with_what_they_have_not_seen() {
        var row = open(true);

        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Agree with the scorer");
        assertThat(row.getElement().getTextRecursively()).doesNotContain("52");
        assertThat(row.getElement().getOuterHTML()).doesNotContain("52");
    }
}
