package clamour.exercise.fold;

import clamour.content.ContentLibrary;
import clamour.exercise.ExerciseClock;
import clamour.exercise.PostId;
import clamour.exercise.Settings;
import clamour.exercise.SurfacedPost;
import clamour.scenario.ExerciseTime;
import clamour.scenario.Scenario;
import clamour.spread.StateHash;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Everything an exercise has come to but its public. Mutable; owned by [ExerciseFold].
final class State {

    final Scenario scenario;
    final Settings settings;
    final ContentLibrary library;

    Desk desk = new Desk();
    InjectBook injects;
    QuestionBook questions = new QuestionBook();
    MessageBook messages = new MessageBook();
    RumourBook rumours = new RumourBook();
    Inbox inbox = new Inbox();
    final SortedMap<String, Integer> floodPercent = new TreeMap<>();
    /// Every post that could be seen, so that it can be answered.
    final Map<PostId, SurfacedPost> posts = new LinkedHashMap<>();

    ExerciseTime now = ExerciseTime.START;
    ExerciseClock clock = ExerciseClock.AT_START;
    boolean opened;
    boolean ended;

    State(Scenario scenario, Settings settings, ContentLibrary library) {
        this.scenario = scenario;
        this.settings = settings;
        this.library = library;
        injects = new InjectBook(scenario);
    }

    private State(State other) {
        scenario = other.scenario;
        settings = other.settings;
        library = other.library;
        desk = other.desk.copy();
        injects = other.injects.copy();
        questions = other.questions.copy();
        messages = other.messages.copy();
        rumours = other.rumours.copy();
        inbox = other.inbox.copy();
        floodPercent.putAll(other.floodPercent);
        posts.putAll(other.posts);
        now = other.now;
        clock = other.clock;
        opened = other.opened;
        ended = other.ended;
    }

    State copy() {
        return new State(this);
    }

    /// The scenario's time is up.
    boolean storyOver() {
        return !now.isBefore(scenario.end());
    }

    /// The scenario with its injects as they read now, for reading another one that refers to them.
    Scenario scenarioNow() {
        return new Scenario(
                scenario.name(),
                scenario.title(),
                scenario.summary(),
                scenario.themes(),
                scenario.difficulty(),
                scenario.language(),
                scenario.storyStart(),
                scenario.duration(),
                scenario.seed(),
                scenario.with(),
                scenario.place(),
                scenario.audience(),
                scenario.channels(),
                scenario.accounts(),
                scenario.facts(),
                scenario.rumours(),
                scenario.phases(),
                scenario.objectives(),
                injects.injects(),
                scenario.expectations(),
                scenario.discussion(),
                scenario.score());
    }

    Optional<SurfacedPost> post(PostId id) {
        return Optional.ofNullable(posts.get(id));
    }

    /// Where a reply would go: whether there is anything with that id to answer.
    boolean canBeAnswered(PostId id) {
        return posts.containsKey(id) || inbox.find(id).isPresent();
    }

    void hashInto(StateHash hash) {
        hash.add(now.seconds());
        hash.add(clock.at().seconds()).add(clock.running()).add(clock.speed());
        hash.add(opened).add(ended);
        desk.hashInto(hash);
        injects.hashInto(hash);
        questions.hashInto(hash);
        messages.hashInto(hash);
        rumours.hashInto(hash);
        inbox.hashInto(hash);
        hash.add(floodPercent.size());
        floodPercent.forEach((topic, percent) -> hash.add(topic).add(percent));
        hash.add(posts.size());
        posts.keySet().forEach(post -> hash.add(post.value()));
    }
}
