package clamour.console.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Puts the security headers on every answer, static files and refusals included.
///
/// Of what a stricter policy would forbid, Vaadin 25.2 was seen to need three things: its own inline scripts, which
/// [ScriptPolicy] lets through one by one; `eval`, by which the server calls functions of a page; and inline styles, by
/// which components size themselves. Everything from elsewhere, framing, plug-ins, other bases and forms that lead away
/// are forbidden.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HeadersFilter extends OncePerRequestFilter {

    static final String POLICY = "Content-Security-Policy";

    static final Map<String, String> HEADERS = Map.of(
            POLICY,
            policy(""),
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), midi=(),"
                    + " display-capture=(), browsing-topics=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    /// @param scripts sources of scripts besides our own files, each behind a space
    static String policy(String scripts) {
        return "default-src 'self'; script-src 'self' 'unsafe-eval'" + scripts + "; style-src 'self' 'unsafe-inline';"
                + " img-src 'self' data: blob:; font-src 'self' data:; media-src 'self' blob:; connect-src 'self';"
                + " object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HEADERS.forEach(response::setHeader);
        chain.doFilter(request, response);
    }
}
