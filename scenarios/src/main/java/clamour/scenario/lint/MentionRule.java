package clamour.scenario.lint;

import clamour.scenario.Account;
import clamour.scenario.Inject;
import clamour.scenario.Scenario;
import clamour.scenario.read.Spelling;
import java.util.List;
import java.util.regex.Pattern;

/// A mention that is nearly the handle of an account reaches nobody.
final class MentionRule implements Rule {

    private static final Pattern MENTION = Pattern.compile("@([\\p{L}\\p{N}_.]*[\\p{L}\\p{N}_])");

    @Override
    public void check(Scenario scenario, Warnings warnings) {
        var handles = scenario.accounts().stream().map(Account::handle).toList();
        for (int i = 0; i < scenario.injects().size(); i++) {
            if (scenario.injects().get(i).body() instanceof Inject.Post post) {
                var path = Warnings.inject(i) + ".text";
                post.text().byLanguage().values().forEach(text -> check(text, handles, path, warnings));
            }
        }
    }

    private static void check(String text, List<String> handles, String path, Warnings warnings) {
        MENTION.matcher(text).results().map(found -> found.group(1)).distinct().forEach(mention -> {
            boolean known = handles.stream().anyMatch(mention::equalsIgnoreCase);
            var nearest = Spelling.nearest(mention, handles);
            if (!known && nearest.isPresent()) {
                warnings.add(
                        path,
                        "unknown-handle",
                        "“@%s” is not the handle of an account.".formatted(mention),
                        "Did you mean “@%s”?".formatted(nearest.get()));
            }
        });
    }
}
