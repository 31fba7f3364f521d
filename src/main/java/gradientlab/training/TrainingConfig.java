package gradientlab.training;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import gradientlab.data.Cifar10;
import gradientlab.data.Datasets;
import gradientlab.data.InputScale;
import gradientlab.data.Shapes;
import gradientlab.engine.Engine;
import gradientlab.engine.OptimizerKind;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.plot.NumberText;
import gradientlab.text.Texts;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Locale;

/**
 * Everything that decides a training run of parts 3 to 5: the same configuration gives the same curve on the same
 * machine.
 *
 * @param network its layers; older files name one of {@link CourseNetworks} as their model
 * @param activation the network's activation function wherever it names none itself
 * @param dataset {@code shapes}, {@code cifar10}, {@code mnist}; {@code shapes-1} for {@link Shapes#FIRST_DRAWING}; pictures of
 *     the user's own with a digest of what a network sees of them, {@code cats@0123456789abcdef}
 * @param inputScale how pixel bytes become inputs
 * @param optimizer SGD, momentum or Adam
 * @param learningRate at step 0; above 0, at most 1000
 * @param schedule later rates
 * @param weightDecay 0 to 1: so much of every parameter is added to its gradient, as PyTorch's optimizers do; 0 for none,
 *     which is what files without it mean
 * @param batch images a step, 1 to 10,000
 * @param epochs passes over the training images, 1 to 10,000
 * @param trainLimit how many images to train on, class-balanced; 0 for all (nine tenths of the data set)
 * @param validationLimit how many images the accuracy every ten steps is measured on, class-balanced; 0 for the whole
 *     validation set, as in the course, which then takes most of the time. Epoch ends always use the whole set.
 * @param engine what computes it; {@link Engine#ONEDNN} is what files without it mean. Curves of two engines differ by
 *     rounding, which grows with the steps
 * @param seed decides initial weights, validation split, subsets and order; not 0
 */
@RecordBuilder
public record TrainingConfig(
        @JsonAlias("model")
        @JsonSerialize(using = NetworkJson.Writer.class)
        @JsonDeserialize(using = NetworkJson.Reader.class)
        Architecture network,

        HiddenActivation activation,
        String dataset,
        InputScale inputScale,
        OptimizerKind optimizer,
        double learningRate,
        LearningRateSchedule schedule,
        @JsonDeserialize(using = ZeroIfAbsent.class) double weightDecay,
        int batch,
        int epochs,
        int trainLimit,
        int validationLimit,
        Engine engine,
        long seed)
        implements TrainingConfigBuilder.With {
    private static final Texts TEXTS = Texts.of(TrainingConfig.class);

    /** The course's batch. */
    public static final int COURSE_BATCH = 50;

    /** The course's epochs. */
    public static final int COURSE_EPOCHS = 15;

    /** Twenty images a class: a standard error of 3.5 points at 50 %, for about a fifth of a CNN's training time. */
    public static final int DEFAULT_VALIDATION_LIMIT = 200;

    /** Steps between two points that are measured in full. */
    public static final int STEPS_BETWEEN_POINTS = 10;

    /** So many steps at the start are recorded one by one: an explosion is over before the tenth. */
    static final int FIRST_STEPS = 20;

    /** More images a step, or epochs, are a slip of the finger. */
    private static final int MOST = 10_000;

    /** @throws InvalidSetting naming the first setting that cannot work */
    public TrainingConfig {
        reject("model", network == null);
        reject("dataset", dataset == null || dataset.isBlank(), Shapes.NAME, Cifar10.NAME);
        reject("activation", !HiddenActivation.OF_IMAGES.contains(activation));
        network.requireLogits();
        reject("optimizer", optimizer == null);
        engine = engine == null ? Engine.ONEDNN : engine;
        engine.requireKnown(network);
        inputScale = inputScale == null ? InputScale.NORMALISED : inputScale;
        schedule = schedule == null ? LearningRateSchedule.CONSTANT : schedule;
        LearningRateSchedule.reject(learningRate);
        reject("weight-decay", !(weightDecay >= 0 && weightDecay <= 1), LearningRateSchedule.number(weightDecay));
        String most = NumberText.grouped(MOST);
        reject("batch", batch < 1 || batch > MOST, most, batch);
        reject("epochs", epochs < 1 || epochs > MOST, most, epochs);
        reject("train-limit", trainLimit < 0);
        reject("val-limit", validationLimit < 0);
        reject("seed", seed == 0);
    }

    private static void reject(String setting, boolean wrong, Object... arguments) {
        if (wrong) {
            throw new InvalidSetting(setting, TEXTS.get("invalid." + setting, arguments));
        }
    }

    /** Part 3 of the course: Adam with its default rate, batches of 50, 15 epochs. */
    public static TrainingConfig course(Architecture network, String dataset) {
        return new TrainingConfig(
                network,
                HiddenActivation.RELU,
                dataset,
                InputScale.NORMALISED,
                OptimizerKind.ADAM,
                defaultRate(OptimizerKind.ADAM),
                LearningRateSchedule.CONSTANT,
                0,
                COURSE_BATCH,
                COURSE_EPOCHS,
                0,
                DEFAULT_VALIDATION_LIMIT,
                Engine.JAVA,
                1);
    }

    /** 0.001 for Adam, as its authors propose; 0.01 for SGD with or without momentum, as in part 4. */
    public static double defaultRate(OptimizerKind optimizer) {
        return optimizer == OptimizerKind.ADAM ? 0.001 : 0.01;
    }

    /** The rate of the update that follows {@code stepsDone} updates. */
    public double rateAfter(int stepsDone) {
        return schedule.rateAfter(stepsDone, learningRate);
    }

    /** What a file written before Shapes were drawn anew means: its Shapes are the first drawing. */
    TrainingConfig ofFirstDrawing() {
        return withDataset(Datasets.beforeShapesWereDrawnAnew(dataset));
    }

    /** The network as it is trained, with an activation function in every place for one. */
    public Architecture activated() {
        return network.with(activation);
    }

    /** One line that tells runs apart: {@code cnn_4 relu, adam 0.001, seed 1}. */
    public String label() {
        String rates = LearningRateSchedule.number(learningRate)
                + (schedule.drops().isEmpty() ? "" : " then " + schedule.text().replace(",", ", "))
                + (weightDecay == 0 ? "" : ", weight decay " + LearningRateSchedule.number(weightDecay));
        return network.name() + " " + lower(activation) + ", " + lower(optimizer) + " " + rates + ", seed " + seed;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
