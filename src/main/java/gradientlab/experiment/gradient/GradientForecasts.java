package gradientlab.experiment.gradient;

import gradientlab.console.FreshRuns;
import gradientlab.console.LiveRun;
import gradientlab.console.TrainingDesk;
import gradientlab.guide.Actual;
import gradientlab.guide.Forecast;
import gradientlab.guide.Reality;
import gradientlab.model.HiddenActivation;
import gradientlab.training.GradientRatio;
import java.util.List;
import java.util.function.Function;

/** What can be predicted about gradients; the truth comes from the runs of cnn_5 started afterwards. */
final class GradientForecasts {
    private static final String NET = "cnn_5";

    private final TrainingDesk desk;

    GradientForecasts(TrainingDesk desk) {
        this.desk = desk;
    }

    List<Forecast<?>> all() {
        return List.of(
                new Forecast.OfNumber("relu-to-sigmoid", Forecast.Measure.FACTOR, reality(GradientForecasts::ratio)),
                new Forecast.OfChoice("smallest-layer", 2, reality(GradientForecasts::smallestLayer)));
    }

    private <T> Reality<T> reality(Function<List<LiveRun>, Actual<T>> reading) {
        return () -> new FreshRuns<>(desk, GradientViewModel.ORIGIN, reading);
    }

    /** As {@link GradientRatio}, once both runs are over. */
    static Actual<Double> ratio(List<LiveRun> runs) {
        LiveRun relu = ended(runs, HiddenActivation.RELU);
        LiveRun sigmoid = ended(runs, HiddenActivation.SIGMOID);
        return relu == null || sigmoid == null
                ? null
                : Actual.of(
                        GradientRatio.of(relu.points(), sigmoid.points()).factor(),
                        relu.config().label() + " : " + sigmoid.config().label());
    }

    /** Under sigmoid: 0 if the median of the first layer's gradient norm is smaller than the last one's, else 1. */
    static Actual<Integer> smallestLayer(List<LiveRun> runs) {
        LiveRun sigmoid = ended(runs, HiddenActivation.SIGMOID);
        if (sigmoid == null) {
            return null;
        }
        int layers = sigmoid.gradientNames().size();
        double first = GradientRatio.median(sigmoid.points(), 0);
        double last = GradientRatio.median(sigmoid.points(), layers - 1);
        return Actual.of(first < last ? 0 : 1, sigmoid.config().label());
    }

    private static LiveRun ended(List<LiveRun> runs, HiddenActivation activation) {
        return runs.stream()
                .filter(run -> !run.queued()
                        && !run.points().isEmpty()
                        && run.config().model().equals(NET)
                        && run.config().activation() == activation)
                .findFirst()
                .orElse(null);
    }
}
