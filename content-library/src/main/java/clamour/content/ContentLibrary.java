package clamour.content;

import clamour.content.checklist.Checklist;
import clamour.content.checklist.ChecklistReader;
import clamour.content.lexicon.RuleLibrary;
import clamour.content.media.Media;
import clamour.content.media.MediaReader;
import clamour.content.pack.PackFiles;
import clamour.content.pack.ShippedFiles;
import clamour.content.persona.Names;
import clamour.content.persona.Persona;
import clamour.content.persona.PersonaReader;
import clamour.content.text.Realiser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The words and faces of an exercise. Opening it reads nothing; each part is read when it is first asked for,
/// so that a command that needs themes does not wait for grammars. Safe for many threads.
public final class ContentLibrary {

    private final PackFiles files;
    private final RuleLibrary rules;
    private final Later<ContentPack> pack;
    private final Later<String> hash;
    private final Later<List<Theme>> themes;
    private final Later<Map<String, Persona>> personas;
    private final Later<Map<String, Media>> media;
    private final Later<Names> names;
    private final Later<Realiser> realiser;
    private final Map<String, List<HoldingTemplate>> templates = new ConcurrentHashMap<>();
    private final Map<String, List<Checklist>> checklists = new ConcurrentHashMap<>();

    private ContentLibrary(PackFiles files, RuleLibrary rules) {
        this.files = files;
        this.rules = rules;
        pack = new Later<>(() -> ContentPack.read(files));
        hash = new Later<>(() -> hash(files));
        themes = new Later<>(() -> TemplateReader.themes(files));
        personas = new Later<>(() -> PersonaReader.read(files));
        media = new Later<>(() -> MediaReader.read(files));
        names = new Later<>(() -> Names.read(files));
        realiser = new Later<>(() -> new Realiser(files, personas.get()));
    }

    private static final class Standard {
        static final ContentLibrary LIBRARY = new ContentLibrary(new ShippedFiles(), RuleLibrary.standard());
    }

    /// The content that ships with Clamour.
    public static ContentLibrary standard() {
        return Standard.LIBRARY;
    }

    /// Content of another version of Clamour, as an exercise took it along.
    ///
    /// @param files all of it; that it can be read shows only when it is used
    public static ContentLibrary of(PackFiles files) {
        return new ContentLibrary(files, RuleLibrary.of(files));
    }

    /// Everything in it, byte by byte.
    public PackFiles files() {
        return files;
    }

    /// What the library says about itself.
    public ContentPack pack() {
        return pack.get();
    }

    /// SHA-256 over the names and bytes of all files, in hexadecimal: two exercises with the same hash used the same
    /// words.
    public String hash() {
        return hash.get();
    }

    public List<Theme> themes() {
        return themes.get();
    }

    public List<Persona> personas() {
        return List.copyOf(personas.get().values());
    }

    public Optional<Persona> persona(String id) {
        return Optional.ofNullable(personas.get().get(id));
    }

    public List<Media> media() {
        return List.copyOf(media.get().values());
    }

    public Optional<Media> media(String id) {
        return Optional.ofNullable(media.get().get(id));
    }

    /// Prepared messages in a language; English where it has none.
    public List<HoldingTemplate> templates(String language) {
        return templates.computeIfAbsent(known(language, "templates"), key -> TemplateReader.templates(files, key));
    }

    /// Checklists in a language; English where it has none.
    public List<Checklist> checklists(String language) {
        return checklists.computeIfAbsent(known(language, "checklists"), key -> ChecklistReader.read(files, key));
    }

    /// The rules of judgement.
    public RuleLibrary rules() {
        return rules;
    }

    /// Names, handles and bios for accounts.
    public Names names() {
        return names.get();
    }

    /// The words of posts.
    public Realiser realiser() {
        return realiser.get();
    }

    private String known(String language, String file) {
        return files.has(language + "/" + file + ".yaml") ? language : "en";
    }

    private static String hash(PackFiles files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String path : files.paths()) {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(MessageDigest.getInstance("SHA-256").digest(files.read(path)));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException cause) {
            throw new IllegalStateException("this Java has no SHA-256", cause);
        }
    }
}
