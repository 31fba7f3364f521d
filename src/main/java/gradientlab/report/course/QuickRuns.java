package gradientlab.report.course;

import gradientlab.data.Shapes;
import gradientlab.engine.OptimizerKind;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.training.CourseNetworks;
import gradientlab.training.LearningRateSchedule;
import gradientlab.training.RateDrop;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingConfigBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Short runs on drawn shapes for {@code --quick}: long enough to show what each part is about, all together a few
 * minutes on two cores. They are the course's settings but for data set, size and length.
 */
final class QuickRuns {
    private static final int IMAGES = 3000;
    private static final int EPOCHS = 3;
    private static final int RATE_EPOCHS = 6;

    /** As in the gradients tab: at a smaller rate no network has left the start after so few steps. */
    private static final double GRADIENT_RATE = 0.1;

    /** Which network part 5 looks at; mlp_1 is not allowed there. */
    private static final Architecture RATE_NETWORK = CourseNetworks.CNN_3;

    private QuickRuns() {}

    private static TrainingConfigBuilder base(Architecture network) {
        return TrainingConfig.course(network, Shapes.NAME)
                .with()
                .trainLimit(IMAGES)
                .epochs(EPOCHS);
    }

    /** Part 3: all networks with Adam. */
    static List<TrainingConfig> architectures() {
        return CourseNetworks.all().stream()
                .map(architecture -> base(architecture).build())
                .toList();
    }

    /** Part 4: all networks with ReLU and with sigmoid, SGD. */
    static List<TrainingConfig> gradients() {
        List<TrainingConfig> configs = new ArrayList<>();
        for (Architecture architecture : CourseNetworks.all()) {
            for (HiddenActivation activation : HiddenActivation.OF_IMAGES) {
                configs.add(sgd(base(architecture).activation(activation), GRADIENT_RATE)
                        .build());
            }
        }
        return configs;
    }

    /** Part 5: three rates, two schedules, Adam. */
    static List<TrainingConfig> rates() {
        int steps = RATE_EPOCHS * IMAGES / TrainingConfig.COURSE_BATCH;
        RateDrop first = new RateDrop(steps / 3, 0.01);
        RateDrop second = new RateDrop(2 * steps / 3, 0.001);
        List<TrainingConfig> configs = new ArrayList<>();
        for (double rate : new double[] {0.1, 0.01, 0.001}) {
            configs.add(sgd(rateBase(), rate).build());
        }
        for (List<RateDrop> drops : List.of(List.of(first), List.of(first, second))) {
            configs.add(sgd(rateBase(), 0.1)
                    .schedule(new LearningRateSchedule(drops))
                    .build());
        }
        configs.add(rateBase().build());
        return configs;
    }

    private static TrainingConfigBuilder rateBase() {
        return base(RATE_NETWORK).epochs(RATE_EPOCHS);
    }

    private static TrainingConfigBuilder sgd(TrainingConfigBuilder edit, double rate) {
        return edit.optimizer(OptimizerKind.SGD).learningRate(rate);
    }
}
