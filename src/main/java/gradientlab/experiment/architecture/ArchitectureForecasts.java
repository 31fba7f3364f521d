package gradientlab.experiment.architecture;

import gradientlab.console.FreshRuns;
import gradientlab.console.LiveRun;
import gradientlab.console.TrainingDesk;
import gradientlab.guide.Actual;
import gradientlab.guide.Curve;
import gradientlab.guide.Forecast;
import gradientlab.guide.Reality;
import gradientlab.plot.Range;
import gradientlab.text.Percent;
import gradientlab.training.EpochMetrics;
import gradientlab.training.Evaluation;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;

/** What can be predicted about the five networks; the truth comes from the runs started afterwards. */
final class ArchitectureForecasts {
    /** In the order of the Markdown's list. */
    private static final List<String> NETS = List.of("mlp_1", "mlp_2", "cnn_3", "cnn_4", "cnn_5");

    private final TrainingDesk desk;
    private final ObservableValue<? extends Number> epochs;

    /** @param epochs that the next runs will have */
    ArchitectureForecasts(TrainingDesk desk, ObservableValue<? extends Number> epochs) {
        this.desk = desk;
        this.epochs = epochs;
    }

    List<Forecast<?>> all() {
        return List.of(
                new Forecast.OfChoice("best-net", NETS.size(), reality(ArchitectureForecasts::bestNet)),
                new Forecast.OfNumber(
                        "test-accuracy", Forecast.Measure.DIFFERENCE, reality(ArchitectureForecasts::testAccuracy)),
                new Forecast.OfSketch(
                        "validation-curve",
                        epochs.map(last ->
                                new Forecast.Frame(new Range(1, Math.max(2, last.intValue())), new Range(0, 100))),
                        reality(ArchitectureForecasts::validationCurve)));
    }

    private <T> Reality<T> reality(Function<List<LiveRun>, Actual<T>> reading) {
        return () -> new FreshRuns<>(desk, ArchitectureViewModel.ID, reading);
    }

    /** The network of the best test accuracy, once all runs are over and two networks have been tested. */
    static Actual<Integer> bestNet(List<LiveRun> runs) {
        List<LiveRun> tested = runs.stream()
                .filter(run -> run.testProperty().get() != null
                        && NETS.contains(run.config().model()))
                .toList();
        long nets = tested.stream().map(run -> run.config().model()).distinct().count();
        if (nets < 2 || runs.stream().anyMatch(LiveRun::queued)) {
            return null;
        }
        LiveRun best = tested.stream()
                .max(Comparator.comparingDouble(LiveRun::testAccuracy))
                .orElseThrow();
        String all = tested.stream()
                .map(run -> run.config().model() + " " + Percent.of(run.testAccuracy()))
                .collect(Collectors.joining(", "));
        return Actual.of(NETS.indexOf(best.config().model()), all);
    }

    /** In percent, of the first run tested. */
    static Actual<Double> testAccuracy(List<LiveRun> runs) {
        for (LiveRun run : runs) {
            Evaluation test = run.testProperty().get();
            if (test != null) {
                return Actual.of(100 * test.accuracy(), run.config().label());
            }
        }
        return null;
    }

    /** Validation accuracy in percent by epoch, of the first run that has finished an epoch. */
    static Actual<Curve> validationCurve(List<LiveRun> runs) {
        for (LiveRun run : runs) {
            List<EpochMetrics> epochs = run.epochs();
            if (!epochs.isEmpty()) {
                double[] x = epochs.stream().mapToDouble(EpochMetrics::epoch).toArray();
                double[] y = epochs.stream()
                        .mapToDouble(epoch -> 100 * epoch.validation().accuracy())
                        .toArray();
                return new Actual<>(new Curve(x, y), run.config().label(), !run.queued());
            }
        }
        return null;
    }
}
