package clamour.console.observer;

import clamour.console.shell.Panel;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;

/// The largest topics as bars, the largest filling the width.
final class TopicPanel extends Panel {

    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();

    private List<Topics.Topic> shown = List.of();

    TopicPanel() {
        super("");
        setName(getTranslation("observer.topics.title"));
        addClassName("wall-topics");
        none.setText(getTranslation("observer.topics.none"));
        body().add(list, none);
    }

    void show(List<Topics.Topic> topics) {
        if (topics.equals(shown)) {
            return;
        }
        shown = topics;
        none.setVisible(topics.isEmpty());
        list.removeAll();
        int most = topics.isEmpty() ? 1 : topics.getFirst().posts();
        topics.forEach(topic -> list.add(row(topic, most)));
    }

    private static ListItem row(Topics.Topic topic, int most) {
        var words = topic.name().replace('-', ' ');
        var name = new Span(words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
        name.addClassName("wall-topic");
        var count = new Span(Integer.toString(topic.posts()));
        count.addClassName("wall-count");
        var bar = new Element("meter");
        bar.setAttribute("max", Integer.toString(most));
        bar.setAttribute("value", Integer.toString(topic.posts()));
        bar.setAttribute("aria-label", words);
        var row = new ListItem(name, count);
        row.getElement().appendChild(bar);
        return row;
    }
}
