package clamour.console.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Set;

/// A call whose result differs from one machine, moment or start to another.
final class MachineDependence extends DescribedPredicate<JavaCall<?>> {

    /// Not exact by the language's definition: each platform may answer differently in the last digit.
    private static final Set<String> INEXACT = Set.of(
            "exp", "expm1", "log", "log10", "log1p", "pow", "sin", "cos", "tan", "asin", "acos", "atan", "atan2",
            "sinh", "cosh", "tanh", "cbrt", "hypot", "random");

    private static final Set<String> RANDOM_TYPES = Set.of(
            "java.util.Random",
            "java.util.SplittableRandom",
            "java.util.concurrent.ThreadLocalRandom",
            "java.security.SecureRandom");

    private static final Set<String> LOCALE_FACTORIES = Set.of(
            "java.text.NumberFormat",
            "java.text.DateFormat",
            "java.text.Collator",
            "java.text.BreakIterator",
            "com.ibm.icu.text.Collator",
            "com.ibm.icu.text.BreakIterator",
            "com.ibm.icu.text.NumberFormat",
            "com.ibm.icu.text.PluralRules");

    MachineDependence() {
        super("depend on clock, chance, locale, zone, charset or inexact arithmetic");
    }

    @Override
    public boolean test(JavaCall<?> call) {
        var owner = call.getTargetOwner().getName();
        var name = call.getName();
        var parameters = call.getTarget().getRawParameterTypes().stream()
                .map(JavaClass::getName)
                .toList();
        return clock(owner, name) || chance(owner, name, parameters) || place(owner, name, parameters);
    }

    private static boolean clock(String owner, String name) {
        return switch (owner) {
            case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
            case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
            case "java.util.Date", "java.util.Calendar" -> true;
            default -> owner.startsWith("java.time.") && name.equals("now");
        };
    }

    private static boolean chance(String owner, String name, List<String> parameters) {
        return switch (owner) {
            case "java.lang.Math" -> INEXACT.contains(name);
            case "java.util.UUID" -> name.equals("randomUUID");
            case "java.util.Collections" -> name.equals("shuffle");
            case "java.lang.System" -> name.equals("identityHashCode");
            case "java.lang.Object" -> name.equals("hashCode") && parameters.isEmpty();
            case "org.apache.commons.rng.simple.RandomSource" -> name.equals("createLong") || name.equals("createInt");
            default -> RANDOM_TYPES.contains(owner);
        };
    }

    private static boolean place(String owner, String name, List<String> parameters) {
        boolean withLocale = parameters.stream().anyMatch(type -> type.endsWith("Locale"));
        boolean withCharset =
                parameters.contains("java.nio.charset.Charset") || parameters.contains("java.lang.String");
        return switch (owner) {
            case "java.util.Locale" -> name.equals("getDefault");
            case "com.ibm.icu.util.ULocale" -> name.equals("getDefault");
            case "java.time.ZoneId" -> name.equals("systemDefault");
            case "java.util.TimeZone" -> name.equals("getDefault");
            case "java.nio.charset.Charset" -> name.equals("defaultCharset");
            case "java.lang.String" ->
                switch (name) {
                    case "format", "toLowerCase", "toUpperCase" -> !withLocale;
                    case "getBytes" -> !withCharset && parameters.isEmpty();
                    case "<init>" -> parameters.contains("[B") && !withCharset;
                    default -> false;
                };
            case "java.io.InputStreamReader", "java.io.OutputStreamWriter" ->
                name.equals("<init>") && parameters.size() == 1;
            case "java.io.FileReader", "java.io.FileWriter" ->
                name.equals("<init>") && !parameters.contains("java.nio.charset.Charset");
            case "java.time.format.DateTimeFormatter" -> name.equals("ofPattern") && !withLocale;
            default ->
                LOCALE_FACTORIES.contains(owner) && name.startsWith("get") && name.endsWith("Instance") && !withLocale;
        };
    }
}
