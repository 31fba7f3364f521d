package gradientlab.report;

import java.awt.Graphics2D;

/** A figure that can be painted anywhere: on a bitmap, or into an SVG file. */
public interface Drawing {
    /** In points, as {@link #height()}. */
    int width();

    int height();

    /** Paints everything, the background included; any thread, no window needed. */
    void paint(Graphics2D graphics);
}
