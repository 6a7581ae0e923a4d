package clamour.console.facilitator;

import clamour.console.shell.Notice;
import clamour.content.Problem;
import clamour.exercise.Board;
import clamour.exercise.Payload;
import clamour.scenario.Account;
import clamour.scenario.Channel;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Inject;
import clamour.scenario.InjectId;
import clamour.scenario.LocalText;
import clamour.scenario.Slug;
import clamour.scenario.Source;
import clamour.scenario.read.Conditions;
import clamour.scenario.read.InjectText;
import clamour.scenario.read.LibraryContent;
import clamour.scenario.read.ScenarioReader;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Changes an inject or makes a new one: a form for what is said by whom and when, or the inject as it stands in a
/// scenario file. Both are the same text; what the form cannot hold stays as it is.
final class InjectEditor extends Dialog {

    /// How a file says that the facilitator fires it.
    private static final String BY_HAND = "manual";

    private final WhiteCell cell;
    private final InjectWords words;
    private final @Nullable Inject edited;
    /// As it was when this opened, or when one was last told that it changed.
    private @Nullable Inject seen;
    private final boolean fresh;
    private final ScenarioReader reader = new ScenarioReader(LibraryContent.standard());

    private final TextField title = new TextField();
    private final TextField when = new TextField();
    private final ComboBox<Account> from = new ComboBox<>();
    private final Select<Channel> channel = new Select<>();
    private final TextArea text = new TextArea();
    private final TextArea expected = new TextArea();
    private final TextArea yaml = new TextArea();
    private final UnorderedList problems = new UnorderedList();
    private final Div form = new Div();
    private final Tabs tabs = new Tabs();
    private final Button keep = new Button();

    /// @param item the inject to change, or a copy not yet in the exercise; empty for a new one
    InjectEditor(WhiteCell cell, InjectWords words, Optional<Msel.Item> item) {
        this.cell = cell;
        this.words = words;
        this.edited = item.map(Msel.Item::state).map(Msel::standing).orElse(null);
        this.fresh = edited == null
                || cell.board().injects().stream()
                        .noneMatch(state -> state.inject().id().equals(edited.id()));
        this.seen = edited;
        addClassName("inject-editor");
        setHeaderTitle(getTranslation(fresh ? "facilitator.editor.new" : "facilitator.editor.change"));
        var asForm = new Tab(getTranslation("facilitator.editor.form"));
        var asText = new Tab(getTranslation("facilitator.editor.text"));
        tabs.add(asForm, asText);
        tabs.addSelectedChangeListener(change -> turn(asText.equals(change.getSelectedTab())));
        buildForm();
        yaml.setAriaLabel(getTranslation("facilitator.editor.text"));
        yaml.addClassName("inject-yaml");
        yaml.setValueChangeMode(ValueChangeMode.EAGER);
        yaml.addValueChangeListener(change -> show(read(change.getValue()).problems()));
        yaml.setVisible(false);
        problems.addClassName("problem-list");
        add(tabs, form, yaml, problems);
        keep.setText(getTranslation(fresh ? "facilitator.editor.insert" : "facilitator.editor.keep"));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.addClickListener(click -> keep());
        getFooter().add(new Button(getTranslation("shell.cancel"), click -> close()), keep);
        if (edited != null && !(edited.body() instanceof Inject.Post)) {
            // A flood or a question has nobody who says it; its text is the shorter way.
            tabs.setSelectedTab(asText);
        }
    }

    /// A copy under a name of its own, a minute from now.
    static Msel.Item cloned(Msel.Item item, Board board) {
        var inject = item.state().inject();
        int number = 2;
        while (taken(board, copyId(inject.id(), number))) {
            number++;
        }
        var at = inAMinute(board);
        var copy = new Inject(
                copyId(inject.id(), number),
                new Inject.Timing.At(at),
                inject.body(),
                inject.repeat(),
                inject.expect(),
                inject.notes());
        return new Msel.Item(
                new Board.InjectState(
                        copy, Board.InjectState.Status.PLANNED, Optional.of(at), Optional.empty(), 0, List.of()),
                at);
    }

    private static boolean taken(Board board, InjectId id) {
        return board.injects().stream().anyMatch(state -> state.inject().id().equals(id));
    }

    private static InjectId copyId(InjectId id, int number) {
        var ending = "-" + number;
        var stem = id.value();
        int room = Slug.LONGEST - ending.length();
        return new InjectId((stem.length() > room ? stem.substring(0, room) : stem) + ending);
    }

