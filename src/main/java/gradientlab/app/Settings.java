package gradientlab.app;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What the window remembers.
 *
 * @param dark the theme
 * @param tab the id of the experiment last shown
 * @param width of the window, 0 when never measured
 * @param height of the window
 * @param maximized whether it filled the screen
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Settings(boolean dark, String tab, double width, double height, boolean maximized) {
    static final Settings DEFAULT = new Settings(false, "", 0, 0, false);
    static final double MIN_WIDTH = 1120;
    static final double MIN_HEIGHT = 700;

    Settings {
        tab = tab == null ? "" : tab;
        boolean sensible = width >= MIN_WIDTH && height >= MIN_HEIGHT && width < 20_000 && height < 20_000;
        width = sensible ? width : 0;
        height = sensible ? height : 0;
    }

    Settings withDark(boolean newDark) {
        return new Settings(newDark, tab, width, height, maximized);
    }

    Settings withTab(String newTab) {
        return new Settings(dark, newTab, width, height, maximized);
    }

    Settings withWindow(double newWidth, double newHeight, boolean newMaximized) {
        // The size to return to is the one before maximizing.
        return newMaximized
                ? new Settings(dark, tab, width, height, true)
                : new Settings(dark, tab, newWidth, newHeight, false);
    }
}
