package clamour.console.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Says in the log how the first administrator gets an account. The only secret that is ever logged: whoever reads
/// the log of a new installation is its administrator.
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);

    private final People people;
    private final PublicAddress address;

    FirstAdministrator(People people, PublicAddress address) {
        this.people = people;
        this.address = address;
    }

    @EventListener
    void started(ApplicationReadyEvent event) {
        int port =
                event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null
                        ? web.getWebServer().getPort()
                        : 0;
        people.firstLink()
                .ifPresent(secret -> LOG.warn(
                        "There is no administrator yet. To become it, open {}/welcome/{} within {} hours; the link works once.",
                        address.orLocal(port),
                        secret,
                        People.FIRST_LINK_LASTS.toHours()));
    }
}
