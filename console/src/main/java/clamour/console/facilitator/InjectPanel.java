package clamour.console.facilitator;

import clamour.console.shell.EmptyState;
import clamour.console.shell.Icon;
import clamour.console.shell.IconButton;
import clamour.console.shell.Panel;
import clamour.exercise.Board.InjectState;
import clamour.scenario.ExerciseTime;
import clamour.scenario.InjectId;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The MSEL as a list: to come, held back, done, skipped. One at a time is open with its text and what can be done with
/// it.
final class InjectPanel extends Panel {

    private enum Shelf {
        TO_COME("facilitator.injects.to-come"),
        HELD_BACK("facilitator.injects.held-back"),
        DONE("facilitator.injects.done"),
        SKIPPED("facilitator.injects.skipped");

        private final String key;

        Shelf(String key) {
            this.key = key;
        }
    }

    private final WhiteCell cell;
    private final InjectWords words;
    private final Consumer<Optional<Msel.Item>> edit;
    private final Tabs tabs = new Tabs();
    private final Map<Shelf, Tab> shelves = new EnumMap<>(Shelf.class);
    private final Div list = new Div();
    private final Map<InjectId, InjectRow> rows = new HashMap<>();

    private final IconButton add;

    private List<InjectId> shown = List.of();
    private boolean ended;

    /// @param edit opens the editor: for an inject, or for a new one
    InjectPanel(WhiteCell cell, InjectWords words, Consumer<Optional<Msel.Item>> edit) {
        super("");
        this.cell = cell;
        this.words = words;
        this.edit = edit;
        setName(getTranslation("facilitator.injects.title"));
        addClassName("injects");
        list.addClassName("inject-list");
        for (Shelf shelf : Shelf.values()) {
            var tab = new Tab(getTranslation(shelf.key));
            shelves.put(shelf, tab);
            tabs.add(tab);
        }
        tabs.addSelectedChangeListener(change -> {
            show(new Msel(cell.scenario(), cell.board()), cell.chosen());
            list.getElement().executeJs("this.scrollTop = 0");
        });
        add = new IconButton(Icon.ADD, getTranslation("facilitator.injects.add"), () -> edit.accept(Optional.empty()));
        actions(add.key("i"));
        body().add(tabs, list);
    }

    void show(Msel msel, Optional<InjectId> chosen) {
        var shelf = selected();
        var items = msel.items();
        if (ended != msel.board().ended()) {
            ended = msel.board().ended();
            add.setVisible(!ended);
            rows.clear(); // they are drawn with what can be done with them
            shown = List.of();
        }
        label(items);
        var now = msel.board().clock().at();
        var wanted = items.stream()
                .filter(item -> shelf == shelfOf(item))
                .sorted(Comparator.comparing(item -> waitsForNoTime(item, now)))
                .toList();
        if (shelf == Shelf.DONE || shelf == Shelf.SKIPPED) {
            wanted = wanted.reversed();
        }
        var ids = wanted.stream().map(Msel.Item::id).toList();
        for (Msel.Item item : wanted) {
            rows.computeIfAbsent(item.id(), id -> new InjectRow(cell, words, edit))
                    .show(item, chosen.equals(Optional.of(item.id())));
        }
        if (!ids.equals(shown) || ids.isEmpty()) {
            shown = ids;
            list.removeAll();
            ids.forEach(id -> list.add(rows.get(id)));
            rows.keySet().retainAll(new HashSet<>(ids));
            if (ids.isEmpty()) {
                list.add(new EmptyState(
                        getTranslation(shelf.key + ".empty"), getTranslation(shelf.key + ".empty-hint")));
            }
        }
    }

    /// Shows the list that the inject is in.
    void reveal(Msel.Item item) {
        tabs.setSelectedTab(shelves.get(shelfOf(item)));
        Optional.ofNullable(rows.get(item.id())).ifPresent(InjectRow::scrollIntoView);
    }

    private void label(List<Msel.Item> items) {
        shelves.forEach((shelf, tab) -> {
            long count = items.stream().filter(item -> shelfOf(item) == shelf).count();
            var name = ended && shelf == Shelf.TO_COME ? "facilitator.injects.not-reached" : shelf.key;
            tab.setLabel(getTranslation(name) + " " + count);
            tab.setVisible(shelf != Shelf.SKIPPED || count > 0 || shelf == selected());
        });
    }

    /// Whether it waits for its condition only; such ones stand behind those whose time comes.
    private static boolean waitsForNoTime(Msel.Item item, ExerciseTime now) {
        return item.state().status() == InjectState.Status.CONDITIONAL
                && !item.at().isAfter(now);
    }

    private Shelf selected() {
        return shelves.entrySet().stream()
                .filter(entry -> entry.getValue().equals(tabs.getSelectedTab()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Shelf.TO_COME);
    }

    private static Shelf shelfOf(Msel.Item item) {
        return switch (item.state().status()) {
            case PLANNED, CONDITIONAL -> Shelf.TO_COME;
            case MANUAL -> Shelf.HELD_BACK;
            case FIRED -> Shelf.DONE;
            case SKIPPED -> Shelf.SKIPPED;
        };
    }
}
