package clamour.scoring;

import clamour.content.lexicon.Hit;

/// Finds who speaks: a capitalised name with a word such as `Police` in it, or the name of the account it
/// is published from.
final class SourceNamed {

    private SourceNamed() {}

    static void mark(Evidence evidence, Context context) {
        var rule = evidence.rules().byId().get("authority.source-named");
        if (rule == null) {
            return;
        }
        var named = new VoiceGauges(evidence).source();
        if (named.isPresent()) {
            evidence.add(new Hit(rule, named.get().from(), named.get().to(), false));
            return;
        }
        var name = context.situation()
                .flatMap(situation -> situation.scenario().account(situation.account()))
                .map(account -> account.name())
                .orElse("");
        var reading = evidence.reading();
        int at = name.isEmpty() ? -1 : reading.text().indexOf(name);
        if (at < 0) {
            return;
        }
        for (int i = 0; i < reading.count(); i++) {
            if (reading.start(i) >= at) {
                evidence.add(new Hit(rule, i, i, false));
                return;
            }
        }
    }
}
