package clamour.console.identity;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/// Gives the inline scripts that Vaadin writes into the page a number used once, and names it in that page's policy: no
/// other inline script runs, whoever may get one into the page.
@Component
class ScriptPolicy implements VaadinServiceInitListener {

    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            var nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            page.getDocument().select("script:not([src])").attr("nonce", nonce);
            page.getVaadinResponse().setHeader(HeadersFilter.POLICY, HeadersFilter.policy(" 'nonce-" + nonce + "'"));
        });
    }
}
