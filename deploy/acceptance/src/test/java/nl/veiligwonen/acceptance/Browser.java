package nl.veiligwonen.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.veiligwonen.local.SuiteUnderTest;
import nl.veiligwonen.local.suite.PartName;

/** Someone at a browser, as far as it takes to sign in: pages, forms, cookies and redirects, and no scripts. */
final class Browser {

    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("name=\"totpSecret\" value=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 12;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(SuiteUnderTest.running().trust().context())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** All parts have the same host, which is all that a browser goes by; it takes localhost for safe. */
    private final Map<String, String> cookies = new HashMap<>();

    private String page = "";
    private int status;

    /** Goes to an address of the gateway. */
    Browser open(String path) {
        follow(URI.create(SuiteUnderTest.running().url(PartName.GATEWAY) + path));
        return this;
    }

    /** Fills in the form of the page, and sends it. */
    Browser fillIn(Map<String, String> fields) {
        Matcher action = ACTION.matcher(page);
        if (!action.find()) {
            throw new IllegalStateException("There is no form to fill in");
        }
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        URI address = URI.create(action.group(1).replace("&amp;", "&"));
        send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        return this;
    }

    /** Begins to sign in at the portal, with a name and a password. */
    Browser signIn(String username, String password) {
        return open("/sign-in").fillIn(Map.of("username", username, "password", password));
    }

    boolean isAskedForCode() {
        return page.contains("name=\"otp\"");
    }

    /** What an app would have to be set up with, on the page that offers it. */
    String offeredSecret() {
        Matcher secret = SECRET.matcher(page);
        if (!secret.find()) {
            throw new IllegalStateException("No app can be set up on this page");
        }
        return secret.group(1);
    }

    /** Answers the page that offers to set up an app. */
    Browser setUp(String secret, String code) {
        return fillIn(new LinkedHashMap<>(Map.of("totpSecret", secret, "totp", code, "userLabel", "app")));
    }

    String page() {
        return page;
    }

    int status() {
        return status;
    }

    private void follow(URI address) {
        send(HttpRequest.newBuilder(address).GET());
    }

    private void send(HttpRequest.Builder request) {
        HttpRequest.Builder next = request;
        for (int redirects = 0; redirects < MOST_REDIRECTS; redirects++) {
            HttpResponse<String> answer = exchange(next);
            answer.headers().allValues("set-cookie").forEach(this::keep);
            status = answer.statusCode();
            page = answer.body();
            if (status < 300 || status >= 400) {
                return;
            }
            next = HttpRequest.newBuilder(answer.uri()
                            .resolve(answer.headers().firstValue("location").orElseThrow()))
                    .GET();
        }
        throw new IllegalStateException("Sent from one page to the next for ever");
    }

    private HttpResponse<String> exchange(HttpRequest.Builder request) {
        String kept = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!kept.isEmpty()) {
            request.header("Cookie", kept);
        }
        try {
            return client.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new IllegalStateException("No answer", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int sign = pair.indexOf('=');
        String value = pair.substring(sign + 1);
        if (value.isEmpty() || cookie.contains("Max-Age=0")) {
            cookies.remove(pair.substring(0, sign));
        } else {
            cookies.put(pair.substring(0, sign), value);
        }
    }
}
