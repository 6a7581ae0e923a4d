package clamour.reaction;

import clamour.content.text.Mood;
import clamour.content.text.PostKind;
import clamour.content.text.Stance;
import clamour.exercise.PostId;
import clamour.exercise.SurfacedPost;
import clamour.population.Population;
import clamour.scenario.Account;
import clamour.scenario.Channel;
import clamour.scenario.ExerciseTime;
import clamour.scenario.RumourId;
import clamour.scenario.Scenario;
import clamour.spread.Keys;
import clamour.spread.Loop;
import clamour.spread.StateHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which of the public's posts people at the screens get to see.
///
/// All scripted and official posts, and what is addressed to the trainees' accounts. The rest has a budget by the
/// second: first the posts of those whom the trainees' accounts follow, then what passes on something that many
/// pass on, then the newest, of those who are followed most, with a keyed share of luck so that ordinary people are
/// heard too; everyday chatter has a budget of its own and gives way when the crisis is loud. The choice is made at
/// each tick from what was posted in it, so it does not depend on how far the clock is moved at once, and nothing
/// is kept of what does not surface.
final class Feed {

    private static final int NO_REPLY = 0;
    private static final int TICK = 60;
    /// Added to the priority of a post; those whom the trainees follow come first, then what is trending, then the rest
    /// of the crisis, then everyday talk.
    private static final int FOLLOWED = 128;

    private static final int TRENDING = 64;
    private static final int CRISIS = 32;
    /// So much luck has everybody at most, a mask.
    private static final int LUCK = 15;
    private static final int MOST_BUDGET = 4 * Behaviour.SURFACED_PER_MINUTE;

    /// A post that might surface.
    ///
    /// @param post number it fans out under, or -1
    /// @param replyTo id of the post it answers, 0 for none
    /// @param rumour number of the rumour, or -1
    /// @param addressed to the trainees: always surfaces
    record Candidate(
            int account,
            int post,
            PostKind kind,
            String topic,
            Stance stance,
            Mood mood,
            long id,
            long replyTo,
            int rumour,
            boolean addressed) {}

    private final Scenario scenario;
    private final Population population;
    private final List<Channel> channels;
    private final List<Candidate> addressed = new ArrayList<>();
    private final Shortlist crisis = new Shortlist();
    private final Shortlist chatter = new Shortlist();
    private List<SurfacedPost> surfaced = new ArrayList<>();
    private int budget;
    private int chatterBudget;
    private long count;

    Feed(Scenario scenario, Population population) {
        this.scenario = scenario;
        this.population = population;
        channels = scenario.channels().stream().filter(Feed::isForPeople).toList();
    }

    private static boolean isForPeople(Channel channel) {
        return switch (channel) {
            case MICROBLOG, COMMUNITY, MESSENGER, PHOTO, VIDEO -> true;
            case PRESS, SITE, ALERT, CONTROL_ROOM, PHONE, EMAIL -> false;
        };
    }

    Feed copy() {
        var copy = new Feed(scenario, population);
        copy.surfaced = new ArrayList<>(surfaced);
        copy.addressed.addAll(addressed);
        copy.crisis.take(crisis);
        copy.chatter.take(chatter);
        copy.budget = budget;
        copy.chatterBudget = chatterBudget;
        copy.count = count;
        return copy;
    }

    /// A post that might surface; see [Candidate].
    void offer(
            int account,
            int post,
            PostKind kind,
            String topic,
            Stance stance,
            Mood mood,
            long id,
            long replyTo,
            int rumour,
            boolean toTrainees,
            int pull) {
        if (toTrainees) {
            addressed.add(new Candidate(account, post, kind, topic, stance, mood, id, replyTo, rumour, true));
            return;
        }
        boolean everyday = kind == PostKind.CHATTER;
        var list = everyday ? chatter : crisis;
        int priority =
                (everyday ? 0 : CRISIS) + (population.isFollowed(account) ? FOLLOWED : 0) + pull + ((int) id & LUCK);
        if (list.wants(priority, id, mostPicks())) {
            list.add(
                    priority,
                    new Candidate(account, post, kind, topic, stance, mood, id, replyTo, rumour, false),
                    mostPicks());
        }
    }

