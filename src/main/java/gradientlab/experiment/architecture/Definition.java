package gradientlab.experiment.architecture;

import gradientlab.nn.net.Activate;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.AvgPool;
import gradientlab.nn.net.BatchNormalisation;
import gradientlab.nn.net.Conv;
import gradientlab.nn.net.Dense;
import gradientlab.nn.net.Dropout;
import gradientlab.nn.net.Initialisation;
import gradientlab.nn.net.LayerVisitor;
import gradientlab.nn.net.MaxPool;
import gradientlab.nn.net.Shape;
import gradientlab.nn.net.Skip;
import java.util.stream.Collectors;

/** The lines of Java that define a network. */
final class Definition {
    private static final int LONGEST_LINE = 100;

    private static final LayerVisitor<String> LAYER = new LayerVisitor<>() {
        @Override
        public String conv(Conv conv) {
            boolean plain = conv.stride() == 1 && conv.padding() == 0;
            return "conv(" + conv.out() + ", " + conv.kernel()
                    + (plain ? ")" : ", " + conv.stride() + ", " + conv.padding() + ")");
        }

        @Override
        public String activate(Activate activate) {
            return "activate("
                    + activate.function()
                            .map(function -> "Activation.named(\"" + function.name() + "\")"
                                    + Activate.unusualParameter(function)
                                            .map(parameter -> ".with(" + parameter.value() + ")")
                                            .orElse(""))
                            .orElse("")
                    + ")";
        }

        @Override
        public String maxPool(MaxPool pool) {
            return "maxPool(" + pool.size() + ")";
        }

        @Override
        public String avgPool(AvgPool pool) {
            return "avgPool(" + pool.size() + ")";
        }

        @Override
        public String dense(Dense dense) {
            return (dense.bias() ? "dense(" : "denseWithoutBias(") + dense.units() + ")";
        }

        @Override
        public String dropout(Dropout dropout) {
            return "dropout(" + dropout.p() + ")";
        }

        @Override
        public String batchNorm(BatchNormalisation layer) {
            return "batchNorm()";
        }

        @Override
        public String skip(Skip skip) {
            return skip.layers().stream()
                    .map(layer -> layer.accept(this))
                    .collect(Collectors.joining(", ", "skip(", ")"));
        }
    };

    private Definition() {}

    /**
     * For example {@code Architecture.of("mlp_1", Shape.CIFAR10, dense(32), activate(), dense(10))}, the layers in
     * lines of their own.
     */
    static String of(Architecture net) {
        StringBuilder text = new StringBuilder("Architecture.of(\"" + net.name() + "\", " + shape(net.input()) + ",");
        int lineStart = 0;
        for (int i = 0; i < net.layers().size(); i++) {
            String layer =
                    net.layers().get(i).accept(LAYER) + (i == net.layers().size() - 1 ? ")" : ",");
            if (i == 0 || text.length() - lineStart + 1 + layer.length() > LONGEST_LINE) {
                text.append("\n   ");
                lineStart = text.length() - 3;
            }
            text.append(' ').append(layer);
        }
        return text + initialisation(net.initialisation());
    }

    /** What weights begin with, where it is not PyTorch's own way. */
    private static String initialisation(Initialisation begun) {
        return switch (begun.scheme()) {
            case PYTORCH -> "";
            case NORMAL -> "\n    .with(Initialisation.normal(" + begun.deviation() + "))";
            case HE, XAVIER, ZERO -> "\n    .with(Initialisation.of(Initialisation.Scheme." + begun.scheme() + "))";
        };
    }

    private static String shape(Shape shape) {
        return shape.equals(Shape.CIFAR10)
                ? "Shape.CIFAR10"
                : "new Shape(" + shape.channels() + ", " + shape.height() + ", " + shape.width() + ")";
    }
}
