package gradientlab.control;

import gradientlab.plot.SeriesColors;
import java.util.List;

/**
 * The ten series colours, told apart with every kind of colour blindness and at least 3:1 against the window in both
 * themes. Style sheets use them as {@code -lab-series-0} to {@code -lab-series-9}; index 0 is blue, 1 is orange. A series'
 * index chooses its symbol too, see {@link SeriesColors}.
 */
public final class Palette {
    /** How many colours there are. */
    public static final int SIZE = SeriesColors.COLORS;

    /** How many indexes differ in colour or symbol: what many runs beside each other are told apart by. */
    public static final int LOOKS = SeriesColors.LOOKS;

    private Palette() {}

    /** The style sheet that defines the colours and the look of this package's controls. */
    public static String stylesheet() {
        return Palette.class.getResource("control.css").toExternalForm();
    }

    /** What a scene needs: Modena's colour names in terms of the theme's, or ControlsFX cannot be seen; then the lab's. */
    public static List<String> stylesheets() {
        return List.of(Palette.class.getResource("controlsfx.css").toExternalForm(), stylesheet());
    }

    /** "-lab-series-3" for 3, for inline styles. */
    public static String lookup(int colorIndex) {
        return "-lab-series-" + SeriesColors.color(colorIndex);
    }
}
