package clamour.console.identity;

import com.vaadin.flow.spring.ForwardingRequestWrapper;
import com.vaadin.flow.spring.SpringServlet;
import com.vaadin.flow.spring.security.RequestUtil;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/// What becomes of a request that was refused: who asks for a page of ours is asked to sign in, who asks for an address
/// that is none is told so, signed in or not.
///
/// Whatever answers at such an address is not called: the page that says so is made without it.
@Component
class Nowhere implements AuthenticationEntryPoint, AccessDeniedHandler, RequestMatcher {

    private final RequestUtil views;
    private final ServletRegistrationBean<SpringServlet> pages;
    private final AuthenticationEntryPoint signIn = new LoginUrlAuthenticationEntryPoint("/" + SignInView.PATH);

    Nowhere(RequestUtil views, ServletRegistrationBean<SpringServlet> pages) {
        this.views = views;
        this.pages = pages;
    }

    /// Whether no page and nothing of ours that has a rule is at that address.
    @Override
    public boolean matches(HttpServletRequest request) {
        return isAsked(request) && !views.isSecuredFlowRoute(request) && !Security.OPERATIONS.matches(request);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        if (matches(request)) {
            show(request, response);
        } else if (request.getDispatcherType() != DispatcherType.ERROR) { // of which the status is enough
            signIn.commence(request, response, refused);
        }
    }

    /// Somebody signed in is not told what else there is.
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        if (isAsked(request)) {
            show(request, response);
        } else if (request.getDispatcherType() != DispatcherType.ERROR) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isAsked(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && request.getMethod().equals(HttpMethod.GET.name());
    }

    private void show(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        request.getServletContext()
                .getNamedDispatcher(pages.getServletName())
                .forward(new ForwardingRequestWrapper(request), response);
    }
}
