package clamour.console.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets browsers ask whether a script of ours has changed. Vaadin sends them as good for an hour under an address that
/// stays, so that after an upgrade new pages would run with old scripts; style sheets carry their hash in the address
/// and need none of this, nor do libraries, whose address has their version.
@Component
class FreshScriptsFilter extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return !path.endsWith(".js") || path.startsWith("/VAADIN/") || path.startsWith("/webjars/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void setHeader(String name, String value) {
                super.setHeader(name, name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL) ? "no-cache" : value);
            }
        });
    }
}
