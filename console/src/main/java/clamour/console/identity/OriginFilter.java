package clamour.console.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses what another site's page sends: where a request names its origin, it must be ours.
///
/// Before everything else, for all requests: server push does not look at the origin of a WebSocket handshake. Uses
/// `setStatus`, since `sendError` would end as a redirect to the sign-in page.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class OriginFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(OriginFilter.class);

    private final PublicAddress address;

    OriginFilter(PublicAddress address) {
        this.address = address;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var origin = request.getHeader("Origin");
        if (origin == null || ours(request).equals(spelled(origin))) {
            chain.doFilter(request, response);
            return;
        }
        LOG.warn(
                "Refused a request from another origin; ours is {}. Behind a proxy, set CLAMOUR_ADDRESS.",
                ours(request).orElse("?"));
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().println("This request came from another site and was refused.");
    }

    private Optional<String> ours(HttpServletRequest request) {
        return address.origin()
                .or(() ->
                        Optional.of(Origin.of(request.getScheme(), request.getServerName(), request.getServerPort())));
    }

    private static Optional<String> spelled(String origin) {
        try {
            var uri = new URI(origin);
            return uri.getScheme() == null || uri.getHost() == null ? Optional.empty() : Optional.of(Origin.of(uri));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
