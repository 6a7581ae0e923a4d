package clamour.console.shell;

import clamour.content.ContentLibrary;
import java.util.concurrent.TimeUnit;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The pictures of the content library. They are drawings of ours; the headers say all the same that nothing in them
/// may run.
@RestController
class MediaController {

    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final ContentLibrary library = ContentLibrary.standard();

    @GetMapping("/media/{id}.svg")
    ResponseEntity<byte[]> picture(@PathVariable String id) {
        return library.media(id)
                .map(media -> ResponseEntity.ok()
                        .contentType(SVG)
                        .cacheControl(CacheControl.maxAge(1, TimeUnit.DAYS).cachePublic())
                        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                        .header("X-Content-Type-Options", "nosniff")
                        .body(media.svg()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
