package gradientlab.nn.net;

import gradientlab.nn.Activation;
import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A network, as data: its layers from the input to the output. A new one is a few lines:
 *
 * <pre>{@code
 * Architecture.of("tiny", new Shape(1, 28, 28), conv(8, 5), activate(), maxPool(2), dense(10))
 * }</pre>
 *
 * @param name for example {@code "cnn_3"}
 * @param input shape of an image
 * @param layers in order, at least one
 * @param initialisation how its weights begin
 */
public record Architecture(String name, Shape input, List<Layer> layers, Initialisation initialisation) {
    private static final Texts TEXTS = Texts.of(Architecture.class);

    /** Half a gigabyte in the engines' numbers, and as much again for each optimizer memory. */
    private static final int MOST_PARAMETERS = 1 << 27;

    /** @throws InvalidSetting when the layers do not fit each other, with a sentence that names the first that does not */
    public Architecture {
        requireName(name);
        layers = List.copyOf(layers);
        if (layers.isEmpty()) {
            throw refused("layers.none", name);
        }
        long parameters = parameters(LayerSummary.of(name, input, layers));
        if (parameters > MOST_PARAMETERS) {
            throw refused("parameters.many", name, parameters, MOST_PARAMETERS);
        }
    }

    /** A network that begins as PyTorch's do. */
    public Architecture(String name, Shape input, List<Layer> layers) {
        this(name, input, layers, Initialisation.PYTORCH);
    }

    static void requireName(String name) {
        if (name == null || !name.matches("[A-Za-z0-9_.-]{1,60}")) {
            throw refused("name", name);
        }
    }

    private static InvalidSetting refused(String reason, Object... arguments) {
        return new InvalidSetting("models", TEXTS.get(reason, arguments));
    }

    /** The same, for definitions. */
    public static Architecture of(String name, Shape input, Layer... layers) {
        return new Architecture(name, input, List.of(layers));
    }

    /** This network, whose weights begin otherwise. */
    public Architecture with(Initialisation other) {
        return new Architecture(name, input, layers, other);
    }

    /** This network, with an activation function wherever it names none: what can be computed. */
    public Architecture with(Activation chosen) {
        return new Architecture(
                name, input, layers.stream().map(layer -> layer.with(chosen)).toList(), initialisation);
    }

    /**
     * The same layers for other images: a dense layer at the end has as many units as there are classes.
     *
     * @throws InvalidSetting with a sentence that names the first layer for which these images are too small
     */
    public Architecture forImages(Shape images, int classes) {
        if (images.equals(input) && classes == outputs()) {
            return this;
        }
        List<Layer> fitted = new ArrayList<>(layers);
        fitted.set(layers.size() - 1, layers.get(layers.size() - 1).telling(classes));
        return new Architecture(name, images, fitted, initialisation);
    }

    /** As {@link #with(Activation)}, by one that every engine has. */
    public Architecture with(HiddenActivation chosen) {
        return with(chosen.function());
    }

    /** How many numbers the network learns. */
    public long parameters() {
        return parameters(summary());
    }

    private static long parameters(List<LayerSummary> summary) {
        return summary.stream().mapToLong(LayerSummary::parameters).sum();
    }

    /** Multiplications, each with its addition, that one image takes: nearly all of what a forward pass does. */
    public long multiplyAdds() {
        return summary().stream().mapToLong(LayerSummary::multiplyAdds).sum();
    }

    /** Each layer with its shapes, its parameters and what it sees. */
    public List<LayerSummary> summary() {
        return LayerSummary.of(name, input, layers);
    }

    /** As {@link #summary()}, with the layers inside a skip connection in its place: those that compute, in their order. */
    public List<LayerSummary> computed() {
        return summary().stream()
                .flatMap(layer -> layer.inside().isEmpty() ? Stream.of(layer) : layer.inside().stream())
                .toList();
    }

    /** How many numbers it puts out for one image: for a classifier, as many as there are classes. */
    public int outputs() {
        return summary().get(layers.size() - 1).output().numbers();
    }

    /** Whether some layer gives feature maps, and so looks at an image as an image. */
    public boolean seesMaps() {
        return summary().stream().anyMatch(layer -> !layer.output().isVector());
    }

    /**
     * Makes sure that its outputs are logits, as a classifier's must be.
     *
     * @throws InvalidSetting with a sentence when they are not
     */
    public Architecture requireLogits() {
        LayerSummary last = summary().get(layers.size() - 1);
        if (!last.layer().givesLogits()) {
            throw refused("last", name);
        }
        if (last.output().numbers() < 2) {
            throw refused("classes", name, last.output().numbers());
        }
        return this;
    }
}
