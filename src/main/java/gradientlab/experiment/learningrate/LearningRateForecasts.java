package gradientlab.experiment.learningrate;

import gradientlab.console.FreshRuns;
import gradientlab.console.LiveRun;
import gradientlab.console.TrainingDesk;
import gradientlab.guide.Actual;
import gradientlab.guide.Curve;
import gradientlab.guide.Forecast;
import gradientlab.guide.Reality;
import gradientlab.plot.Range;
import gradientlab.training.EpochMetrics;
import gradientlab.training.StepMetrics;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;

/** What can be predicted about the learning rate; the truth comes from the runs started afterwards. */
final class LearningRateForecasts {
    /** In the order of the Markdown's list. */
    private static final List<Double> RATES = List.of(0.1, 0.01, 0.001);

    /** A network that knows nothing has a loss of ln 10, about 2.3. */
    private static final double LARGEST_LOSS = 3;

    /** One point is ten steps, one batch each: the mean of ten is steady enough to compare with a sketch. */
    private static final int SMOOTHED_POINTS = 10;

    private final TrainingDesk desk;
    private final ObservableValue<? extends Number> steps;

    /** @param steps that the next runs will have */
    LearningRateForecasts(TrainingDesk desk, ObservableValue<? extends Number> steps) {
        this.desk = desk;
        this.steps = steps;
    }

    List<Forecast<?>> all() {
        return List.of(
                new Forecast.OfChoice("fastest-rate", RATES.size(), reality(LearningRateForecasts::fastestRate)),
                new Forecast.OfSketch(
                        "loss-with-drop",
                        steps.map(LearningRateForecasts::frame),
                        reality(LearningRateForecasts::lossWithDrop)));
    }

    private static Forecast.Frame frame(Number steps) {
        return new Forecast.Frame(new Range(0, Math.max(1, steps.intValue())), new Range(0, LARGEST_LOSS));
    }

    private <T> Reality<T> reality(Function<List<LiveRun>, Actual<T>> reading) {
        return () -> new FreshRuns<>(desk, LearningRateViewModel.ORIGIN, reading);
    }

    /** The rate of the smallest training loss after one epoch, once runs of all three rates have come so far. */
    static Actual<Integer> fastestRate(List<LiveRun> runs) {
        List<LiveRun> first = RATES.stream()
                .flatMap(rate -> runs.stream()
                        .filter(run -> run.config().learningRate() == rate && known(run))
                        .limit(1))
                .toList();
        if (first.size() < RATES.size()) {
            return null;
        }
        int best = IntStream.range(0, first.size())
                .boxed()
                .min(Comparator.comparingDouble(i -> firstLoss(first.get(i))))
                .orElseThrow();
        return Actual.of(best, first.stream().map(run -> run.config().label()).collect(Collectors.joining("; ")));
    }

    private static boolean known(LiveRun run) {
        return !run.epochs().isEmpty() || run.status().over();
    }

    /** A run that diverged before its first epoch ended is last; so is a loss that is no number. */
    private static double firstLoss(LiveRun run) {
        List<EpochMetrics> epochs = run.epochs();
        double loss = epochs.isEmpty() ? Double.NaN : epochs.get(0).trainLoss();
        return Double.isNaN(loss) ? Double.POSITIVE_INFINITY : loss;
    }

    /** The smoothed training loss of the first run whose rate drops, by schedule or by hand. */
    static Actual<Curve> lossWithDrop(List<LiveRun> runs) {
        for (LiveRun run : runs) {
            List<StepMetrics> points = run.samples();
            if (!run.config().schedule().drops().isEmpty() && !points.isEmpty()) {
                double[] x = points.stream().mapToDouble(StepMetrics::step).toArray();
                return new Actual<>(
                        new Curve(x, smoothed(points)).thinned(), run.config().label(), !run.queued());
            }
        }
        return null;
    }

    private static double[] smoothed(List<StepMetrics> points) {
        double[] smoothed = new double[points.size()];
        double sum = 0;
        for (int i = 0; i < smoothed.length; i++) {
            sum += points.get(i).loss();
            if (i >= SMOOTHED_POINTS) {
                sum -= points.get(i - SMOOTHED_POINTS).loss();
            }
            smoothed[i] = sum / Math.min(i + 1, SMOOTHED_POINTS);
        }
        return smoothed;
    }
}
