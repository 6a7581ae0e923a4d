package clamour.console.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// The words on the screens: `messages/FEATURE_LANGUAGE.properties`, UTF-8, keys `feature.element.purpose`. A feature
/// brings its own files; nothing has to be registered.
///
/// A language that lacks a word falls back to English; a test keeps that from happening.
@Component
public class Messages implements I18NProvider {

    public static final List<String> LANGUAGES = List.of("en", "de", "fr", "nl", "es");

    private final Map<String, Map<String, String>> words = new TreeMap<>();

    public Messages() {
        for (String language : LANGUAGES) {
            words.put(language, read(language));
        }
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LANGUAGES.stream()
                .map(language -> language.equals("en") ? Locale.UK : Locale.of(language))
                .toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        var text = words.getOrDefault(locale.getLanguage(), Map.of()).get(key);
        if (text == null) {
            text = words.getOrDefault("en", Map.of()).get(key);
        }
        if (text == null) {
            return "!" + key;
        }
        return params.length == 0 ? text : new MessageFormat(text, locale).format(params);
    }

    /// Every key of a language with its text.
    Map<String, String> all(String language) {
        return words.getOrDefault(language, Map.of());
    }

    private static Map<String, String> read(String language) {
        var all = new TreeMap<String, String>();
        try {
            var files = new PathMatchingResourcePatternResolver(Messages.class.getClassLoader())
                    .getResources("classpath*:messages/*_" + language + ".properties");
            for (Resource file : files) {
                var properties = new Properties();
                try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(in);
                }
                properties.stringPropertyNames().forEach(key -> all.put(key, properties.getProperty(key)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
