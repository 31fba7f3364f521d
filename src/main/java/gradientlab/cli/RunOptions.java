package gradientlab.cli;

import gradientlab.data.InputScale;
import gradientlab.engine.Engine;
import gradientlab.engine.OptimizerKind;
import gradientlab.nn.InvalidSetting;
import gradientlab.training.LearningRateSchedule;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingConfigBuilder;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** The settings of a run of parts 3 to 5, for every command that trains one; used as a picocli mixin. */
final class RunOptions {
    @Option(
            names = "--dataset",
            paramLabel = "D",
            description = "As 'lab data list' shows it, or folder:PATH for pictures of your own (default: shapes).")
    private String dataset;

    @Option(names = "--epochs", paramLabel = "N", description = "In all (default: 15).")
    private Integer epochs;

    @Option(names = "--batch", paramLabel = "N", description = "Images a step (default: 50).")
    private Integer batch;

    @Option(names = "--optimizer", paramLabel = "O", description = "adam, sgd or momentum (default: adam).")
    private OptimizerKind optimizer;

    @Option(names = "--learning-rate", paramLabel = "R", description = "Default: 0.001 for adam, else 0.01.")
    private Double learningRate;

    @Option(
            names = "--schedule",
            paramLabel = "S:R,S:R",
            description = "From step S of the run on rate R, for example 5000:0.01,10000:0.001.")
    private String schedule;

    @Option(
            names = "--weight-decay",
            paramLabel = "W",
            description = "This much of every parameter is added to its gradient, 0 to 1 (default: 0).")
    private Double weightDecay;

    @Option(
            names = "--input-scale",
            paramLabel = "I",
            description = "normalised, unit (0 to 1) or raw_255 (default: normalised).")
    private InputScale inputScale;

    @Option(names = "--train-limit", paramLabel = "N", description = "Training images, class-balanced (default: all).")
    private Integer trainLimit;

    @Option(
            names = "--val-limit",
            paramLabel = "N",
            description =
                    "Images of the accuracy every 10 steps, 0 for the whole validation set as in the course, which"
                            + " takes most of the time (default: " + TrainingConfig.DEFAULT_VALIDATION_LIMIT
                            + "). Epoch ends use the whole set.")
    private Integer validationLimit;

    @Option(
            names = "--engine",
            paramLabel = "E",
            description = "java, dl4j or onednn (default: java). Their curves differ by rounding.")
    private Engine engine;

    @Option(names = "--seed", paramLabel = "S", description = "Decides weights, split and order (default: 1).")
    private Long seed;

    /** The course's run with another optimizer has that optimizer's rate, if none is said. */
    TrainingConfigBuilder overCourse(TrainingConfig course) {
        return over(optimizer == null ? course : course.withLearningRate(TrainingConfig.defaultRate(optimizer)));
    }

    /** What is not said stays as it was. */
    TrainingConfigBuilder over(TrainingConfig config) {
        TrainingConfigBuilder edit = TrainingConfigBuilder.builder(config);
        given(dataset, edit::dataset);
        given(epochs, edit::epochs);
        given(batch, edit::batch);
        given(optimizer, edit::optimizer);
        given(learningRate, edit::learningRate);
        given(schedule, steps -> edit.schedule(LearningRateSchedule.parse(steps)));
        given(weightDecay, edit::weightDecay);
        given(inputScale, edit::inputScale);
        given(trainLimit, limit -> edit.trainLimit(atLeastOne(limit)));
        given(validationLimit, edit::validationLimit);
        given(engine, edit::engine);
        given(seed, edit::seed);
        return edit;
    }

    /** Its name as it was said, or null. */
    String dataset() {
        return dataset;
    }

    private static int atLeastOne(int limit) {
        if (limit < 1) {
            throw new InvalidSetting("train-limit", "--train-limit must be 1 or more.");
        }
        return limit;
    }

    static <T> void given(T option, Consumer<T> edit) {
        if (option != null) {
            edit.accept(option);
        }
    }
}
