package clamour.reaction;

/// How the public behaves, in numbers. Chosen so that the targets of the tests hold; each says what it stands for.
final class Behaviour {

    private Behaviour() {}

    // --- belief

    /// Half-life of evidence.
    static final double HALF_LIFE_SECONDS = 4 * 3600;
    /// Evidence of the first assertion, in log-odds, for the most credulous account and the most appealing claim.
    static final double GAIN = 2.4;
    /// What hearing it again adds, compared with the first time.
    static final double AGAIN = 0.1;
    /// What a comment or a question says for the claim, compared with an assertion.
    static final double MENTION = 0.5;
    /// Tambuscio's kappa: evidence against a claim from an official denial, at full trust, tone and freshness.
    static final double KAPPA = 5;
    /// The same from one of the public.
    static final double PUBLIC_KAPPA = 1;
    /// A denial works half as well when it is so old.
    static final double FRESH_SECONDS = 3 * 3600;

    // --- speaking about a rumour

    /// Pressure that one assertion puts on whoever sees it, for a true claim of appeal 1.
    static final double PRESSURE = 0.085;
    /// Odds of passing a false claim on, against a true one (Vosoughi 2018).
    static final double VERACITY = 1.7;
    /// What is left of the pressure once a denial has been seen (reposts fall by 50-62 %).
    static final double AFTER_DENIAL = 0.44;
    /// Pressure by the stance of what is seen: support, deny, query, comment.
    static final double[] STANCE_PRESSURE = {1, 0.3, 0.5, 0.5};
    /// How far a post carries by its stance.
    static final double[] STANCE_SALIENCE = {6, 4, 4, 4};
    /// A rumour is news for so long; then half as many look.
    static final double NOVELTY_SECONDS = 100 * 60;
    /// Beyond followers: accounts that find a post in what is trending, in the mean.
    static final double[] STANCE_TREND = {25, 12, 12, 12};
    /// Chance to pass on a denial that has just been seen.
    static final double PASS_DENIAL_ON = 0.006;
    /// Accounts a minute and 100,000 that bring a rumour in from elsewhere when it starts; it halves every
    /// [#SEEDING_SECONDS].
    static final double SEEDS_PER_MINUTE = 5;

    static final double SEEDING_SECONDS = 15 * 60;
    /// What is true comes in from elsewhere so many times as slowly, for so many times as long: out there, too,
    /// it is passed on less readily, over and over. Vosoughi 2018: to the same number of reposts after one
    /// another, the truth takes ten to twenty times as long.
    static final double SLOWER_IF_TRUE = 15;

    // --- what comes of a rumour nobody works on

    /// From its start until newsrooms have found out, if it is false: earliest and latest (Zubiaga 2016,
    /// medians of 13 to 14 hours).
    static final int FALSE_SETTLED_SECONDS = 13 * 3600;

    static final int FALSE_SETTLED_LATEST_SECONDS = 14 * 3600;
    /// The same if it is true (2 hours).
    static final int TRUE_SETTLED_SECONDS = 7 * 900;

    static final int TRUE_SETTLED_LATEST_SECONDS = 9 * 900;

    // --- trust

    /// Of what is missing to full trust, the best message gives so much to who sees it.
    static final double TRUST_GAIN = 0.16;
    /// Of the trust that is there, the worst message takes so much.
    static final double TRUST_LOSS = 0.15;
    static final double CONTRADICTION_LOSS = 0.15;
    static final double LATE_LOSS = 0.03;
    /// A message behind another within minutes counts less.
    static final double REPEATED = 0.4;

    static final int REPEATED_SECONDS = 3 * 60;
    /// A message has got about, and so ends the silence for all, once this share of the public has seen it.
    static final double GOT_ABOUT = 2e-4;

    /// Silence is borne so long from the start of the crisis, and from an official message.
    static final int PATIENCE_SECONDS = 9 * 60;

    static final int PATIENCE_AFTER_MESSAGE_SECONDS = 30 * 60;
    /// Then trust suffers at most so often.
    static final int GRIEVANCE_SECONDS = 5 * 60;

    static final double GRIEVANCE_LOSS = 0.06;

    // --- reaction to an official message

    static final double REACT = 0.03;
    static final double QUOTE = 0.03;
    /// The same of a newsroom, and of an authority for the best message; they quote where an exponential draw is less.
    static final double NEWSROOM_QUOTES = 3;

    static final double AUTHORITY_QUOTES = 2.5;
    /// The same of a bot: no member of the public quotes more readily.
    static final double BOT_QUOTES = 0.3;
    /// How much more readily a reporter quotes than others do.
    static final double REPORTER_QUOTES = 2;
    /// Salience of official messages, replies, reactions, scripted posts and posts of a flood.
    static final double OFFICIAL_SALIENCE = 3;

    static final double REPLY_SALIENCE = 0.3;
    static final double QUOTE_SALIENCE = 1.5;
    static final double REACTION_SALIENCE = 0.3;
    static final double SCRIPTED_SALIENCE = 3;
    static final double FLOOD_SALIENCE = 1.5;
    /// Share of the public that finds a post of a flood in what is trending. A flood has as many posts as its author
    /// asked for, however
    /// large the public is, so its reach has to be a share: then a small public feels it like a large one.
    static final double FLOOD_DISCOVERY = 2e-4;

    /// The public for which the salience of floods holds; smaller ones follow their posts less, for the same reason.
    static final double FLOOD_ACCOUNTS = 200_000;

    /// Share of the public that finds a scripted post by hashtag or search.
    static final double SCRIPTED_DISCOVERY = 0.01;
    /// Chance that somebody who meets the crisis looks up what a well-followed authority says.
    static final double LOOK_UP = 0.08;
    /// Chance to answer a scripted post in public.
    static final double COMMENT_ON_SCRIPTED = 0.2;

    static final double LIKE = 0.05;

    // --- questions

    static final double ASK = 0.003;
    /// At most one addressed question so often, one request for help so often, one reply to an official message so
    /// often.
    static final int QUESTION_SECONDS = 90;

    static final int HELP_SECONDS = 300;
    static final int REPLY_SECONDS = 4;
    /// Then somebody who waits complains.
    static final int COMPLAIN_SECONDS = 20 * 60;

    // --- surfacing

    static final int SURFACED_PER_MINUTE = 200;
    static final int CHATTER_PER_MINUTE = 20;
    static final int HISTORY_POSTS = 150;
    /// Share of everyday talk that is by accounts the trainees follow.
    static final double CHATTER_OF_FOLLOWED = 0.2;
    /// A post that so many have passed on is trending.
    static final int TRENDING_REPOSTS = 3;
}