    /// What of a post lets it surface, beside who wrote it: how many follow the author, and whether it passes on what
    /// many pass on.
    ///
    /// @param loudness steps of followers, see [Voice]
    static int pull(int loudness, boolean trending) {
        return 2 * loudness + (trending ? TRENDING : 0);
    }

    /// As many can surface at the end of this tick.
    private int mostPicks() {
        return grown(budget) / TICK;
    }

    private static int grown(int budget) {
        return Math.min(budget + Behaviour.SURFACED_PER_MINUTE, MOST_BUDGET);
    }

    /// Chooses among what was offered in this tick, before it fans out: who sees what surfaces is counted.
    void tickEnds(int tick, Tallies tallies, Loop loop) {
        budget = grown(budget);
        chatterBudget = Math.min(chatterBudget + Behaviour.CHATTER_PER_MINUTE, 2 * TICK);
        for (var candidate : addressed) {
            budget -= TICK;
            surface(candidate, tick, tallies, loop);
        }
        addressed.clear();
        int c = 0;
        int e = 0;
        while (budget >= TICK) {
            boolean everyday = chatterBudget >= TICK && e < chatter.size() && chatter.isBefore(e, crisis, c);
            if (!everyday && c == crisis.size()) {
                break;
            }
            budget -= TICK;
            chatterBudget -= everyday ? TICK : 0;
            surface(everyday ? chatter.get(e++) : crisis.get(c++), tick, tallies, loop);
        }
        crisis.clear();
        chatter.clear();
    }

    private void surface(Candidate candidate, int tick, Tallies tallies, Loop loop) {
        if (candidate.post() >= 0) {
            tallies.follow(loop.mark(candidate.post()), candidate.account(), candidate.id());
        }
        add(post(candidate, tick));
    }

    /// A post that surfaces without a choice, or before the start.
    void add(SurfacedPost post) {
        surfaced.add(post);
        count++;
    }

    SurfacedPost post(Candidate candidate, int tick) {
        Optional<RumourId> rumour = candidate.rumour() >= 0
                ? Optional.of(scenario.rumours().get(candidate.rumour()).id())
                : Optional.empty();
        return new SurfacedPost(
                new PostId(candidate.id()),
                new ExerciseTime(tick),
                author(candidate.account()),
                channel(candidate.account(), candidate.id()),
                candidate.kind(),
                candidate.topic(),
                candidate.stance(),
                candidate.mood(),
                language(candidate.account()),
                Keys.mix(candidate.id() + 1),
                candidate.replyTo() == NO_REPLY ? Optional.empty() : Optional.of(new PostId(candidate.replyTo())),
                rumour,
                Optional.empty(),
                Optional.empty(),
                null,
                Optional.empty(),
                Optional.empty(),
                false);
    }

    SurfacedPost.Author author(int account) {
        var named = population.account(account);
        return new SurfacedPost.Author(
                account,
                named.map(Account::id),
                scenario.audience()
                        .communities()
                        .get(population.community(account))
                        .id(),
                population.manner(account).id(),
                population.seed(account),
                named.map(Account::followers).orElse(population.followers(account)));
    }

    String language(int account) {
        return population
                .account(account)
                .flatMap(Account::language)
                .orElse(scenario.audience()
                        .communities()
                        .get(population.community(account))
                        .language());
    }

    /// Most of the public is on the first channel of the scenario, the others have a few each.
    private Channel channel(int account, long id) {
        var named = population.account(account);
        if (named.isPresent()) {
            return named.get().channel();
        }
        if (channels.isEmpty()) {
            return Channel.MICROBLOG;
        }
        int draw = Keys.below(Keys.mix(id + 2), 10);
        return draw < 7 ? channels.getFirst() : channels.get(Keys.below(Keys.mix(id + 3), channels.size()));
    }

    List<SurfacedPost> take() {
        var taken = surfaced;
        surfaced = new ArrayList<>();
        return List.copyOf(taken);
    }

    void hashInto(StateHash hash) {
        hash.add(budget).add(chatterBudget).add(count);
    }
}
