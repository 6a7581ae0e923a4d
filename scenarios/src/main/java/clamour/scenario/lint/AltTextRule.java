package clamour.scenario.lint;

import clamour.scenario.Inject;
import clamour.scenario.Scenario;

/// A picture beside the scenario needs words for those who do not see it; pictures of the library bring theirs.
final class AltTextRule implements Rule {

    @Override
    public void check(Scenario scenario, Warnings warnings) {
        for (int i = 0; i < scenario.injects().size(); i++) {
            if (scenario.injects().get(i).body() instanceof Inject.Post post) {
                var media = post.media();
                if (media.isPresent()
                        && media.get().alt().isEmpty()
                        && media.get().image().indexOf('.') >= 0) {
                    warnings.add(
                            Warnings.inject(i) + ".media",
                            "missing-alt",
                            "The picture “%s” has no description for people who do not see it."
                                    .formatted(media.get().image()),
                            "Write “media: {image: %s, alt: …}”."
                                    .formatted(media.get().image()));
                }
            }
        }
    }
}
