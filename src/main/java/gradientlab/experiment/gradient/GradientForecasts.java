package gradientlab.experiment.gradient;

import gradientlab.desk.FreshRuns;
import gradientlab.desk.LiveRun;
import gradientlab.desk.TrainingDesk;
import gradientlab.guide.Actual;
import gradientlab.guide.Forecast;
import gradientlab.guide.Ranking;
import gradientlab.guide.Reality;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.plot.Measured;
import gradientlab.plot.NumberText;
import gradientlab.text.Texts;
import gradientlab.training.CourseNetworks;
import gradientlab.training.GradientRatio;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** What can be predicted about gradients; the truth comes from the runs of cnn_5 started afterwards. */
final class GradientForecasts {
    private static final Texts TEXTS = Texts.of(GradientForecasts.class);
    private static final Architecture NET = CourseNetworks.CNN_5;

    /** What chance and initial weights do not explain: an order of magnitude. */
    private static final double LARGE = 10;

    /** A median's standard error by a mean's, of normal samples: the root of pi / 2. */
    private static final double MEDIAN_BY_MEAN = Math.sqrt(Math.PI / 2);

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
        if (relu == null || sigmoid == null) {
            return null;
        }
        double factor = GradientRatio.of(relu.points(), sigmoid.points()).factor();
        return Actual.of(
                        factor, relu.config().label() + " : " + sigmoid.config().label())
                .outcome(factor > LARGE ? "vanishes" : "other");
    }

    /** Under sigmoid: which layer's median gradient norm is smaller. */
    static Actual<Integer> smallestLayer(List<LiveRun> runs) {
        LiveRun sigmoid = ended(runs, HiddenActivation.SIGMOID);
        if (sigmoid == null) {
            return null;
        }
        int last = sigmoid.gradientNames().size() - 1;
        Ranking ranking = new Ranking(List.of(smallness(sigmoid, 0, "first"), smallness(sigmoid, last, "last")));
        return Actual.of(ranking.best(), sigmoid.config().label())
                .judgedBy(ranking)
                .outcome(ranking.best() == 0 ? "first" : "last");
    }

    /** On a log scale, where norms of layers are compared; its noise is that of a median, from the spread of the norms. */
    private static Ranking.Estimate smallness(LiveRun run, int layer, String name) {
        double median = GradientRatio.median(run.points(), layer);
        double[] logs = run.samples().stream()
                .mapToDouble(point -> Math.log(point.gradientNorms()[layer]))
                .filter(Double::isFinite)
                .toArray();
        double mean = DoubleStream.of(logs).average().orElse(0);
        double variance =
                DoubleStream.of(logs).map(log -> (log - mean) * (log - mean)).sum() / Math.max(1, logs.length - 1);
        double ofMedian = MEDIAN_BY_MEAN * Math.sqrt(variance / Math.max(1, logs.length));
        return new Ranking.Estimate(
                TEXTS.get("layer." + name), new Measured(-Math.log(median), ofMedian), NumberText.compact(median));
    }

    private static LiveRun ended(List<LiveRun> runs, HiddenActivation activation) {
        return runs.stream()
                .filter(run -> !run.queued()
                        && !run.points().isEmpty()
                        && run.config().network().equals(NET)
                        && run.config().activation() == activation)
                .findFirst()
                .orElse(null);
    }
}
