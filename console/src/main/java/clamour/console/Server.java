package clamour.console;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The console as a server. Loaded only when it is to serve.
@SpringBootApplication
public class Server {

    static void start(String... arguments) {
        SpringApplication.run(Server.class, arguments);
    }
}
