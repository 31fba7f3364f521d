package gradientlab.experiment.xor;

import gradientlab.nn.InvalidSetting;
import gradientlab.share.Added;
import gradientlab.text.Texts;
import gradientlab.training.xor.XorConfig;
import java.util.List;

/**
 * Everything the tab's controls set.
 *
 * @param config decides data, network and training
 * @param points what the student did to the blobs of that configuration
 * @param speed index into {@link XorViewModel#SPEEDS}
 * @param stopAccuracy validation accuracy at which to stop, above 0 and at most 1; 0 for never
 * @param tool what a click on the map does
 * @param pinned the runs that later ones are compared with, oldest first
 */
record XorState(
        XorConfig config,
        PointEdits points,
        int speed,
        double stopAccuracy,
        PointTool tool,
        @Added List<KeptRun> pinned) {
    private static final Texts TEXTS = Texts.of(XorState.class);

    /** @throws InvalidSetting naming the first setting that cannot be */
    XorState {
        pinned = List.copyOf(pinned);
        if (!KeptRuns.possible(pinned)) {
            throw new InvalidSetting("pinned", TEXTS.get("pin.broken"));
        }
        if (speed < 0 || speed >= XorViewModel.SPEEDS.length) {
            throw new InvalidSetting("speed", TEXTS.get("state.speed", XorViewModel.SPEEDS.length - 1));
        }
        if (!(stopAccuracy >= 0 && stopAccuracy <= 1)) {
            throw new InvalidSetting("stop", TEXTS.get("stop.error"));
        }
        List<Integer> erased = points.erased();
        if (!erased.isEmpty() && erased.get(erased.size() - 1) >= XorConfig.TRAIN_SIZE) {
            throw new InvalidSetting("points", TEXTS.get("points.erased"));
        }
        if (points.sizeOf(XorConfig.TRAIN_SIZE) == 0) {
            throw new InvalidSetting("points", TEXTS.get("points.none"));
        }
    }
}
