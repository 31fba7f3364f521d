package gradientlab.experiment.architecture;

import gradientlab.desk.FreshRuns;
import gradientlab.desk.LiveRun;
import gradientlab.desk.TrainingDesk;
import gradientlab.guide.Actual;
import gradientlab.guide.Curve;
import gradientlab.guide.Forecast;
import gradientlab.guide.Judge;
import gradientlab.guide.Ranking;
import gradientlab.guide.Reality;
import gradientlab.nn.net.Architecture;
import gradientlab.plot.Range;
import gradientlab.text.Percent;
import gradientlab.training.CourseNetworks;
import gradientlab.training.EpochMetrics;
import gradientlab.training.Evaluation;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import javafx.beans.value.ObservableValue;

/** What can be predicted about the five networks; the truth comes from the runs started afterwards. */
final class ArchitectureForecasts {
    /** In the order of the Markdown's list. */
    private static final List<Architecture> NETS = CourseNetworks.all();

    private final TrainingDesk desk;
    private final ObservableValue<? extends Number> epochs;
    private final ObservableValue<String> next;

    /**
     * @param epochs that the next runs will have
     * @param next what the first of them will be, in words
     */
    ArchitectureForecasts(TrainingDesk desk, ObservableValue<? extends Number> epochs, ObservableValue<String> next) {
        this.desk = desk;
        this.epochs = epochs;
        this.next = next;
    }

    List<Forecast<?>> all() {
        return List.of(
                new Forecast.OfChoice("best-net", NETS.size(), reality(ArchitectureForecasts::bestNet)),
                new Forecast.OfNumber(
                        "test-accuracy",
                        Forecast.Measure.DIFFERENCE,
                        reality(ArchitectureForecasts::testAccuracy).about(next)),
                new Forecast.OfSketch(
                        "validation-curve",
                        epochs.map(last ->
                                new Forecast.Frame(new Range(1, Math.max(2, last.intValue())), new Range(0, 100))),
                        reality(ArchitectureForecasts::validationCurve).about(next)));
    }

    private <T> Reality<T> reality(Function<List<LiveRun>, Actual<T>> reading) {
        return () -> new FreshRuns<>(desk, ArchitectureViewModel.ORIGIN, reading);
    }

    /** Test accuracies, once all runs are over and two networks have been tested. */
    static Actual<Integer> bestNet(List<LiveRun> runs) {
        Ranking ranking =
                new Ranking(NETS.stream().map(net -> estimate(net, runs)).toList());
        long tested = ranking.byChoice().stream().filter(Objects::nonNull).count();
        if (tested < 2 || runs.stream().anyMatch(LiveRun::queued)) {
            return null;
        }
        int best = ranking.best();
        return Actual.of(best, ranking.results())
                .judgedBy(ranking)
                .outcome(NETS.get(best).seesMaps() ? "cnn" : "mlp");
    }

    /** The newest test of this network, or null; what it would be on other images is known to a standard error. */
    private static Ranking.Estimate estimate(Architecture net, List<LiveRun> runs) {
        return runs.stream()
                .filter(run ->
                        run.config().network().equals(net) && run.testProperty().get() != null)
                .reduce((before, later) -> later)
                .map(run -> {
                    Evaluation test = run.testProperty().get();
                    return new Ranking.Estimate(net.name(), test.measuredAccuracy(), Percent.of(test.accuracy()));
                })
                .orElse(null);
    }

    /** In percent, of the first of the runs, as the card says; right within the noise of the test. */
    static Actual<Double> testAccuracy(List<LiveRun> runs) {
        if (runs.isEmpty() || runs.get(0).testProperty().get() == null) {
            return null;
        }
        Evaluation test = runs.get(0).testProperty().get();
        double percent = 100 * test.accuracy();
        return Actual.of(percent, runs.get(0).config().label())
                .judgedBy(
                        new Judge.Within(percent, 100 * test.measuredAccuracy().noise()));
    }

    /** Validation accuracy in percent by epoch, of the first of the runs, as the card says. */
    static Actual<Curve> validationCurve(List<LiveRun> runs) {
        if (runs.isEmpty() || runs.get(0).epochs().isEmpty()) {
            return null;
        }
        LiveRun run = runs.get(0);
        double[] x = run.epochs().stream().mapToDouble(EpochMetrics::epoch).toArray();
        double[] y = run.epochs().stream()
                .mapToDouble(epoch -> 100 * epoch.validation().accuracy())
                .toArray();
        Evaluation last = run.epochs().get(run.epochs().size() - 1).validation();
        return new Actual<>(new Curve(x, y), run.config().label(), !run.queued())
                .outcome(shape(y, 100 * last.measuredAccuracy().noise()));
    }

    /**
     * What a curve does, so that its explanation says only what is seen: {@code flat}, {@code falls-back}, {@code bends}
     * (more than two thirds of the rise in the first half) or {@code straight}.
     *
     * @param noise the largest difference that chance alone explains, in the curve's unit
     */
    static String shape(double[] y, double noise) {
        double first = y[0];
        double last = y[y.length - 1];
        double highest = DoubleStream.of(y).max().orElseThrow();
        double lowest = DoubleStream.of(y).min().orElseThrow();
        if (y.length < 3 || highest - lowest <= noise) {
            return "flat";
        }
        if (highest - last > noise) {
            return "falls-back";
        }
        double half = y[(y.length - 1) / 2];
        return half - first > (last - first) * 2 / 3 ? "bends" : "straight";
    }
}
