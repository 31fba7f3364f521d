package gradientlab.experiment.xor;

import gradientlab.json.Added;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.text.Texts;
import gradientlab.training.xor.XorConfig;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * Everything the tab's controls set.
 *
 * @param config decides data, network and training
 * @param points what the student did to the points of that configuration
 * @param speed index into {@link XorViewModel#SPEEDS}
 * @param stopAccuracy validation accuracy at which to stop, above 0 and at most 1; 0 for never
 * @param tool what a click on the map does
 * @param pinned the runs that later ones are compared with, oldest first
 */
@RecordBuilder
record XorState(
        XorConfig config,
        PointEdits points,
        int speed,
        double stopAccuracy,
        PointTool tool,
        @Added List<KeptRun> pinned)
        implements XorStateBuilder.With {
    private static final Texts TEXTS = Texts.of(XorState.class);

    /** The course's sigmoid, slow enough to see its plateau. */
    static final XorState FIRST = new XorState(
            XorConfig.course(HiddenActivation.SIGMOID),
            PointEdits.NONE,
            XorViewModel.FIRST_SPEED,
            0,
            PointTool.LOOK,
            List.of());

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
        if (!erased.isEmpty() && erased.get(erased.size() - 1) >= config.trainSize()) {
            throw new InvalidSetting("points", TEXTS.get("points.erased"));
        }
        if (points.sizeOf(config.trainSize()) == 0) {
            throw new InvalidSetting("points", TEXTS.get("points.none"));
        }
    }

    /** Other settings of the run; of other data, the points are as they were made. */
    XorState configured(XorConfig next) {
        return with().config(next)
                .points(next.sameData(config) ? points : PointEdits.NONE)
                .build();
    }

    /** The course's settings for an activation and its points; the engine, the seed and all else stay. */
    XorState preset(HiddenActivation activation) {
        return with().config(
                        XorConfig.course(activation).withSeed(config.seed()).withEngine(config.engine()))
                .points(PointEdits.NONE)
                .build();
    }
}
