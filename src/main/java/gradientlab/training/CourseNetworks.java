package gradientlab.training;

import static gradientlab.nn.net.Layer.activate;
import static gradientlab.nn.net.Layer.conv;
import static gradientlab.nn.net.Layer.dense;
import static gradientlab.nn.net.Layer.denseWithoutBias;
import static gradientlab.nn.net.Layer.maxPool;

import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.Shape;
import gradientlab.text.Texts;
import java.util.List;

/**
 * The networks of EE449 homework 1, for 3 x 32 x 32 images of ten classes: what the tabs offer, and what a name means on
 * the command line and in files that hold no more than a name. Training itself takes any {@link Architecture}.
 */
public final class CourseNetworks {
    public static final Architecture MLP_1 = Architecture.of("mlp_1", Shape.CIFAR10, dense(32), activate(), dense(10));

    public static final Architecture MLP_2 =
            Architecture.of("mlp_2", Shape.CIFAR10, dense(32), activate(), denseWithoutBias(64), dense(10));

    public static final Architecture CNN_3 = Architecture.of(
            "cnn_3",
            Shape.CIFAR10,
            conv(16, 3),
            activate(),
            conv(8, 5),
            activate(),
            maxPool(2),
            conv(16, 7),
            maxPool(2),
            dense(10));

    public static final Architecture CNN_4 = Architecture.of(
            "cnn_4",
            Shape.CIFAR10,
            conv(16, 3),
            activate(),
            conv(8, 3),
            activate(),
            conv(16, 5),
            activate(),
            maxPool(2),
            conv(16, 5),
            activate(),
            maxPool(2),
            dense(10));

    public static final Architecture CNN_5 = Architecture.of(
            "cnn_5",
            Shape.CIFAR10,
            conv(8, 3),
            activate(),
            conv(16, 3),
            activate(),
            conv(8, 3),
            activate(),
            conv(16, 3),
            activate(),
            maxPool(2),
            conv(16, 3),
            activate(),
            conv(8, 3),
            activate(),
            maxPool(2),
            dense(10));

    private static final Texts TEXTS = Texts.of(CourseNetworks.class);
    private static final List<Architecture> ALL = List.of(MLP_1, MLP_2, CNN_3, CNN_4, CNN_5);

    private CourseNetworks() {}

    /** mlp_1, mlp_2, cnn_3, cnn_4, cnn_5. */
    public static List<Architecture> all() {
        return ALL;
    }

    /** Those that part 5 lets the student choose from: all but the first. */
    public static List<Architecture> forLearningRates() {
        return ALL.subList(1, ALL.size());
    }

    /** The names of {@link #all}, in its order. */
    public static List<String> names() {
        return ALL.stream().map(Architecture::name).toList();
    }

    /**
     * One of {@link #all()}.
     *
     * @throws InvalidSetting when there is none of this name; the sentence lists the names
     */
    public static Architecture named(String name) {
        return ALL.stream()
                .filter(network -> network.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidSetting("models", TEXTS.get("network.unknown", name, String.join(", ", names()))));
    }
}
