package gradientlab.experiment.convolution;

import gradientlab.plot.ColorMap;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * Background and ink of a cell with a number. Set directly, not by style sheet: parsing sixteen inline styles for every
 * position of the window costs more than the convolution.
 */
final class CellColors {
    private static final CornerRadii CORNERS = new CornerRadii(3);

    private CellColors() {}

    /** Tint of the zeros around the image. */
    static int padding(boolean dark) {
        return dark ? 0xFF2B3A4B : 0xFFC9D6E4;
    }

    /** The colour of a number between -reach and reach; a reach of 0 makes all alike. */
    static int number(double value, double reach, boolean dark) {
        return ColorMap.diverging(dark).argb(reach > 0 ? 0.5 + 0.5 * value / reach : 0.5);
    }

    /** Black or white, whichever is read more easily on a colour. */
    static Color ink(int argb) {
        return ColorMap.isBright(argb) ? Color.BLACK : Color.WHITE;
    }

    /** Paints a cell, and its labels so that they can be read on it. */
    static void paint(Region cell, int argb, Label... labels) {
        int red = argb >> 16 & 0xFF;
        int green = argb >> 8 & 0xFF;
        int blue = argb & 0xFF;
        cell.setBackground(new Background(new BackgroundFill(Color.rgb(red, green, blue), CORNERS, Insets.EMPTY)));
        Color ink = ink(argb);
        for (Label label : labels) {
            label.setTextFill(ink);
        }
    }
}
