package clamour.content.persona;

import clamour.content.seed.Draw;
import java.util.List;
import java.util.Locale;

/// Small drawn faces, things and initials for accounts, as SVG text of 64 by 64; the same seed gives the same picture.
///
/// Flat and muted like the media; no script, no reference, no text but up to two letters.
public final class Avatar {

    private static final List<String> GROUNDS = List.of(
            "#dfe5e8", "#e8dfd3", "#d5e3dc", "#e6d9dd", "#d9dcea", "#efe6c9", "#cfdde6", "#e3ddd0", "#d3ddd0",
            "#eadbcd", "#c9d6dc", "#ddd3e0");
    private static final List<String> DEEPS = List.of(
            "#3f5b6b", "#7a4b45", "#4d6b57", "#6a5577", "#8a6a3b", "#44607f", "#5b6470", "#7c5a6a", "#3d6d70",
            "#6b6a45");
    private static final List<String> SKINS =
            List.of("#f2d3bd", "#e8bf9f", "#d9a67f", "#b97f57", "#95603f", "#6f4630", "#f6dfcf", "#c99270");
    private static final List<String> HAIRS = List.of(
            "#2e2a28", "#4a3527", "#6d4a2f", "#a0743f", "#c9a15c", "#8a8d91", "#b5502f", "#d8d4cc", "#3c3f52",
            "#5d2f2a");
    private static final List<String> CLOTHES = List.of(
            "#56707f", "#8a5a52", "#5f7d67", "#77648a", "#a5824b", "#50698c", "#6e747c", "#93707f", "#4b7f83",
            "#3b4450", "#b08b70", "#c4b48a");

    private Avatar() {}

    /// A face for people, a thing for nicks, letters for outlets and bodies.
    public static String svg(Persona persona, String name, long seed) {
        var draw = new Draw(seed, persona.id() + " avatar");
        return switch (persona.naming()) {
            case "outlet", "body" -> letters(draw, name, true);
            case "nick" -> draw.below(3) == 0 ? face(draw) : thing(draw);
            default ->
                switch (draw.below(10)) {
                    case 0 -> letters(draw, name, false);
                    case 1, 2 -> thing(draw);
                    default -> face(draw);
                };
        };
    }

