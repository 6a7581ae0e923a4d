package clamour.scoring;

import clamour.content.lexicon.Hit;
import clamour.content.lexicon.Reading;
import clamour.content.lexicon.Reading.Kind;
import clamour.scoring.Gauges.Gauge;
import java.util.Optional;
import java.util.TreeSet;

/// What a text is made of: how many orders and hashtags, links without words, emoji inside sentences.
final class ShapeGauges {

    private static final int MOST_ACTIONS = 5;

    private final Evidence evidence;
    private final Reading reading;

    ShapeGauges(Evidence evidence) {
        this.evidence = evidence;
        this.reading = evidence.reading();
    }

    Optional<Gauge> tooMany(Kind kind, int most) {
        int seen = 0;
        int at = -1;
        for (int i = 0; i < reading.count(); i++) {
            if (reading.kind(i) == kind && ++seen > most && at < 0) {
                at = i;
            }
        }
        return at < 0 ? Optional.empty() : Optional.of(Gauge.at(at, at, seen - most));
    }

    Optional<Gauge> actions() {
        var said = new TreeSet<String>();
        var starts = new TreeSet<Integer>();
        var actions = evidence.hits("helpfulness.protective-action").stream()
                .filter(hit -> starts.add(hit.from()) && said.add(order(hit)))
                .toList();
        return actions.size() > MOST_ACTIONS
                ? Optional.of(Gauge.at(
                        actions.get(MOST_ACTIONS).from(),
                        actions.get(MOST_ACTIONS).to(),
                        1))
                : Optional.empty();
    }

    /// An order with its thing, so that saying it again is not another.
    private String order(Hit hit) {
        var words = new StringBuilder();
        for (int i = hit.from(); i < reading.count() && i <= hit.to() + 2 && reading.isWord(i); i++) {
            words.append(reading.word(i).form()).append(' ');
        }
        return words.toString();
    }

    Optional<Gauge> linkOnly() {
        int link = -1;
        for (int i = 0; i < reading.count(); i++) {
            link = link < 0 && reading.kind(i) == Kind.LINK ? i : link;
        }
        boolean bare = link >= 0 && reading.wordCount() < 8 && !evidence.has("helpfulness.protective-action");
        return bare ? Optional.of(Gauge.at(link, link, 1)) : Optional.empty();
    }

    Optional<Gauge> emojiInside() {
        for (int i = 1; i + 1 < reading.count(); i++) {
            if (reading.kind(i) == Kind.EMOJI
                    && reading.isWord(i - 1)
                    && reading.isWord(i + 1)
                    && !Character.isUpperCase(reading.text().charAt(reading.start(i + 1)))) {
                return Optional.of(Gauge.at(i, i, 1));
            }
        }
        return Optional.empty();
    }

    Optional<Gauge> hashtagCase() {
        for (int i = 0; i < reading.count(); i++) {
            if (reading.kind(i) == Kind.HASHTAG
                    && reading.word(i).length() > 14
                    && reading.word(i).form().chars().allMatch(Character::isLetter)) {
                var shown = reading.text().substring(reading.start(i) + 1, reading.end(i));
                if (shown.chars().skip(1).noneMatch(Character::isUpperCase)) {
                    return Optional.of(Gauge.at(i, i, 1));
                }
            }
        }
        return Optional.empty();
    }
}
