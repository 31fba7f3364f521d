package gradientlab.experiment.architecture;

import gradientlab.model.Architecture;
import gradientlab.model.LayerSpec;
import gradientlab.model.LayerSpec.Conv;
import gradientlab.model.LayerSpec.Dense;
import gradientlab.model.LayerSpec.MaxPool;
import gradientlab.model.Shape;
import java.util.stream.Collectors;

/** The lines of Java that define a network. */
final class Definition {
    private Definition() {}

    /** For example {@code Architecture.of("mlp_1", Shape.CIFAR10, 10, dense(32), activate(), dense(10))}. */
    static String of(Architecture net) {
        String layers = net.layers().stream().map(Definition::of).collect(Collectors.joining(", "));
        return "Architecture.of(\"" + net.name() + "\", " + shape(net.input()) + ", " + net.classes() + ",\n    "
                + layers + ")";
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