    private static String picture(String ground, String inside) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\" width=\"64\" height=\"64\">"
                + "<rect width=\"64\" height=\"64\" fill=\"" + ground + "\"/>" + inside + "</svg>";
    }

    private static String letters(Draw draw, String name, boolean band) {
        var initials = new StringBuilder();
        for (String word : name.split("[\\s_]+")) {
            if (initials.length() < 2 && !word.isEmpty() && Character.isLetterOrDigit(word.codePointAt(0))) {
                initials.appendCodePoint(word.codePointAt(0));
            }
        }
        String text = initials.toString().toUpperCase(Locale.ROOT);
        String stripe = band ? "<path d=\"M0 50h64v14H0z\" fill=\"#ffffff\" opacity=\".18\"/>" : "";
        return picture(
                draw.pick(DEEPS),
                stripe + "<text x=\"32\" y=\"41\" text-anchor=\"middle\" font-family=\"sans-serif\" font-size=\"26\""
                        + " font-weight=\"600\" fill=\"#f7f5f0\">" + text + "</text>");
    }

    private static String face(Draw draw) {
        String skin = draw.pick(SKINS);
        String hair = draw.pick(HAIRS);
        String clothes = draw.pick(CLOTHES);
        int wide = 12 + draw.below(3);
        int tall = 14 + draw.below(3);
        var out = new StringBuilder();
        int style = draw.below(9);
        out.append(behind(style, hair));
        out.append(path("M8 66c1-14 11-19 24-19s23 5 24 19z", clothes));
        if (draw.below(2) == 0) {
            out.append(path("M24 48l8 9 8-9z", draw.below(2) == 0 ? "#f4efe6" : skin));
        }
        out.append("<rect x=\"27\" y=\"38\" width=\"10\" height=\"13\" rx=\"5\" fill=\"")
                .append(skin)
                .append("\"/>");
        out.append("<rect x=\"27\" y=\"40\" width=\"10\" height=\"5\" fill=\"#000000\" opacity=\".10\"/>");
        out.append("<ellipse cx=\"32\" cy=\"29\" rx=\"" + wide + "\" ry=\"" + tall + "\" fill=\"" + skin + "\"/>");
        out.append(front(style, hair));
        String ink = "#33302e";
        int eyes = draw.below(4);
        if (eyes == 0) {
            out.append(line("M25 30q2-2 4 0M35 30q2-2 4 0", ink));
        } else {
            out.append(circle(27, 30, "1.5", ink)).append(circle(37, 30, "1.5", ink));
        }
        out.append(line(
                draw.pick(List.of("M28 37q4 3 8 0", "M28 37q4 2 8 0", "M29 38h6", "M28 36q4 5 8 0", "M29 38q3 1 6-1")),
                ink));
        int extra = draw.below(7);
        if (extra == 0) {
            out.append(line(
                    "M22 30a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0M33 30a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0M31 29h2",
                    ink));
        } else if (extra == 1 && style < 6) {
            out.append(path("M20 33c1 12 6 14 12 14s11-2 12-14c-2 4-5 4-7 3h-10c-2 1-5 1-7-3z", hair));
            out.append(line("M29 39h6", "#f0e8df"));
        }
        return picture(draw.pick(GROUNDS), out.toString());
    }

    private static String behind(int style, String hair) {
        return switch (style) {
            case 5 -> path("M16 30c-2-22 34-22 32 0l2 22H14z", hair);
            case 6 -> path("M17 28c0-20 30-20 30 0v14c-3 4-27 4-30 0z", hair);
            case 7 -> circle(32, 11, "7", hair);
            case 8 -> path("M13 54c0-10 2-14 3-26c1-20 31-20 32 0c1 12 3 16 3 26z", hair);
            default -> "";
        };
    }

    private static String front(int style, String hair) {
        return switch (style) {
            case 0 -> path("M19 27c-1-18 27-18 26 0c-3-6-8-8-13-8s-10 2-13 8z", hair);
            case 1 -> path("M19 28c-2-10 4-16 13-16c10 0 15 6 13 16c-1-5-3-7-5-8c-6 2-14 1-17-1c-2 2-3 5-4 9z", hair);
            case 2 -> path("M18 25c1-14 27-14 28 0z", hair) + path("M44 24c6 0 8 2 9 3h-12z", hair);
            case 3 -> "";
            case 4 -> path("M19 24q-1-6 4-8q1-5 6-4q4-4 8 0q6-1 6 5q4 2 2 8q-13-9-26-1z", hair);
            case 6 -> path("M19 29c0-20 26-20 26 0c-2-5-4-7-6-8h-14c-3 1-5 4-6 8z", hair);
            case 7 -> path("M19 26c0-16 26-16 26 0c-4-6-22-6-26 0z", hair);
            case 8 -> path("M16 40c-3-34 35-34 32 0c-2-2-3-8-5-17c-6-4-17-3-21 0c-3 8-3 14-6 17z", hair);
            default -> path("M18 30c0-22 28-22 28 0c-5-3-12-6-14-12c-2 5-8 9-14 12z", hair);
        };
    }

    private static String thing(Draw draw) {
        String first = draw.pick(DEEPS);
        String second = draw.pick(CLOTHES);
        String inside = switch (draw.below(10)) {
            case 0 -> path("M0 64L22 26l10 14 8-10 24 34z", first) + circle(47, 18, "6", "#f3e3b3");
            case 1 ->
                path("M14 22l6 10h24l6-10 2 20c0 9-8 14-20 14s-20-5-20-14z", first)
                        + circle(25, 40, "2", "#f4efe6")
                        + circle(39, 40, "2", "#f4efe6")
                        + path("M30 45h4l-2 3z", "#f4efe6");
            case 2 ->
                circle(32, 32, "20", "#f4efe6")
                        + path("M32 22l9 7-3 10H26l-3-10z", first)
                        + line("M32 22v-9M41 29l9-3M38 39l6 8M26 39l-6 8M23 29l-9-3", first);
            case 3 -> line("M32 34v24", "#5f7d67") + petals(first) + circle(32, 26, "5", "#e8c66a");
            case 4 ->
                line(
                        "M14 42a9 9 0 1 0 18 0a9 9 0 1 0-18 0M36 42a9 9 0 1 0 18 0a9 9 0 1 0-18 0M23 42l8-16h12l2 16M31 26l6 16M28 26h6",
                        first);
            case 5 ->
                path("M0 44q8-6 16 0t16 0t16 0t16 0v20H0z", first)
                        + path("M18 38h28l-6 8H24zM31 14h2v22h-2zM34 16l12 18H34z", second);
            case 6 ->
                path("M20 24h22v20a8 8 0 0 1-8 8h-6a8 8 0 0 1-8-8z", first)
                        + line("M42 28h4a6 6 0 0 1 0 12h-4M26 12q3 4 0 8M34 12q3 4 0 8", second);
            case 7 -> path("M32 8l6 16 17 1-13 11 4 17-14-9-14 9 4-17L9 25l17-1z", first);
            case 8 -> path("M12 30h40l-4 22H16zM18 30l14-18 14 18z", first) + path("M28 38h8v14h-8z", "#f4efe6");
            default ->
                path("M0 0h32v32H0zM32 32h32v32H32z", first)
                        + circle(48, 16, "10", second)
                        + circle(16, 48, "10", second);
        };
        return picture(draw.pick(GROUNDS), inside);
    }

    private static String petals(String colour) {
        return circle(32, 15, "7", colour)
                + circle(42, 23, "7", colour)
                + circle(38, 35, "7", colour)
                + circle(26, 35, "7", colour)
                + circle(22, 23, "7", colour);
    }

    private static String circle(int x, int y, String radius, String colour) {
        return "<circle cx=\"" + x + "\" cy=\"" + y + "\" r=\"" + radius + "\" fill=\"" + colour + "\"/>";
    }

    private static String path(String shape, String colour) {
        return "<path d=\"" + shape + "\" fill=\"" + colour + "\"/>";
    }

    private static String line(String shape, String colour) {
        return "<path d=\"" + shape + "\" fill=\"none\" stroke=\"" + colour
                + "\" stroke-width=\"1.8\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>";
    }
}
