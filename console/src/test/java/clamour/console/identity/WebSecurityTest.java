package clamour.console.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import clamour.console.ConsoleTest;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@ConsoleTest
class WebSecurityTest {

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private People people;

    private HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/favicon.svg", "/people", "/nothing-here"})
    void every_answer_carries_the_security_headers(String path) throws Exception {
        var headers = get(path).headers();

        HeadersFilter.HEADERS.forEach(
                (name, value) -> assertThat(headers.allValues(name).stream().map(WebSecurityTest::withoutNonce))
                        .as(name)
                        .containsExactly(value));
    }

    @Test
    void an_address_that_leads_nowhere_does_not_ask_a_guest_to_sign_in() throws Exception {
        assertThat(get("/nothing-here").statusCode()).isEqualTo(200); // the page says so, in the guest's language
        assertThat(get("/exercise/some/thing/else").statusCode()).isEqualTo(200);

        assertThat(get("/people").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
        assertThat(get("/actuator/env").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
    }

    @Test
    void what_has_no_rule_is_refused_to_guests_and_to_people_with_an_account() throws Exception {
        var forgotten = new Forgotten();
        var address =
                RequestMappingInfo.paths("/made-up/list", "/made-up/list.svg").build();
        mappings.registerMapping(address, forgotten, Forgotten.class.getMethod("list"));
        try {
            for (var path : List.of("/made-up/list", "/made-up/list.svg")) {
                assertThat(get(path).body()).doesNotContain(Forgotten.SECRET);
                assertThat(send(request(path).method("HEAD", BodyPublishers.noBody()))
                                .statusCode())
                        .isNotEqualTo(200);
            }
            signIn();
            assertThat(get("/exercises").statusCode()).isEqualTo(200);
            assertThat(get("/made-up/list").body()).doesNotContain(Forgotten.SECRET);
        } finally {
            mappings.unregisterMapping(address);
        }
        assertThat(forgotten.calls).isZero();
    }

    /// As somebody may add one tomorrow.
    static final class Forgotten {

        static final String SECRET = "everybody's names";
        int calls;

        @ResponseBody
        public String list() {
            calls++;
            return SECRET;
        }
    }

    @Test
    void a_page_for_administrators_is_not_there_for_others_with_an_account() throws Exception {
        signIn();

        assertThat(get("/actuator/env").body()).contains("<!doctype html>").doesNotContain("propertySources");
    }

    private void signIn() throws Exception {
        var facilitator = TestPeople.facilitator(people, "Finn");
        var answer = send(request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "username=" + facilitator.signIn() + "&password=" + TestPeople.PASSWORD.replace(' ', '+'))));
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("error", "wait"));
    }

    private static String withoutNonce(String policy) {
        return policy.replaceAll(" 'nonce-[^']+'", "");
    }

    @Test
    void inline_scripts_of_a_page_run_by_a_number_used_once() throws Exception {
        var page = get("/");
        var again = get("/");

        var nonce = nonce(page);
        var tags = Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>")
                .matcher(page.body())
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(tags).hasSizeGreaterThan(2).allSatisfy(tag -> assertThat(tag).contains("nonce=\"" + nonce + "\""));
        assertThat(nonce).hasSizeGreaterThan(20).isNotEqualTo(nonce(again));
        assertThat(policy(page)).doesNotContain("script-src 'self' 'unsafe-inline'");
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue(HeadersFilter.POLICY).orElseThrow();
    }

    private static String nonce(HttpResponse<String> answer) {
        var matcher = Pattern.compile("script-src [^;]*'nonce-([^']+)'").matcher(policy(answer));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void what_the_web_server_itself_refuses_is_a_sentence_in_the_readers_language() throws Exception {
        var unreadable = send(request("/%00").header("Accept-Language", "fr"));
        var large = send(request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("a=" + "b".repeat(400_000))));

        assertThat(unreadable.statusCode()).isEqualTo(400);
        assertThat(unreadable.body()).contains("La demande est illisible").doesNotContain("Tomcat", "HTTP Status");
        assertThat(unreadable.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("What was sent is too large.").doesNotContain("Tomcat", "HTTP Status");
    }

    @Test
    void a_refused_request_carries_them_too() throws Exception {
        var answer = send(request("/").header("Origin", "https://elsewhere.example"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(answer.body()).contains("another site");
    }

    @Test
    void the_policy_allows_nothing_from_elsewhere_and_no_framing() throws Exception {
        var policy = get("/").headers().firstValue("Content-Security-Policy").orElseThrow();

        assertThat(policy)
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "form-action 'self'")
                .doesNotContain("*", "http:", "https:");
    }

    @Test
    void the_session_cookie_is_kept_from_scripts_and_other_sites() throws Exception {
        var cookie = get("/").headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith("clamour="))
                .findFirst();

        assertThat(cookie).hasValueSatisfying(header -> assertThat(header).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void an_address_never_names_the_session() throws Exception {
        var stranger = HttpClient.newHttpClient().send(request("/people").build(), BodyHandlers.ofString());

        assertThat(stranger.statusCode()).isEqualTo(302);
        assertThat(stranger.headers().firstValue("Location"))
                .hasValueSatisfying(address -> assertThat(address).doesNotContain(";"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost.elsewhere.example",
        "https://elsewhere.example",
        "null",
        "file://",
        "::not an origin::"
    })
    void push_from_another_origin_is_refused(String origin) {
        var failure = catchThrowable(() -> push(origin));

        assertThat(failure)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(403));
    }

    @Test
    void push_from_our_own_origin_is_upgraded() {
        var socket = push("http://localhost:" + port);

        assertThat(socket.isInputClosed()).isFalse();
        socket.abort();
    }

    @Test
    void the_public_sees_of_the_operations_only_that_it_is_well() throws Exception {
        var health = get("/actuator/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("UP").doesNotContain("details", "database");
        assertThat(get("/actuator/prometheus").statusCode()).isNotEqualTo(200);
        assertThat(get("/actuator/env").statusCode()).isNotEqualTo(200);
        assertThat(get("/actuator").statusCode()).isNotEqualTo(200);
    }

    @Test
    void files_need_no_sign_in() throws Exception {
        var ours = Path.of("src/main/resources/META-INF/resources");
        try (var files = Files.walk(ours)) {
            var paths = files.filter(Files::isRegularFile)
                    .map(file -> "/" + ours.relativize(file).toString().replace('\\', '/'))
                    .toList();
            assertThat(paths)
                    .contains("/favicon.svg", "/shell/clamour-shell.js")
                    .hasSizeGreaterThan(10);
            for (var path : paths) {
                assertThat(get(path).statusCode()).as(path).isEqualTo(200);
                assertThat(get(path).body()).as(path).doesNotContain("<!doctype html>");
            }
        }
        assertThat(get("/webjars/chart.js/4.5.1/dist/chart.umd.js").statusCode())
                .isEqualTo(200);
        assertThat(get("/media/no-such.svg").statusCode()).isEqualTo(404);
    }

    @Test
    void a_page_for_administrators_asks_to_sign_in() throws Exception {
        var answer = get("/people");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/sign-in"));
    }

    @Test
    void a_body_over_the_limit_is_refused_with_both_sizes() throws Exception {
        int tooMany = Math.toIntExact(BodyLimitFilter.MOST_BYTES + 1);

        var answer = send(request("/sign-in").POST(BodyPublishers.ofByteArray(new byte[tooMany])));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains(String.valueOf(tooMany), String.valueOf(BodyLimitFilter.MOST_BYTES));
    }

    @Test
    void passwords_cannot_be_tried_without_end() throws Exception {
        // From an address of its own: the other tests sign in, too.
        browser = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName("127.0.0.9"))
                .build();
        for (int i = 0; i < SignInLimitFilter.TRIES; i++) {
            assertThat(guess("guess " + i).headers().firstValue("Location"))
                    .hasValueSatisfying(where -> assertThat(where).endsWith("/sign-in?error"));
        }
        var answer = guess("one more");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(where -> assertThat(where).endsWith("/sign-in?wait"));
    }

    private WebSocket push(String origin) {
        return browser.newWebSocketBuilder()
                .header("Origin", origin)
                .buildAsync(
                        URI.create("ws://localhost:" + port + "/VAADIN/push?v-r=push&X-Atmosphere-Transport=websocket"),
                        new WebSocket.Listener() {})
                .join();
    }

    private HttpResponse<String> guess(String password) throws Exception {
        return send(request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=somebody&password=" + password.replace(' ', '+'))));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html, */*;q=0.5");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofString());
    }
}
