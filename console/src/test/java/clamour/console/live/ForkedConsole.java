package clamour.console.live;

import clamour.console.Server;
import clamour.console.journal.Journal;
import clamour.exercise.EntryId;
import clamour.exercise.Message;
import clamour.exercise.Payload;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;

/// A console in a process of its own that does what it is told line by line, so that it can be killed in the middle.
final class ForkedConsole implements AutoCloseable {

    private static final String ANSWER = "@ ";
    private static final String GONE = "gone";
    private static final int PATIENCE_SECONDS = 180;

    private final Process process;
    private final PrintStream commands;
    private final LinkedBlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private ForkedConsole(Process process) {
        this.process = process;
        this.commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        Thread.ofVirtual().start(this::listen);
    }

    static ForkedConsole start(Path data) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "--add-opens=java.management/sun.management=ALL-UNNAMED",
                "--add-opens=jdk.management/com.sun.management.internal=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ForkedConsole.class.getName()));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("CLAMOUR_DATA", data.toString());
        builder.environment().put("SERVER_PORT", "0");
        var console = new ForkedConsole(builder.start());
        console.answer("ready");
        return console;
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(ANSWER)) {
                    answers.add(line.substring(ANSWER.length()));
                }
            }
        } catch (IOException e) {
            // Killed while it spoke.
        }
        answers.add(GONE);
    }

    void tell(String command) {
        commands.println(command);
    }

    /// The next answer that starts with that word, without it; others before it are dropped.
    String answer(String word) {
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                var line = answers.poll(left, TimeUnit.NANOSECONDS);
                if (GONE.equals(line)) {
                    throw new AssertionError("the console ended before it answered '%s'".formatted(word));
                }
                if (line != null && line.startsWith(word)) {
                    return line.substring(word.length()).strip();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("the console did not answer '%s' within %d s".formatted(word, PATIENCE_SECONDS));
    }

    String ask(String command, String word) {
        tell(command);
        return answer(word);
    }

    /// As `kill -9` does: no handler runs, nothing is flushed.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    public static void main(String[] arguments) throws IOException {
        var context = SpringApplication.run(Server.class, arguments);
        var driver = new Driver(context.getBean(Exercises.class), context.getBean(Journal.class));
        say("ready");
        try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                driver.run(line.split(" ", 2));
            }
        }
        context.close();
    }

    private static void say(String answer) {
        System.out.println(ANSWER + answer);
    }

    private static final class Driver {

        private final Exercises exercises;
        private final Journal journal;
        private Optional<Room> room = Optional.empty();

        Driver(Exercises exercises, Journal journal) {
            this.exercises = exercises;
            this.journal = journal;
        }

        void run(String[] words) {
            switch (words[0]) {
                case "practise" -> {
                    var admission = exercises.practise("riverside", "Ada", "en", "192.0.2.1");
                    room = Optional.of(exercises.room(admission.seat()));
                    say("token " + admission.token());
                }
                case "resume" -> {
                    var seat = exercises.resume(words[1]).orElseThrow();
                    room = Optional.of(exercises.room(seat));
                    say("resumed " + seat.name());
                }
                case "speed" -> act(Room.freshId(), new Payload.SpeedSet(Integer.parseInt(words[1])));
                case "start" -> act(Room.freshId(), new Payload.ClockStarted());
                case "publish" -> {
                    var account = here().scenario().accounts().stream()
                            .filter(known -> known.team().equals(here().seat().team()))
                            .findFirst()
                            .orElseThrow();
                    act(
                            new EntryId(words[1]),
                            new Payload.MessagePublished(
                                    Message.of(account.id(), "We are on our way. " + words[1]), Optional.empty()));
                }
                case "clock" ->
                    say("clock " + here().clock().at().seconds() + " "
                            + here().clock().running());
                case "messages" ->
                    say("messages "
                            + String.join(
                                    " ",
                                    here().board().messages().stream()
                                            .map(said -> said.id().value())
                                            .toList()));
                case "journal" -> {
                    var broken = journal.verify(here().seat().exercise());
                    for (var entry : journal.from(here().seat().exercise(), 1)) {
                        say("entry %d %s %s"
                                .formatted(
                                        entry.at().seconds(),
                                        entry.actor(),
                                        entry.payload().getClass().getSimpleName()));
                    }
                    say("chain " + broken.map(fault -> fault.message()).orElse("ok"));
                }
                default -> throw new IllegalArgumentException(words[0]);
            }
        }

        private Room here() {
            return room.orElseThrow();
        }

        private void act(EntryId id, Payload payload) {
            switch (here().act(id, payload)) {
                case Receipt.Accepted(var entry) -> say("accepted " + entry.id());
                case Receipt.Refused refused -> say("refused " + refused);
            }
        }
    }
}
