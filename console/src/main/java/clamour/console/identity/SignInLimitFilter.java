package clamour.console.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;

/// Slows down whoever tries passwords: by address and by name, so that neither one name from many addresses nor
/// many names from one get far.
class SignInLimitFilter extends OncePerRequestFilter {

    static final int TRIES = 10;
    static final Duration IN = Duration.ofMinutes(5);

    private final RateLimit byAddress = new RateLimit(TRIES, IN);
    private final RateLimit byName = new RateLimit(TRIES, IN);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var name = request.getParameter("username");
        boolean allowed = byAddress.allows(request.getRemoteAddr())
                && (name == null || byName.allows(name.strip().toLowerCase(Locale.ROOT)));
        if (allowed) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + "/" + SignInView.PATH + "?" + SignInView.WAIT);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !(request.getMethod().equals("POST")
                && request.getServletPath()
                        .concat(request.getPathInfo() == null ? "" : request.getPathInfo())
                        .equals("/" + SignInView.PATH));
    }
}
