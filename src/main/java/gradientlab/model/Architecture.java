package gradientlab.model;

import static gradientlab.model.LayerSpec.activate;
import static gradientlab.model.LayerSpec.conv;
import static gradientlab.model.LayerSpec.dense;
import static gradientlab.model.LayerSpec.denseWithoutBias;
import static gradientlab.model.LayerSpec.maxPool;

import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A network for images, as data: layers from the image to the logits. A new one is a few lines:
 *
 * <pre>{@code
 * Architecture.of("tiny", new Shape(1, 28, 28), 10, conv(8, 5), activate(), maxPool(2), dense(10))
 * }</pre>
 *
 * @param name for example {@code "cnn_3"}
 * @param input shape of an image
 * @param classes how many classes, and so logits
 * @param layers in order; the last one is {@link LayerSpec.Dense} with as many units as there are classes
 */
public record Architecture(String name, Shape input, int classes, List<LayerSpec> layers) {
    private static final Texts TEXTS = Texts.of(Architecture.class);
    private static final int CLASSES = 10;

    /** The networks of EE449 homework 1, for 3 x 32 x 32 images of ten classes. */
    private static final List<Architecture> COURSE = List.of(
            of("mlp_1", Shape.CIFAR10, CLASSES, dense(32), activate(), dense(10)),
            of("mlp_2", Shape.CIFAR10, CLASSES, dense(32), activate(), denseWithoutBias(64), dense(10)),
            of(
                    "cnn_3",
                    Shape.CIFAR10,
                    CLASSES,
                    conv(16, 3),
                    activate(),
                    conv(8, 5),
                    activate(),
                    maxPool(2),
                    conv(16, 7),
                    maxPool(2),
                    dense(10)),
            of(
                    "cnn_4",
                    Shape.CIFAR10,
                    CLASSES,
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
                    dense(10)),
            of(
                    "cnn_5",
                    Shape.CIFAR10,
                    CLASSES,
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
                    dense(10)));

    /** @throws InvalidSetting when the layers do not fit each other, with a sentence that names the first that does not */
    public Architecture {
        layers = List.copyOf(layers);
        LayerChain.check(name, input, classes, layers);
    }

    /** The same, for definitions. */
    public static Architecture of(String name, Shape input, int classes, LayerSpec... layers) {
        return new Architecture(name, input, classes, List.of(layers));
    }

    /** mlp_1, mlp_2, cnn_3, cnn_4, cnn_5. */
    public static List<Architecture> course() {
        return COURSE;
    }

    /**
     * One of {@link #course()}.
     *
     * @throws InvalidSetting when there is none of this name; the sentence lists the names
     */
    public static Architecture named(String name) {
        return COURSE.stream()
                .filter(architecture -> architecture.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidSetting(
                        "models",
                        TEXTS.get(
                                "network.unknown",
                                name,
                                COURSE.stream().map(Architecture::name).collect(Collectors.joining(", ")))));
    }

    /** How many numbers the network learns. */
    public long parameters() {
        return summary().stream().mapToLong(LayerSummary::parameters).sum();
    }

    /** Each layer with the shape of its output and its parameters. */
    public List<LayerSummary> summary() {
        return LayerChain.summary(input, layers);
    }

    /** The shape a layer is given. */
    Shape inputOf(int layer) {
        return layer == 0 ? input : summary().get(layer - 1).output();
    }
}
