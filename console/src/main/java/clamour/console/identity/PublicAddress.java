package clamour.console.identity;

import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The address people use for this console, where the installation has told: `CLAMOUR_ADDRESS`, such as
/// `https://clamour.example.org`. Behind a proxy it must be told.
@Component
public class PublicAddress {

    private final Optional<URI> address;

    PublicAddress(@Value("${clamour.address:}") String address) {
        this.address = address.isBlank() ? Optional.empty() : Optional.of(checked(address.strip()));
    }

    /// Without a slash at its end.
    public String orLocal(int port) {
        return address.map(URI::toString).orElse("http://localhost:" + port);
    }

    /// Whether people reach this console by an encrypted connection, even where a proxy speaks plainly to us.
    public boolean isSecure() {
        return address.filter(uri -> uri.getScheme().equalsIgnoreCase("https")).isPresent();
    }

    Optional<String> origin() {
        return address.map(Origin::of);
    }

    private static URI checked(String address) {
        var uri = URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
        if (uri.getHost() == null || uri.getScheme() == null || !uri.getScheme().startsWith("http")) {
            throw new IllegalArgumentException(
                    "CLAMOUR_ADDRESS must be like https://clamour.example.org, was '%s'".formatted(address));
        }
        return uri;
    }
}
