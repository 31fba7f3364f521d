package gradientlab.chart;

/** What the user wants of a chart's knobs, which count from 0. It answers by setting the knobs anew, or not at all. */
public interface KnobHandler {
    /** Dragged to this place, in data units, within the plot. */
    void dragged(int knob, double x, double y);

    /**
     * Moved with the arrow keys.
     *
     * @param right 1, -1 or 0
     * @param up 1, -1 or 0
     * @param far whether Shift was held
     */
    void nudged(int knob, int right, int up, boolean far);

    /** Asked to be removed. */
    void removed(int knob);

    /** A double click in the plot: another one here, in data units. */
    void added(double x, double y);
}
