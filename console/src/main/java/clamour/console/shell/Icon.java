package clamour.console.shell;

import com.vaadin.flow.component.Svg;

/// The few icons of the console, drawn by us on a grid of 24, one stroke.
public enum Icon {
    WORDMARK("M4 9.5v5h3.5L14 19V5L7.5 9.5zM17 9a4.5 4.5 0 0 1 0 6M19.5 6.5a8 8 0 0 1 0 11"),
    THEME("M12 3.5a8.5 8.5 0 1 0 8.5 8.5A6.5 6.5 0 0 1 12 3.5z"),
    CLOSE("M6 6l12 12M18 6L6 18"),
    ADD("M12 5v14M5 12h14"),
    LEFT("M14.5 6l-6 6 6 6"),
    RIGHT("M9.5 6l6 6-6 6"),
    PLAY("M8 5.5v13l10-6.5z"),
    PAUSE("M8.5 6v12M15.5 6v12"),
    PICTURE("M4 5h16v14H4zM4 16l5-5 4 4 2-2 5 4.5M15.5 9.5v.1"),
    LINK("M9.5 14.5l5-5M11 7l2-2a4 4 0 0 1 6 6l-2 2M13 17l-2 2a4 4 0 0 1-6-6l2-2"),
    REPLY("M10 7L5 12l5 5M5 12h9a5 5 0 0 1 5 5v1"),
    PEN("M5 19l1-4L16 5l3 3L9 18zM14 7l3 3"),
    FEED("M4 6h16M4 12h16M4 18h10"),
    CHART("M4 19h16M5 15l4-5 4 3 6-8"),
    INBOX("M4 13l2.5-8h11L20 13v6H4zM4 13h5l1.5 2.5h3L15 13h5"),
    MORE("M6 12v.1M12 12v.1M18 12v.1"),
    TEMPLATE("M6 4h12v16H6zM9 8h6M9 12h6M9 16h3"),
    UNDO("M9 8L5 12l4 4M5 12h9a5 5 0 0 1 0 10h-1"),
    PIN("M9 4h6l-1 6 3 3H7l3-3zM12 13v7"),
    CHECK("M5 12.5l4.5 4.5L19 7.5"),
    SEARCH("M10.5 17a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13zM15.5 15.5L20 20"),
    END("M7 7h10v10H7z");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    public Svg component() {
        var svg = new Svg("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' class='icon' aria-hidden='true'>"
                + "<path d='" + path + "'/></svg>");
        svg.addClassName("icon-box");
        return svg;
    }
}
