package clamour.console.facilitator;

import clamour.console.live.ScenarioSource;
import clamour.console.shell.Mark;
import clamour.console.shell.Notice;
import clamour.console.shell.Times;
import clamour.content.Problem;
import clamour.scenario.Scenario;
import clamour.scenario.read.LibraryContent;
import clamour.scenario.read.Reading;
import clamour.scenario.read.ScenarioReader;
import clamour.scenario.shipped.ShippedScenarios;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The scenarios that ship, and a file of one's own, checked before it can be used.
final class ScenarioChoice extends Div {

    /// Far over a scenario's limit, so that the reader itself says that a file is too large and how large it is; no
    /// more than this is held in memory.
    private static final int MOST_BYTES = 16 << 20;

    private static final int MOST_PROBLEMS_SHOWN = 50;

    private final BiConsumer<ScenarioSource, Scenario> chosen;
    private final List<Card> cards = new ArrayList<>();
    private final Div list = new Div();
    private final Paragraph refused = new Paragraph();
    private final UnorderedList problems = new UnorderedList();

    private record Card(NativeButton button, ScenarioSource source, Scenario scenario) {}

    /// @param chosen is told what somebody chose
    ScenarioChoice(BiConsumer<ScenarioSource, Scenario> chosen) {
        this.chosen = chosen;
        addClassName("scenario-choice");
        list.addClassName("scenario-cards");
        for (String name : ShippedScenarios.names()) {
            ShippedScenarios.read(name)
                    .flatMap(Reading::scenario)
                    .ifPresent(scenario -> list.add(
                            card(new ScenarioSource.Shipped(name), scenario).button()));
        }
        problems.addClassName("problem-list");
        refused.addClassName("problem-title");
        refused.getElement().setAttribute("role", "alert");
        refused.setVisible(false);
        add(list, upload(), refused, problems);
    }

    /// Chooses the first, so that the page is never half empty.
    void first() {
        cards.stream().findFirst().ifPresent(this::choose);
    }

    private Card card(ScenarioSource source, Scenario scenario) {
        var language = getLocale().getLanguage();
        var title = new Span(scenario.title().in(language));
        title.addClassName("scenario-title");
        var summary = new Span(scenario.summary().in(language));
        summary.addClassName("scenario-summary");
        var facts = new Div(
                new Mark(Times.length(scenario.duration()), Mark.Tone.PLAIN),
                new Mark(getTranslation("exercises.difficulty", scenario.difficulty()), Mark.Tone.PLAIN),
                new Mark(getTranslation("exercises.injects", scenario.injects().size()), Mark.Tone.PLAIN),
                new Mark(getTranslation("exercises.rumours", scenario.rumours().size()), Mark.Tone.PLAIN));
        facts.addClassName("scenario-facts");
        var button = new NativeButton();
        button.addClassName("scenario-card");
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("aria-pressed", "false");
        button.add(title, summary, facts);
        var card = new Card(button, source, scenario);
        button.addClickListener(click -> choose(card));
        cards.add(card);
        return card;
    }

    private void choose(Card card) {
        for (Card other : cards) {
            other.button().getElement().setAttribute("aria-pressed", Boolean.toString(other.equals(card)));
        }
        chosen.accept(card.source(), card.scenario());
    }

    private Upload upload() {
        UploadHandler handler = this::receive;
        var upload = new Upload(handler);
        upload.setMaxFiles(1);
        upload.addAllFinishedListener(all -> upload.clearFileList());
        upload.addFileRejectedListener(rejected -> Notice.problem(
                getTranslation("exercises.own-not-yaml"), getTranslation("exercises.own-not-yaml-hint")));
        upload.setAcceptedFileExtensions(".yaml", ".yml", ".json");
        upload.setUploadButton(new Button(getTranslation("exercises.own")));
        upload.setDropLabel(new Span(getTranslation("exercises.own-drop")));
        return upload;
    }

    private void receive(UploadEvent event) throws IOException {
        byte[] bytes;
        try (var in = event.getInputStream()) {
            bytes = in.readNBytes(MOST_BYTES);
        }
        var fileName = event.getFileName();
        var reading = new ScenarioReader(LibraryContent.standard()).read(fileName, bytes);
        @Nullable UI ui = event.getUI();
        if (ui != null) {
            ui.accessSynchronously(() -> take(fileName, bytes, reading));
        }
    }

    private void take(String fileName, byte[] bytes, Reading reading) {
        problems.removeAll();
        reading.problems().stream().limit(MOST_PROBLEMS_SHOWN).map(this::item).forEach(problems::add);
        refused.setVisible(reading.scenario().isEmpty());
        if (reading.scenario().isEmpty()) {
            refused.setText(getTranslation("exercises.own-refused", fileName));
            return;
        }
        var source = new ScenarioSource.Brought(fileName, new String(bytes, StandardCharsets.UTF_8));
        var card = card(source, reading.scenario().get());
        list.add(card.button());
        choose(card);
    }

    /// The sentence, where it is in the file, and how to mend it.
    private ListItem item(Problem problem) {
        var message = new Span(problem.message());
        message.addClassName("problem-message");
        var item = new ListItem();
        if (problem.at().line() > 0) {
            var place = new Span(getTranslation(
                    "exercises.problem", problem.at().line(), problem.at().column()));
            place.addClassName("problem-place");
            item.add(place);
        }
        item.add(message);
        var hint = problem.hint();
        if (hint != null) {
            var remedy = new Span(hint);
            remedy.addClassName("problem-hint");
            item.add(remedy);
        }
        item.getElement()
                .setAttribute("data-severity", problem.severity().name().toLowerCase(Locale.ROOT));
        return item;
    }
}
