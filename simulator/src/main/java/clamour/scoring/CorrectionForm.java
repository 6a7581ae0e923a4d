package clamour.scoring;

import clamour.content.lexicon.Hit;
import clamour.content.lexicon.Reading;
import clamour.content.lexicon.Reading.Kind;

/// The form of a correction, the truth sandwich: fact, claim once and marked false, fact again (Debunking
/// Handbook 2020).
/// What it finds is added to the evidence under the rules `form.*`, for the slots and faults of completeness.
final class CorrectionForm {

    private final Evidence evidence;
    private final Reading reading;

    private CorrectionForm(Evidence evidence) {
        this.evidence = evidence;
        this.reading = evidence.reading();
    }

    static void mark(Evidence evidence, Understanding understanding) {
        new CorrectionForm(evidence).mark(understanding);
    }

    private void mark(Understanding understanding) {
        int sentences = reading.sentenceCount();
        if (sentences == 0 || !(evidence.has("slot.denial") || evidence.has("slot.claim"))) {
            return;
        }
        int first = opening();
        boolean claimFirst = claim(first, understanding);
        int claims = 0;
        for (int sentence = 0; sentence < sentences; sentence++) {
            claims += claim(sentence, understanding) ? 1 : 0;
        }
        if (claimFirst) {
            found("form.myth-first", first);
        } else if (statement(first)) {
            found("form.fact-first", first);
        }
        if (claims > 2 || (claims > 1 && !flagged(first))) {
            found("form.myth-repeated", lastClaim(understanding));
        }
        evidence.first("slot.denial").ifPresent(hit -> found("form.myth-flagged", reading.sentence(hit.from())));
        int last = sentences - 1;
        if (last > first + 1 && statement(last) && !claim(last, understanding)) {
            found("form.fact-again", last);
        }
    }

    /// The first sentence that is more than a label or a greeting.
    private int opening() {
        for (int sentence = 0; sentence < reading.sentenceCount(); sentence++) {
            if (words(sentence) > 3) {
                return sentence;
            }
        }
        return 0;
    }

    private int words(int sentence) {
        int words = 0;
        for (int i = reading.firstOf(sentence); i < reading.firstOf(sentence + 1); i++) {
            words += reading.isWord(i) && reading.kind(i) != Kind.HANDLE && reading.kind(i) != Kind.HASHTAG ? 1 : 0;
        }
        return words;
    }

    /// Gives the claim itself: reports it, or states a rumour before it is said to be false.
    private boolean claim(int sentence, Understanding understanding) {
        if (evidence.inSentence("slot.denial.fact", sentence)) {
            return false;
        }
        boolean rumour = understanding.rumourSentences.containsValue(sentence) && !negative(sentence);
        return rumour || tellsClaim(sentence);
    }

    /// More than the word `claim`: what is claimed follows it.
    private boolean tellsClaim(int sentence) {
        for (var hit : evidence.hits("slot.claim")) {
            if (reading.sentence(hit.from()) != sentence) {
                continue;
            }
            int content = 0;
            for (int i = hit.from(); i < reading.firstOf(sentence + 1); i++) {
                boolean said = reading.isWord(i) && !reading.word(i).stop();
                if (reading.kind(i) == Kind.QUOTE || (i > hit.to() && said && ++content > 2)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean negative(int sentence) {
        for (int i = reading.firstOf(sentence); i < reading.firstOf(sentence + 1); i++) {
            if (reading.word(i).negator() && !reading.mentioned(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean flagged(int sentence) {
        return evidence.inSentence("slot.denial", sentence);
    }

    private int lastClaim(Understanding understanding) {
        for (int sentence = reading.sentenceCount() - 1; sentence > 0; sentence--) {
            if (claim(sentence, understanding)) {
                return sentence;
            }
        }
        return 0;
    }

    /// Says something plainly: not a question, not only “this is false”.
    private boolean statement(int sentence) {
        return !reading.question(sentence)
                && words(sentence) > 2
                && !evidence.inSentence("slot.denial.pointing", sentence);
    }

    private void found(String id, int sentence) {
        var rule = evidence.rules().byId().get(id);
        if (rule == null) {
            return;
        }
        int last = reading.firstOf(sentence + 1) - 1;
        while (last > reading.firstOf(sentence) && !reading.isWord(last)) {
            last--;
        }
        evidence.add(new Hit(rule, reading.firstOf(sentence), last, false));
    }
}
