package clamour.console.start;

import clamour.console.shell.Mark;
import clamour.console.shell.Times;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;

/// One scenario to practise: what it is about, how hard and long it is, what one will train.
final class OfferCard extends Article {

    private static final int HARDEST = 5;

    OfferCard(Offer offer, Runnable practise) {
        addClassName("offer");
        getElement().setAttribute("data-scenario", offer.name());
        var title = new H3(offer.title());
        var themes = new Div();
        themes.addClassName("offer-themes");
        offer.themes().forEach(theme -> themes.add(new Mark(theme, Mark.Tone.PLAIN)));
        var go = new Button(getTranslation("start.practise.go"), click -> practise.run());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setAriaLabel(getTranslation("start.practise.go") + ": " + offer.title());
        add(title, facts(offer), new Paragraph(offer.summary()), themes, train(offer), go);
    }

    private Div facts(Offer offer) {
        var difficulty = new Span();
        difficulty.addClassName("offer-difficulty");
        difficulty
                .getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", getTranslation("start.practise.difficulty", offer.difficulty()));
        difficulty.setTitle(getTranslation("start.practise.difficulty", offer.difficulty()));
        for (int i = 1; i <= HARDEST; i++) {
            var step = new Element("i");
            step.setAttribute("data-on", i <= offer.difficulty());
            difficulty.getElement().appendChild(step);
        }
        var facts = new Div(
                difficulty, new Span(Times.length(offer.length())), new Span(String.join(", ", offer.languages())));
        facts.addClassName("offer-facts");
        return facts;
    }

    private Div train(Offer offer) {
        var heading = new Element("strong");
        heading.setText(getTranslation("start.practise.train"));
        var list = new UnorderedList();
        offer.train().forEach(objective -> list.add(new ListItem(objective)));
        var train = new Div();
        train.addClassName("offer-train");
        train.getElement().appendChild(heading);
        train.add(list);
        train.setVisible(!offer.train().isEmpty());
        return train;
    }
}
