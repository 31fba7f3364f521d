package gradientlab.experiment.convolution;

import gradientlab.control.ColorMap;

/** Background and text colour of a cell with a number, as an inline style. */
final class CellColors {
    private CellColors() {}

    /**
     * @param value between -reach and reach
     * @param reach what gets the strongest colours; 0 for all alike
     */
    static String style(double value, double reach, boolean dark) {
        int argb = ColorMap.diverging(dark).argb(reach > 0 ? 0.5 + 0.5 * value / reach : 0.5);
        int red = argb >> 16 & 0xFF;
        int green = argb >> 8 & 0xFF;
        int blue = argb & 0xFF;
        boolean bright = 0.299 * red + 0.587 * green + 0.114 * blue > 140;
        return String.format(
                "-fx-background-color: #%06x; -convolution-ink: %s;", argb & 0xFFFFFF, bright ? "#101418" : "#f6f8fa");
    }
}
