package clamour.console.identity;

import java.net.URI;
import java.util.Locale;

/// Origins in one spelling: scheme, host and port, the port left out where it is the scheme's own.
final class Origin {

    private Origin() {}

    static String of(URI uri) {
        return of(uri.getScheme(), uri.getHost(), uri.getPort());
    }

    static String of(String scheme, String host, int port) {
        var plain = scheme.toLowerCase(Locale.ROOT);
        boolean own = port < 0 || (plain.equals("http") && port == 80) || (plain.equals("https") && port == 443);
        return plain + "://" + host.toLowerCase(Locale.ROOT) + (own ? "" : ":" + port);
    }
}
