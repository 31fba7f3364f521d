package gradientlab.nn.net;

import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * One layer at its place in a network, for a diagram, a table or an engine.
 *
 * @param layer what it is
 * @param input shape of what comes in for one image
 * @param output shape of its output for one image
 * @param parameters how many numbers it learns
 * @param receptiveField rows of the image that one number of its output depends on, where no window hangs over the image's
 *     edge; as many columns of a square image
 * @param multiplyAdds multiplications, each with its addition, for one image
 */
public record LayerSummary(
        Layer layer, Shape input, Shape output, long parameters, int receptiveField, long multiplyAdds) {
    private static final Texts TEXTS = Texts.of(LayerSummary.class);

    /** For example {@code "Conv 3x3x16"}. */
    public String label() {
        return layer.label();
    }

    /** @throws InvalidSetting when the layers do not fit each other, with a sentence that names the first that does not */
    static List<LayerSummary> of(String name, Shape input, List<Layer> layers) {
        Walk walk = new Walk(input);
        List<LayerSummary> summary = new ArrayList<>();
        for (Layer layer : layers) {
            try {
                summary.add(walk.next(layer));
            } catch (InvalidSetting wrong) {
                int number = summary.size() + 1;
                throw new InvalidSetting(
                        wrong.setting(), TEXTS.get("layer", name, number, layer.label(), wrong.getMessage()));
            }
        }
        return List.copyOf(summary);
    }

    /**
     * From layer to layer. A window of w rows sees w - 1 steps more than one row does, and each step is as long as the strides
     * of the layers before it together; by padding it would see more rows than there are.
     */
    static final class Walk {
        private final int rows;
        private Shape shape;
        private boolean computed; // whether there is something for an activation function to work on
        private int field = 1;
        private int step = 1;

        Walk(Shape input) {
            rows = input.height();
            shape = input;
        }

        /** What comes into the next layer. */
        Shape shape() {
            return shape;
        }

        /** @throws InvalidSetting when the layer does not fit; the walk then stands where it stood */
        LayerSummary next(Layer layer) {
            if (layer.elementwise() && !computed) {
                throw Layer.refused("activation.place");
            }
            Shape output = layer.output(shape);
            long parameters = layer.parameters(shape).stream()
                    .mapToLong(ParameterTensor::length)
                    .sum();
            field = (int) Math.min(rows, field + (layer.window(shape) - 1L) * step);
            step = (int) Math.min(rows, (long) step * layer.stride());
            LayerSummary next = new LayerSummary(layer, shape, output, parameters, field, layer.multiplyAdds(shape));
            shape = output;
            computed = !layer.elementwise();
            return next;
        }
    }
}
