package gradientlab.raster;

import gradientlab.plot.SeriesColors;
import java.util.Locale;
import javafx.scene.paint.Color;

/** The colours a control draws with; the style sheet ties each to the theme. */
public enum Ink {
    SERIES_0("#0f6cbf"),
    SERIES_1("#c25e00"),
    SERIES_2("#0a8a62"),
    SERIES_3("#a6408f"),
    SERIES_4("#1f93b8"),
    SERIES_5("#b3321e"),
    SERIES_6("#8a7400"),
    SERIES_7("#6e6e78"),
    SERIES_8("#6f00f7"),
    SERIES_9("#00020f"),
    /** Behind the plot. */
    PLOT("#ffffff"),
    GRID("#e3e6ea"),
    AXIS("#8c959f"),
    TEXT("#1f2328");

    private final Color fallback;

    Ink(String fallback) {
        this.fallback = Color.web(fallback);
    }

    static Ink series(int index) {
        return values()[SeriesColors.color(index)];
    }

    String cssName() {
        return "-ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Color fallback() {
        return fallback;
    }
}
