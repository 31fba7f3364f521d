package gradientlab.experiment.learningrate;

import gradientlab.desk.FreshRuns;
import gradientlab.desk.LiveRun;
import gradientlab.desk.TrainingDesk;
import gradientlab.guide.Actual;
import gradientlab.guide.Curve;
import gradientlab.guide.Forecast;
import gradientlab.guide.Ranking;
import gradientlab.guide.Reality;
import gradientlab.plot.Measured;
import gradientlab.plot.NumberText;
import gradientlab.plot.Range;
import gradientlab.training.EpochMetrics;
import gradientlab.training.StepMetrics;
import gradientlab.training.TrainingDiagnosis;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
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

    /** Training losses after one epoch, once runs of two rates or more have come so far and none is on its way. */
    static Actual<Integer> fastestRate(List<LiveRun> runs) {
        Ranking ranking =
                new Ranking(RATES.stream().map(rate -> estimate(rate, runs)).toList());
        boolean waiting = runs.stream().anyMatch(run -> isAsked(run) && !known(run));
        if (waiting || ranking.byChoice().stream().filter(Objects::nonNull).count() < 2) {
            return null;
        }
        int best = ranking.best();
        boolean diverged = ranking.byChoice().stream()
                .anyMatch(each -> each != null && Double.isInfinite(each.score().value()));
        return Actual.of(best, ranking.results())
                .judgedBy(ranking)
                .outcome(diverged ? "diverged" : best == 0 ? "largest" : "other");
    }

    private static boolean isAsked(LiveRun run) {
        return RATES.contains(run.config().learningRate());
    }

    private static Ranking.Estimate estimate(double rate, List<LiveRun> runs) {
        return runs.stream()
                .filter(run -> run.config().learningRate() == rate && known(run))
                .findFirst()
                .map(run -> {
                    double loss = firstLoss(run.epochs(), run.diagnosis());
                    return new Ranking.Estimate(
                            NumberText.compact(rate),
                            new Measured(-loss, standardError(run)),
                            NumberText.compact(loss));
                })
                .orElse(null);
    }

    /**
     * Of the mean over the first epoch's recorded batches. From the differences of neighbours (von Neumann 1941), so
     * that the fall of the loss itself, which is no noise, does not count.
     */
    private static double standardError(LiveRun run) {
        int last = run.epochs().isEmpty() ? 0 : run.epochs().get(0).step();
        double[] losses = run.samples().stream()
                .filter(point -> point.step() <= last)
                .mapToDouble(StepMetrics::loss)
                .toArray();
        double squares = 0;
        for (int i = 1; i < losses.length; i++) {
            squares += (losses[i] - losses[i - 1]) * (losses[i] - losses[i - 1]);
        }
        return losses.length < 2 ? 0 : Math.sqrt(squares / (2.0 * (losses.length - 1) * losses.length));
    }

    private static boolean known(LiveRun run) {
        return !run.epochs().isEmpty() || run.status().over();
    }

    /** A run that diverged before its first epoch ended is last, whatever its loss; so is a loss that is no number. */
    static double firstLoss(List<EpochMetrics> epochs, TrainingDiagnosis diagnosis) {
        double loss = epochs.isEmpty() ? Double.NaN : epochs.get(0).trainLoss();
        boolean diverged = diagnosis != null
                && diagnosis.kind() == TrainingDiagnosis.Kind.DIVERGED
                && !epochs.isEmpty()
                && diagnosis.step() <= epochs.get(0).step();
        return diverged || Double.isNaN(loss) ? Double.POSITIVE_INFINITY : loss;
    }

    /** The smoothed training loss of the first run whose rate drops, by schedule or by hand. */
    static Actual<Curve> lossWithDrop(List<LiveRun> runs) {
        for (LiveRun run : runs) {
            List<StepMetrics> points = run.samples();
            if (!run.config().schedule().drops().isEmpty() && !points.isEmpty()) {
                double[] x = points.stream().mapToDouble(StepMetrics::step).toArray();
                double[] y = smoothed(points);
                return new Actual<>(new Curve(x, y).thinned(), run.config().label(), !run.queued())
                        .outcome(atTheDrop(
                                x, y, run.config().schedule().drops().get(0).step()));
            }
        }
        return null;
    }

    /**
     * Whether the loss steps down at the drop: {@code step} when it falls there by three times what the trend before
     * it explains and by more than it ever jumped between two points before it, else {@code no-step}.
     */
    static String atTheDrop(double[] x, double[] y, int drop) {
        int at = 0;
        while (at < x.length && x[at] < drop) {
            at++;
        }
        int n = Math.min(3 * SMOOTHED_POINTS, Math.min(at, y.length - at - SMOOTHED_POINTS));
        if (n < SMOOTHED_POINTS) {
            return "no-step"; // too near an end to say
        }
        double fallBefore = mean(y, at - n, at - n / 2) - mean(y, at - n / 2, at);
        int after = at + SMOOTHED_POINTS; // where the mean no longer holds points of before
        double fallAtDrop = mean(y, at - n / 2, at) - mean(y, after, after + n / 2);
        double noise = 0;
        for (int i = at - n + 1; i < at; i++) {
            noise = Math.max(noise, Math.abs(y[i] - y[i - 1]));
        }
        return fallAtDrop > 3 * Math.max(0, fallBefore) + noise ? "step" : "no-step";
    }

    private static double mean(double[] y, int from, int to) {
        return Arrays.stream(y, from, to).average().orElse(Double.NaN);
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
