package clamour.console;

import java.lang.reflect.InvocationTargetException;

/// Where the jar begins: says which Java is needed where it is an older one, and goes on to [Main].
///
/// The only class that is compiled for Java 17, the least that the loader of the jar itself needs; so it names no other
/// class of ours but in words.
public final class Launcher {

    static final int JAVA = 25;

    private Launcher() {}

    public static void main(String... arguments) throws Throwable {
        int java = Runtime.version().feature();
        if (java < JAVA) {
            System.err.println(refusal(java, System.getProperty("java.home", "")));
            System.exit(1);
        }
        try {
            Class.forName("clamour.console.Main")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException fault) {
            throw fault.getCause();
        }
    }

    static String refusal(int java, String home) {
        return "Clamour needs Java %d or newer; this is Java %d, in %s.%n  Start it with a newer one: /path/to/java-%d/bin/java -jar clamour.jar"
                .formatted(JAVA, java, home, JAVA);
    }
}
