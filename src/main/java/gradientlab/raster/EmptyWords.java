package gradientlab.raster;

import javafx.scene.control.Label;

/** What stands in the middle of a plot while there is nothing in it. */
public final class EmptyWords extends Label {
    private static final double INSET = 8;

    public EmptyWords() {
        getStyleClass().add("lab-empty");
        setManaged(false);
        setMouseTransparent(true);
        setWrapText(true);
    }

    /** Shows the words, if there are any, or hides them. */
    public void show(boolean wanted, double left, double top, double width, double height) {
        setVisible(wanted && !getText().isEmpty());
        double wide = Math.min(width - 2 * INSET, prefWidth(-1));
        double high = prefHeight(wide);
        double x = Math.round(left + (width - wide) / 2);
        resizeRelocate(x, Math.round(top + (height - high) / 2), wide, high);
    }
}
