package clamour.console.identity;

import static org.assertj.core.api.Assertions.assertThat;

import clamour.console.ConsoleTest;
import jakarta.servlet.http.Cookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.TestingAuthenticationToken;

/// A server that starts again knows no session: here a request without the session's cookie stands for that.
@ConsoleTest
class KeptSignInTest {

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private PersonStore store;

    @Autowired
    private KeptSignIns kept;

    private HttpClient browser = HttpClient.newHttpClient();
    private Person finn = new Person(new PersonId(new UUID(0, 0)), "", "", false);

    @BeforeEach
    void somebodyWithAnAccount() throws Exception {
        finn = TestPeople.facilitator(people, "Finn");
        // From an address of its own: what other tests try does not count here.
        browser = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(
                        "127.0.0." + (20 + Math.floorMod(finn.signIn().hashCode(), 100))))
                .build();
    }

    @Test
    void a_sign_in_survives_the_loss_of_the_session() throws Exception {
        var cookie = cookie(signIn(TestPeople.PASSWORD), KeptSignIns.COOKIE).orElseThrow();

        var first = get("/exercises", cookie);
        var second = get("/exercises", cookie);

        assertThat(get("/exercises", "").statusCode()).isEqualTo(302);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).as("the other page of the same browser").isEqualTo(200);
        assertThat(cookie(first, "clamour")).as("a session again").isPresent();
    }

    @Test
    void a_file_asked_for_with_it_makes_no_session() throws Exception {
        var cookie = cookie(signIn(TestPeople.PASSWORD), KeptSignIns.COOKIE).orElseThrow();

        assertThat(cookie(get("/favicon.svg", cookie), "clamour")).isEmpty();
    }

    @Test
    void the_cookie_is_kept_from_scripts_and_other_sites_and_the_secret_from_the_store() throws Exception {
        var header = signIn(TestPeople.PASSWORD).headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith(KeptSignIns.COOKIE))
                .findFirst()
                .orElseThrow();

        assertThat(header).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain("Max-Age", "Expires");
        var secret = header.substring(header.indexOf('=') + 1, header.indexOf(';'));
        assertThat(store.keptSignIn(secret, Clock.systemUTC().instant())).isEmpty();
    }

    @Test
    void a_wrong_password_keeps_nothing() throws Exception {
        assertThat(cookie(signIn("wrong"), KeptSignIns.COOKIE)).isEmpty();
    }

    @Test
    void signing_out_ends_it() throws Exception {
        var cookie = cookie(signIn(TestPeople.PASSWORD), KeptSignIns.COOKIE).orElseThrow();

        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie(KeptSignIns.COOKIE, cookie.substring(cookie.indexOf('=') + 1)));
        kept.logout(request, new MockHttpServletResponse(), null);

        assertThat(get("/exercises", cookie).statusCode()).isEqualTo(302);
    }

    @Test
    void a_new_password_ends_every_sign_in() throws Exception {
        var signedIn = signIn(TestPeople.PASSWORD);
        var session = cookie(signedIn, "clamour").orElseThrow();
        var cookie = cookie(signedIn, KeptSignIns.COOKIE).orElseThrow();
        assertThat(get("/exercises", session).statusCode()).isEqualTo(200);

        people.accept(people.renew(TestPeople.administrator(people), finn.id()), "", "", "another fine sentence");

        assertThat(get("/exercises", cookie).statusCode()).isEqualTo(302);
        assertThat(get("/exercises", session).statusCode()).isEqualTo(302);
        assertThat(cookie(signIn("another fine sentence"), KeptSignIns.COOKIE)).isPresent();
    }

    @Test
    void disabling_an_account_ends_its_sign_ins_for_good() throws Exception {
        var signedIn = signIn(TestPeople.PASSWORD);
        var cookie = cookie(signedIn, KeptSignIns.COOKIE).orElseThrow();

        people.disable(TestPeople.administrator(people), finn.id(), true);
        assertThat(get("/exercises", cookie).statusCode()).isEqualTo(302);
        assertThat(get("/exercises", cookie(signedIn, "clamour").orElseThrow()).statusCode())
                .isEqualTo(302);

        people.disable(TestPeople.administrator(people), finn.id(), false);
        assertThat(get("/exercises", cookie).statusCode()).isEqualTo(302);
    }

    @Test
    void it_ends_after_its_time() throws Exception {
        var now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
        store.keepSignIn("hash-" + finn.signIn(), finn.id(), now.plus(KeptSignIns.LASTS));

        assertThat(store.keptSignIn(
                        "hash-" + finn.signIn(), now.plus(KeptSignIns.LASTS).minusMillis(5)))
                .isPresent();
        assertThat(store.keptSignIn("hash-" + finn.signIn(), now.plus(KeptSignIns.LASTS)))
                .isEmpty();
        store.forgetExpired(now.plus(KeptSignIns.LASTS).plus(Duration.ofSeconds(1)));
        assertThat(store.keptSignIn("hash-" + finn.signIn(), now)).isEmpty();
    }

    @Test
    void behind_a_proxy_that_encrypts_the_cookies_stay_inside_the_encryption() throws Exception {
        var address = new PublicAddress("https://clamour.example.org");
        var response = new MockHttpServletResponse();
        var account = new Account(finn, "");

        new KeptSignIns(name -> account, store, address, Clock.systemUTC())
                .loginSuccess(new MockHttpServletRequest(), response, new TestingAuthenticationToken(account, null));
        var servlets = new MockServletContext();
        new Security().sessionCookie(address).onStartup(servlets);

        assertThat(response.getCookie(KeptSignIns.COOKIE)).matches(Cookie::getSecure);
        assertThat(servlets.getSessionCookieConfig().isSecure()).isTrue();
    }

    private HttpResponse<String> signIn(String password) throws Exception {
        return send(request("/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "username=" + finn.signIn() + "&password=" + password.replace(' ', '+'))));
    }

    /// What the browser would send back of that cookie.
    private static Optional<String> cookie(HttpResponse<?> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(header -> header.startsWith(name + "=") && !header.startsWith(name + "=;"))
                .map(header -> header.substring(0, header.indexOf(';')))
                .findFirst();
    }

    private HttpResponse<String> get(String path, String cookie) throws Exception {
        var request = request(path);
        return send(cookie.isEmpty() ? request : request.header("Cookie", cookie));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html, */*;q=0.5");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), BodyHandlers.ofString());
    }
}
