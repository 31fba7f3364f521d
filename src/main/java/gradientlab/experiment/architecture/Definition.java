package gradientlab.experiment.architecture;

import gradientlab.model.Architecture;
import gradientlab.model.LayerSpec;
import gradientlab.model.LayerSpec.Conv;
import gradientlab.model.LayerSpec.Dense;
import gradientlab.model.LayerSpec.MaxPool;
import gradientlab.model.Shape;

/** The lines of Java that define a network. */
final class Definition {
    private static final int LONGEST_LINE = 100;

    private Definition() {}

    /**
     * For example {@code Architecture.of("mlp_1", Shape.CIFAR10, 10, dense(32), activate(), dense(10))}, the layers in
     * lines of their own.
     */
    static String of(Architecture net) {
        StringBuilder text = new StringBuilder(
                "Architecture.of(\"" + net.name() + "\", " + shape(net.input()) + ", " + net.classes() + ",");
        int lineStart = 0;
        for (int i = 0; i < net.layers().size(); i++) {
            String layer = of(net.layers().get(i)) + (i == net.layers().size() - 1 ? ")" : ",");
            if (i == 0 || text.length() - lineStart + 1 + layer.length() > LONGEST_LINE) {
                text.append("\n   ");
                lineStart = text.length() - 3;
            }
            text.append(' ').append(layer);
        }
        return text.toString();
    }

    private static String shape(Shape shape) {
        return shape.equals(Shape.CIFAR10)
                ? "Shape.CIFAR10"
                : "new Shape(" + shape.channels() + ", " + shape.height() + ", " + shape.width() + ")";
    }

    private static String of(LayerSpec layer) {
        if (layer instanceof Conv conv) {
            return "conv(" + conv.out() + ", " + conv.kernel() + ")";
        } else if (layer instanceof MaxPool pool) {
            return "maxPool(" + pool.size() + ")";
        } else if (layer instanceof Dense dense) {
            return (dense.bias() ? "dense(" : "denseWithoutBias(") + dense.units() + ")";
        }
        return "activate()";
    }
}
