package clamour.console.identity;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
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
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatchers;

/// What a request may reach, and how somebody signs in. Views without an annotation are refused to everybody; what
/// may be done inside an exercise is decided by its services.
@Configuration(proxyBeanMethods = false)
class Security {

    /// A bcrypt cost that takes about a quarter of a second on a small server.
    private static final int BCRYPT_STRENGTH = 12;

    /// Files that pages are made of, each folder by its name: a new one is refused until it stands here.
    static final RequestMatcher FILES = RequestMatchers.anyOf(
            PathPatternRequestMatcher.pathPattern("/favicon.svg"),
            PathPatternRequestMatcher.pathPattern("/media/*.svg"),
            PathPatternRequestMatcher.pathPattern("/webjars/**"),
            PathPatternRequestMatcher.pathPattern(
                    "/{feature:facilitator|identity|observer|review|shell|start|trainee}/{file:.+[.](?:css|js)}"));

    /// What an administrator looks after the installation with.
    static final RequestMatcher OPERATIONS = PathPatternRequestMatcher.pathPattern("/actuator/**");

    @Bean
    SecurityFilterChain requests(
            HttpSecurity http, Nowhere nowhere, KeptSignIns kept, SignedIn signedIn, VaadinDefaultRequestCache wanted)
            throws Exception {
        wanted.setDelegateRequestCache(withoutParameter());
        wanted.ignoreRequests(nowhere);
        // Behind these come the rules for views, from their annotations; whatever has no rule then is refused.
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(FILES)
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers(OPERATIONS)
                        .hasRole(Rights.ADMINISTRATOR))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(nowhere).accessDeniedHandler(nowhere))
                .addFilterBefore(new SignInLimitFilter(), UsernamePasswordAuthenticationFilter.class)
                .rememberMe(remember -> remember.rememberMeServices(kept).key(kept.getKey()))
                .addFilterAfter(new EndedSignInFilter(signedIn), RememberMeAuthenticationFilter.class)
                .headers(headers -> headers.frameOptions(frame -> frame.deny()))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(SignInView.class, "/").anyRequest(request -> request.denyAll()))
                .build();
    }

    /// Leaves no `?continue` in the address after signing in.
    @SuppressWarnings("NullAway") // null is its documented way to say so; the setter lacks the annotation
    private static HttpSessionRequestCache withoutParameter() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /// Behind a proxy that encrypts, requests reach us plainly: the cookie must not leave the encryption for that.
    @Bean
    ServletContextInitializer sessionCookie(PublicAddress address) {
        return servlets -> {
            if (address.isSecure()) {
                servlets.getSessionCookieConfig().setSecure(true);
            }
        };
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
}
