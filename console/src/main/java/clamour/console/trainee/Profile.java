package clamour.console.trainee;

import clamour.console.shell.Cards;
import clamour.console.shell.Feed;
import clamour.exercise.SurfacedPost;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/// Who somebody is: name, handle, what they say about themselves, how many follow, what they posted lately.
final class Profile extends Div {

    Profile(Cards cards, SurfacedPost post, List<SurfacedPost> lately, Timeline timeline) {
        addClassName("profile");
        var author = cards.author(post);
        var face = new Image(cards.face(post), "");
        face.addClassName("face");
        var name = new Span(author.name());
        name.addClassName("profile-name");
        var handle = new Span("@" + author.handle());
        handle.addClassName("post-handle");
        var followers = new Span(
                getTranslation("trainee.profile.followers", post.author().followers()));
        followers.addClassName("profile-followers");
        var names = new Div(name, handle, followers);
        names.addClassName("profile-names");
        var head = new Div(face, names);
        head.addClassName("profile-head");
        add(head);
        if (!author.bio().isBlank()) {
            add(new Paragraph(author.bio()));
        }
        var feed = new Feed(getTranslation("trainee.profile.posts", author.name()), "", "", true);
        feed.onShown(() -> feed.reset(lately.reversed().stream()
                .map(each -> cards.card(each, timeline.parent(each), timeline.tally(each.id())))
                .toList()));
        add(feed);
    }

    static boolean sameAuthor(SurfacedPost one, SurfacedPost other) {
        return one.author().account().isPresent()
                ? one.author().account().equals(other.author().account())
                : other.author().account().isEmpty()
                        && one.author().number() == other.author().number();
    }
}
