package gradientlab.training;

import gradientlab.data.InputScale;
import gradientlab.engine.OptimizerKind;
import gradientlab.nn.Divergence;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.plot.NumberText;
import gradientlab.text.Problems;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is wrong with a run: what was seen, as numbers, and what may help. It becomes sentences when it is shown, in the
 * language then in use.
 *
 * @param kind what happened
 * @param step updates done when it was seen
 * @param seen the numbers; null when the run cannot be saved, and in runs stored before numbers were
 * @param remedies what may help, the likeliest first
 * @param words why a run cannot be saved; the whole sentence in runs stored before numbers were; else null
 */
public record TrainingDiagnosis(
        Kind kind,
        int step,
        Seen seen,
        List<Remedy> remedies,

        @com.fasterxml.jackson.annotation.JsonAlias("sentence")
        String words) {
    private static final Texts TEXTS = Texts.of(TrainingDiagnosis.class);

    /** What can happen. */
    public enum Kind {
        /**
         * The loss or a weight is no longer a number, which no further step can change; or the loss has been above the
         * {@link Divergence#limit limit} for a while, from where a run may yet come back.
         */
        DIVERGED,
        /** No gradient at all reaches the first layer, whatever the loss does. */
        DEAD,
        /** The loss stands where guessing stands, and hardly any gradient reaches the first layer. */
        STUCK,
        /** The run cannot be saved; it goes on. */
        NOT_SAVED
    }

    /** What a user can change, where there is a control for it. */
    public enum Control {
        LEARNING_RATE,
        OPTIMIZER,
        ACTIVATION,
        INPUT_RANGE
    }

    /** What may help. */
    public enum Remedy {
        TENTH_OF_RATE(Control.LEARNING_RATE),
        SMALLER_RATE(Control.LEARNING_RATE),
        LARGER_RATE(Control.LEARNING_RATE),
        ADAM(Control.OPTIMIZER),
        RELU(Control.ACTIVATION),
        NORMALISED_INPUT(Control.INPUT_RANGE),
        MORE_EPOCHS(null),
        OTHER_SEED(null);

        private final Control needs;

        Remedy(Control needs) {
            this.needs = needs;
        }
    }

    /**
     * The point at which it was seen.
     *
     * @param loss of the batch
     * @param learningRate of the step
     * @param gradient norm of the first layer's
     * @param classes how many there are
     * @param activation of the hidden units: what makes a gradient small depends on it
     */
    public record Seen(double loss, double learningRate, double gradient, int classes, HiddenActivation activation) {
        /** Whether the loss is a number far above what guessing costs. */
        private boolean large() {
            return Double.isFinite(loss) && loss > Divergence.limit(Math.log(classes), 0);
        }
    }

    /** How many points every ten steps a run must have stood still before it counts as stuck. */
    private static final int STUCK_POINTS = 20;

    /** How many points without any gradient are no accident of one batch. */
    private static final int DEAD_POINTS = 5;

    /** Of the last points, how many must tell otherwise before a diagnosis is withdrawn. */
    private static final int RECOVERED_OF_LAST = 5;

    private static final int RECOVERED = 3;

    /**
     * How many points in a row above the limit, the newest the highest of all, are a divergence: each update throws the
     * weights further than the last. An early overshoot, as momentum and Adam with a large rate make it, has its peak
     * within three steps and comes down from there, be it slowly. What comes down after all is withdrawn.
     */
    private static final int FAR_POINTS = 5;

    /** How near the loss of guessing, ln(classes), counts as being there. */
    private static final double NEAR = 0.02;

    /** A first-layer gradient below this hardly moves a weight. */
    private static final double TINY_GRADIENT = 0.01;

    /** As it is read; what is missing in older files is null. */
    public TrainingDiagnosis {
        remedies = remedies == null ? List.of() : List.copyOf(remedies);
    }

    /**
     * What is wrong after the newest point.
     *
     * @param before what was wrong before it, or null
     * @param points all so far
     * @param classes how many classes there are
     * @return null when nothing is, or no longer
     */
    static TrainingDiagnosis next(
            TrainingDiagnosis before, List<StepMetrics> points, int classes, TrainingConfig config) {
        TrainingDiagnosis found = of(points, classes, config);
        if (found != null) {
            return before != null && before.kind == found.kind && before.fatal() == found.fatal() ? before : found;
        }
        return before == null || before.fatal() || !recovered(before.kind, points, classes) ? before : null;
    }

    /**
     * What is wrong with a run at its end. A short one has too few points to tell, and the last batch of any may be an
     * unlucky one: the loss on all test images decides.
     */
    static TrainingDiagnosis atEnd(
            TrainingDiagnosis before, Evaluation test, List<StepMetrics> points, int classes, TrainingConfig config) {
        boolean known = before != null && before.kind == Kind.DIVERGED;
        if (!above(test.loss(), points, classes)) {
            return known && !before.fatal() ? null : before;
        }
        return !known && rising(points) && above(points.get(points.size() - 1).loss(), points, classes)
                ? diverged(points, classes, config)
                : before;
    }

    /** Looks at the newest points alone; null when nothing is wrong. */
    static TrainingDiagnosis of(List<StepMetrics> points, int classes, TrainingConfig config) {
        StepMetrics last = points.get(points.size() - 1);
        List<StepMetrics> newest = last(FAR_POINTS, points, point -> true);
        boolean far =
                newest.size() == FAR_POINTS && newest.stream().allMatch(point -> above(point.loss(), points, classes));
        if (far && rising(points) || lost(last)) {
            return diverged(points, classes, config);
        }
        List<StepMetrics> measured = last(DEAD_POINTS, points, StepMetrics::measured);
        if (measured.size() == DEAD_POINTS && measured.stream().allMatch(TrainingDiagnosis::dead)) {
            return found(
                    Kind.DEAD, last, classes, config, Remedy.SMALLER_RATE, Remedy.NORMALISED_INPUT, Remedy.OTHER_SEED);
        }
        List<StepMetrics> sampled = last(STUCK_POINTS, points, StepMetrics::sampled);
        if (sampled.size() == STUCK_POINTS && sampled.stream().allMatch(point -> standsStill(point, classes))) {
            Remedy first = config.activation() == HiddenActivation.SIGMOID ? Remedy.RELU : Remedy.MORE_EPOCHS;
            return found(Kind.STUCK, last, classes, config, first, Remedy.ADAM, Remedy.LARGER_RATE);
        }
        return null;
    }

    /** Whether the loss or a weight is no longer a number: nothing can be trained any more. */
    static boolean lost(StepMetrics measured) {
        return !Double.isFinite(measured.loss()) || !Double.isFinite(measured.updateRatio());
    }

    /** Whether training has made it worse by far. */
    private static boolean above(double loss, List<StepMetrics> points, int classes) {
        return !(loss <= Divergence.limit(Math.log(classes), points.get(0).loss()));
    }

    /** Whether the newest loss is the highest. */
    private static boolean rising(List<StepMetrics> points) {
        double newest = points.get(points.size() - 1).loss();
        return points.stream().noneMatch(point -> point.loss() > newest);
    }

    /** Whether it is for good: the loss is not merely large. */
    boolean fatal() {
        return kind == Kind.DIVERGED && (seen == null || !seen.large());
    }

    private static TrainingDiagnosis diverged(List<StepMetrics> points, int classes, TrainingConfig config) {
        StepMetrics last = points.get(points.size() - 1);
        return found(Kind.DIVERGED, last, classes, config, Remedy.TENTH_OF_RATE, Remedy.ADAM, Remedy.NORMALISED_INPUT);
    }

    private static TrainingDiagnosis found(
            Kind kind, StepMetrics last, int classes, TrainingConfig config, Remedy... remedies) {
        return new TrainingDiagnosis(kind, last.step(), seen(last, classes, config), List.of(remedies), null)
                .against(config);
    }

    private static Seen seen(StepMetrics point, int classes, TrainingConfig config) {
        return new Seen(point.loss(), point.learningRate(), point.firstLayerGradient(), classes, config.activation());
    }

    /** Without what the run has already. */
    private TrainingDiagnosis against(TrainingConfig config) {
        List<Remedy> left = new ArrayList<>(remedies);
        if (config.optimizer() == OptimizerKind.ADAM) {
            left.remove(Remedy.ADAM);
        }
        if (config.inputScale() == InputScale.NORMALISED) {
            left.remove(Remedy.NORMALISED_INPUT);
        }
        return new TrainingDiagnosis(kind, step, seen, left, words);
    }

    private static boolean recovered(Kind kind, List<StepMetrics> points, int classes) {
        List<StepMetrics> newest = last(
                RECOVERED_OF_LAST,
                points,
                switch (kind) {
                    case DEAD -> StepMetrics::measured;
                    case STUCK -> StepMetrics::sampled;
                    default -> point -> true;
                });
        Predicate<StepMetrics> wrong = switch (kind) {
            case DEAD -> TrainingDiagnosis::dead;
            case STUCK -> point -> standsStill(point, classes);
            default -> point -> above(point.loss(), points, classes);
        };
        return newest.stream().filter(wrong.negate()).count() >= RECOVERED;
    }

    /** The last points of a kind, as many as there are, the newest first. */
    private static List<StepMetrics> last(int count, List<StepMetrics> points, Predicate<StepMetrics> wanted) {
        List<StepMetrics> last = new ArrayList<>(count);
        for (int i = points.size() - 1; i >= 0 && last.size() < count; i--) {
            if (wanted.test(points.get(i))) {
                last.add(points.get(i));
            }
        }
        return last;
    }

    private static boolean dead(StepMetrics point) {
        return point.firstLayerGradient() == 0;
    }

    private static boolean standsStill(StepMetrics point, int classes) {
        return Math.abs(point.loss() - Math.log(classes)) < NEAR && point.firstLayerGradient() < TINY_GRADIENT;
    }

    static TrainingDiagnosis notSaved(int step, Exception problem) {
        return new TrainingDiagnosis(Kind.NOT_SAVED, step, null, List.of(), Problems.sentence(problem));
    }

    /** What it means and what to try, for one who can change everything. */
    public String sentence() {
        return sentence(EnumSet.allOf(Control.class));
    }

    /** What it means, and what to try where there are only these controls. */
    public String sentence(Set<Control> controls) {
        if (kind == Kind.NOT_SAVED) {
            return TEXTS.get("not-saved", words);
        }
        if (seen == null) {
            return words;
        }
        String advice = remedies.stream()
                .filter(remedy -> remedy.needs == null || controls.contains(remedy.needs))
                .map(remedy -> TEXTS.name("remedy", remedy))
                .collect(Collectors.collectingAndThen(Collectors.toList(), TrainingDiagnosis::listed));
        return fact() + (advice.isEmpty() ? "" : " " + TEXTS.get("remedy", advice));
    }

    private String fact() {
        boolean sigmoid = seen.activation() == HiddenActivation.SIGMOID;
        return switch (kind) {
            case DIVERGED ->
                TEXTS.get(
                        !Double.isFinite(seen.loss())
                                ? "diverged.loss"
                                : seen.large() ? "diverged.large" : "diverged.weight",
                        step,
                        NumberText.compact(seen.loss()),
                        LearningRateSchedule.number(seen.learningRate()),
                        seen.classes());
            case DEAD -> TEXTS.get(sigmoid ? "dead.sigmoid" : "dead.relu", DEAD_POINTS);
            case STUCK ->
                TEXTS.get(
                        sigmoid ? "stuck.sigmoid" : "stuck.relu",
                        NumberText.fixed(seen.loss(), 3),
                        seen.classes(),
                        NumberText.significant(seen.gradient(), 2));
            case NOT_SAVED -> words;
        };
    }

    /** "a, b or c". */
    private static String listed(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " " + TEXTS.get("or") + " " + parts.get(last);
    }
}
