package clamour.console.identity;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/// What a request may reach, and how somebody signs in. Views without an annotation are refused to everybody; what
/// may be done inside an exercise is decided by its services.
@Configuration(proxyBeanMethods = false)
class Security {

    /// A bcrypt cost that takes about a quarter of a second on a small server.
    private static final int BCRYPT_STRENGTH = 12;

    /// Files, as opposed to views, whose paths have no such ending.
    private static final Set<String> FILES =
            Set.of("css", "js", "mjs", "map", "svg", "png", "jpg", "webp", "ico", "woff2", "webmanifest");

    @Bean
    SecurityFilterChain requests(HttpSecurity http, ServletContext servlets, VaadinDefaultRequestCache wanted)
            throws Exception {
        wanted.setDelegateRequestCache(withoutParameter());
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(Security::isFile)
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole(Rights.ADMINISTRATOR)
                        .requestMatchers(request -> leadsNowhere(request, servlets))
                        .permitAll())
                .addFilterBefore(new SignInLimitFilter(), UsernamePasswordAuthenticationFilter.class)
                .headers(headers -> headers.frameOptions(frame -> frame.deny()))
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(SignInView.class, "/"))
                .build();
    }

    /// Leaves no `?continue` in the address after signing in.
    @SuppressWarnings("NullAway") // null is its documented way to say so; the setter lacks the annotation
    private static HttpSessionRequestCache withoutParameter() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    @Bean
    PasswordEncoder passwords() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(BCRYPT_STRENGTH)));
    }

    @Bean
    UserDetailsService accounts(People people) {
        return signIn -> people.known(signIn)
                .map(known -> new Account(known.person(), known.password()))
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /// Whether no view answers: then a guest, too, is told so instead of being asked to sign in.
    private static boolean leadsNowhere(HttpServletRequest request, ServletContext servlets) {
        var path = request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
        return request.getDispatcherType() == DispatcherType.REQUEST
                && request.getMethod().equals("GET")
                && !path.equals("/error") // the framework's own page; [RefusalValve] says it in our words
                && ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets))
                        .getNavigationTarget(path.replaceFirst("^/+", "").replaceFirst("/+$", ""))
                        .isEmpty();
    }

    private static boolean isFile(HttpServletRequest request) {
        var path = request.getRequestURI();
        int dot = path.lastIndexOf('.');
        return request.getMethod().equals("GET")
                && dot > path.lastIndexOf('/')
                && FILES.contains(path.substring(dot + 1));
    }
}