    private static ExerciseTime inAMinute(Board board) {
        return new ExerciseTime((board.clock().at().seconds() / 60 + 2) * 60);
    }

    private void buildForm() {
        form.addClassName("inject-form");
        title.setLabel(getTranslation("facilitator.editor.title"));
        when.setLabel(getTranslation("facilitator.editor.when"));
        when.setHelperText(getTranslation("facilitator.editor.when-hint"));
        from.setLabel(getTranslation("facilitator.editor.from"));
        from.setItems(cell.scenario().accounts());
        from.setItemLabelGenerator(Account::name);
        from.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                channel.setValue(change.getValue().channel());
            }
        });
        channel.setLabel(getTranslation("facilitator.editor.channel"));
        channel.setItems(Arrays.asList(Channel.values()));
        channel.setItemLabelGenerator(value -> getTranslation("shell.channel." + value.key()));
        text.setLabel(getTranslation("facilitator.editor.words"));
        text.setMinRows(3);
        expected.setLabel(getTranslation("facilitator.editor.expected"));
        expected.setMinRows(2);
        fill();
        form.add(title, when, from, channel, text, expected);
    }

    private void fill() {
        channel.setValue(Channel.MICROBLOG);
        when.setValue(inAMinute(cell.board()).toString());
        if (edited == null) {
            cell.scenario().accounts().stream()
                    .filter(account -> account.team().isEmpty())
                    .findFirst()
                    .ifPresent(account -> {
                        from.setValue(account);
                        channel.setValue(account.channel());
                    });
            return;
        }
        title.setValue(edited.notes().title());
        when.setValue(write(edited.timing()));
        edited.expect().flatMap(Inject.Expected::note).ifPresent(note -> expected.setValue(note.in(words.language())));
        if (edited.body() instanceof Inject.Post post) {
            if (post.from() instanceof Source.Named(var account)) {
                cell.scenario().account(account).ifPresent(from::setValue);
            }
            channel.setValue(post.channel());
            text.setValue(post.text().in(words.language()));
        }
    }

    /// Shows the form or the text; each is filled from the other, and a text with problems stays on the screen.
    private void turn(boolean toText) {
        if (toText) {
            var written = inject();
            written.ifPresent(inject -> yaml.setValue(InjectText.write(inject, language())));
            if (written.isEmpty() && edited != null) {
                yaml.setValue(InjectText.write(edited, language()));
            }
        } else if (edited != null && !(edited.body() instanceof Inject.Post)) {
            Notice.done(getTranslation("facilitator.editor.text-only"));
            tabs.setSelectedIndex(1);
            return;
        }
        form.setVisible(!toText);
        yaml.setVisible(toText);
        problems.removeAll();
    }

    private void keep() {
        String written;
        InjectId id;
        if (yaml.isVisible()) {
            var reading = read(yaml.getValue());
            show(reading.problems());
            if (reading.inject().isEmpty()) {
                return;
            }
            id = fresh || edited == null ? reading.inject().get().id() : edited.id();
            written = yaml.getValue();
        } else {
            var inject = inject();
            if (inject.isEmpty()) {
                return;
            }
            id = inject.get().id();
            written = InjectText.write(inject.get(), language());
            var reading = read(written);
            show(reading.problems());
            if (reading.inject().isEmpty()) {
                return;
            }
        }
        if (overwrites()) {
            return;
        }
        var payload = fresh ? new Payload.InjectAdded(id, written) : new Payload.InjectChanged(id, written);
        if (cell.act(payload)) {
            close();
        }
    }

    /// Says once that somebody else was first; who then keeps it again does so knowingly.
    private boolean overwrites() {
        var theirs = seen == null || fresh ? Optional.<Inject>empty() : cell.changedSince(seen);
        theirs.ifPresent(now -> {
            seen = now;
            Notice.problem(
                    getTranslation("facilitator.editor.meanwhile", now.notes().title()),
                    getTranslation("facilitator.editor.meanwhile-hint"));
        });
        return theirs.isPresent();
    }

    private ScenarioReader.InjectReading read(String written) {
        return reader.readInject(cell.scenario(), written);
    }

    /// The inject as the form has it; empty, and said on the screen, where the form is not complete.
    private Optional<Inject> inject() {
        var timing = timing();
        if (timing.isEmpty()) {
            return Optional.empty();
        }
        if (edited != null && !(edited.body() instanceof Inject.Post)) {
            return Optional.of(
                    new Inject(edited.id(), timing.get(), edited.body(), edited.repeat(), edited.expect(), notes()));
        }
        var sender = from.getValue();
        Source source = edited != null
                        && edited.body()
                                instanceof
                                Inject.Post(Source.AnyOf any, var _, var _, var _, var _, var _, var _, var _, var _)
                        && sender == null
                ? any
                : sender == null ? null : new Source.Named(sender.id());
        text.setInvalid(text.getValue().isBlank());
        text.setErrorMessage(getTranslation("facilitator.editor.no-words"));
        from.setInvalid(source == null);
        from.setErrorMessage(getTranslation("facilitator.editor.nobody"));
        if (source == null || text.getValue().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new Inject(
                edited == null ? freshId() : edited.id(),
                timing.get(),
                post(source),
                edited == null ? Optional.empty() : edited.repeat(),
                expect(),
                notes()));
    }

    private Inject.Post post(Source source) {
        if (edited != null && edited.body() instanceof Inject.Post post) {
            return new Inject.Post(
                    source,
                    channel.getValue(),
                    inThisLanguage(post.text(), text.getValue()),
                    post.replyTo(),
                    post.to(),
                    post.media(),
                    post.spot(),
                    post.rumour(),
                    post.gives());
        }
        return new Inject.Post(
                source,
                channel.getValue(),
                LocalText.of(words.language(), text.getValue()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private Optional<Inject.Expected> expect() {
        var before = edited == null ? Optional.<Inject.Expected>empty() : edited.expect();
        if (expected.getValue().isBlank()) {
            return before.map(e -> new Inject.Expected(e.replyWithin(), e.purpose(), e.objective(), Optional.empty()));
        }
        var note = before.flatMap(Inject.Expected::note)
                .map(old -> inThisLanguage(old, expected.getValue()))
                .orElseGet(() -> LocalText.of(words.language(), expected.getValue()));
        return Optional.of(new Inject.Expected(
                before.flatMap(Inject.Expected::replyWithin),
                before.flatMap(Inject.Expected::purpose),
                before.flatMap(Inject.Expected::objective),
                Optional.of(note)));
    }

    private Inject.Notes notes() {
        var name = title.getValue().isBlank() ? getTranslation("facilitator.editor.untitled") : title.getValue();
        if (edited == null) {
            return new Inject.Notes(
                    name,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Inject.Status.AGREED,
                    Optional.empty(),
                    false);
        }
        var old = edited.notes();
        return new Inject.Notes(
                name,
                old.description(),
                old.objective(),
                old.responsible(),
                old.status(),
                old.notes(),
                old.contingency());
    }

    private Optional<Inject.Timing> timing() {
        var written = when.getValue().strip();
        when.setInvalid(false);
        if (written.equals(BY_HAND)) {
            return Optional.of(new Inject.Timing.Manual());
        }
        var time = ExerciseTime.parse(written);
        if (time.isPresent()) {
            return time.map(Inject.Timing.At::new);
        }
        var condition = Conditions.read(cell.scenario(), written);
        if (condition.condition().isEmpty()) {
            when.setInvalid(true);
            when.setErrorMessage(condition.problems().stream()
                    .map(problem ->
                            problem.hint() == null ? problem.message() : problem.message() + " " + problem.hint())
                    .findFirst()
                    .orElse(getTranslation("facilitator.editor.when-hint")));
        }
        return condition.condition().map(Inject.Timing.When::new);
    }

    private static String write(Inject.Timing timing) {
        return switch (timing) {
            case Inject.Timing.At(var time) -> time.toString();
            case Inject.Timing.When(var condition) -> Conditions.write(condition);
            case Inject.Timing.Manual() -> BY_HAND;
        };
    }

    private String language() {
        return cell.scenario().language();
    }

    private InjectId freshId() {
        int number = 1;
        while (taken(cell.board(), new InjectId("added-" + number))) {
            number++;
        }
        return new InjectId("added-" + number);
    }

    private LocalText inThisLanguage(LocalText old, String words) {
        var all = new TreeMap<>(old.byLanguage());
        all.put(
                all.containsKey(this.words.language())
                        ? this.words.language()
                        : all.containsKey("en") ? "en" : all.firstKey(),
                words);
        return new LocalText(all);
    }

    private void show(List<Problem> found) {
        problems.removeAll();
        for (Problem problem : found) {
            var item = new ListItem(
                    getTranslation("facilitator.editor.line", problem.at().line()) + " " + problem.message()
                            + (problem.hint() == null ? "" : " " + problem.hint()));
            item.getElement()
                    .setAttribute("data-severity", problem.severity().name().toLowerCase(Locale.ROOT));
            problems.add(item);
        }
    }
}
