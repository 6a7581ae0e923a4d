package clamour.console;

import clamour.console.journal.StoreLock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The console as a server. Loaded only when it is to serve.
@SpringBootApplication
public class Server {

    static void start(String... arguments) {
        var application = new SpringApplication(Server.class);
        application.addListeners(new StoreLock());
        try {
            application.run(arguments);
        } catch (StoreLock.InUseException e) {
            System.err.println(e.sentence());
            System.exit(1);
        }
    }
}
