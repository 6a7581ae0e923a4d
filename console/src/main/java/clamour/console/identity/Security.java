package clamour.console.identity;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/// What a request may reach before anybody has signed in.
@Configuration(proxyBeanMethods = false)
class Security {

    @Bean
    SecurityFilterChain requests(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/webjars/**",
                                "/*/*.css",
                                "/*/*.js",
                                "/media/**",
                                "/favicon.svg",
                                "/favicon.ico",
                                "/aura/**")
                        .permitAll())
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> {})
                .build();
    }

    /// Nobody: without it a default user with a password in the log would be made.
    @Bean
    InMemoryUserDetailsManager people() {
        return new InMemoryUserDetailsManager();
    }
}
