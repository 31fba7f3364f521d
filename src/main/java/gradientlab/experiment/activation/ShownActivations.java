package gradientlab.experiment.activation;

import gradientlab.nn.ActivationCurves;
import java.util.List;

/**
 * What the tab shows of its state.
 *
 * @param compared the functions being compared, with their curves over the range
 * @param readouts one row for each of them, at x
 * @param focused the function whose card is shown
 * @param regions to shade: the focused function's, or none
 * @param tangent the focused function's at x; null when nothing is compared
 */
record ShownActivations(
        List<Compared> compared,
        List<Readout> readouts,
        TunedActivation focused,
        List<FlatRegion> regions,
        Tangent tangent) {
    /** One compared function and its samples. */
    record Compared(TunedActivation function, ActivationCurves curves) {
        ActivationChoice choice() {
            return function.choice();
        }
    }
}
