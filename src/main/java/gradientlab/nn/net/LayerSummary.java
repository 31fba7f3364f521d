package gradientlab.nn.net;

import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * One layer at its place in a network, for a diagram, a table or an engine.
 *
 * @param layer what it is
 * @param index its place in {@link Architecture#computed()}; of a skip connection that of the first layer inside
 * @param input shape of what comes in for one image
 * @param output shape of its output for one image
 * @param parameters how many numbers it learns
 * @param receptiveField rows of the image that one number of its output depends on, where no window hangs over the image's
 *     edge; as many columns of a square image
 * @param multiplyAdds multiplications, each with its addition, for one image
 * @param inside of a skip connection its layers; else none
 */
public record LayerSummary(
        Layer layer,
        int index,
        Shape input,
        Shape output,
        long parameters,
        int receptiveField,
        long multiplyAdds,
        List<LayerSummary> inside) {
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
        private int index;

        Walk(Shape input) {
            rows = input.height();
            shape = input;
        }

        private Walk(Walk here) {
            rows = here.rows;
            shape = here.shape;
            computed = here.computed;
            field = here.field;
            step = here.step;
            index = here.index;
        }

        /** What comes into the next layer. */
        Shape shape() {
            return shape;
        }

        /** @throws InvalidSetting when the layer does not fit; the walk then stands where it stood */
        LayerSummary next(Layer layer) {
            return layer.inside().isEmpty() ? one(layer) : around(layer);
        }

        private LayerSummary around(Layer layer) {
            Walk within = new Walk(this);
            List<LayerSummary> inside = new ArrayList<>();
            for (Layer own : layer.inside()) {
                try {
                    inside.add(within.next(own));
                } catch (InvalidSetting wrong) {
                    throw Layer.refused("layer.inside", inside.size() + 1, own.label(), wrong.getMessage());
                }
            }
            LayerSummary around = summary(layer, layer.output(shape), within.field, List.copyOf(inside));
            computed = true;
            field = within.field;
            step = within.step;
            index = within.index;
            return around;
        }

        private LayerSummary one(Layer layer) {
            if (layer.activates() && !computed) {
                throw Layer.refused("activation.place");
            }
            Shape output = layer.output(shape);
            int wider = (int) Math.min(rows, field + (layer.window(shape) - 1L) * step);
            LayerSummary next = summary(layer, output, wider, List.of());
            field = wider;
            step = (int) Math.min(rows, (long) step * layer.stride());
            shape = output;
            computed = !layer.activates();
            index++;
            return next;
        }

        private LayerSummary summary(Layer layer, Shape output, int sees, List<LayerSummary> inside) {
            long parameters = layer.parameters(shape).stream()
                    .mapToLong(ParameterTensor::length)
                    .sum();
            return new LayerSummary(layer, index, shape, output, parameters, sees, layer.multiplyAdds(shape), inside);
        }
    }
}
