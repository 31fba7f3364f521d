package gradientlab.nn.net.code;

import gradientlab.nn.Activation;
import gradientlab.nn.net.Activate;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.AvgPool;
import gradientlab.nn.net.BatchNormalisation;
import gradientlab.nn.net.Conv;
import gradientlab.nn.net.Dense;
import gradientlab.nn.net.Dropout;
import gradientlab.nn.net.Initialisation;
import gradientlab.nn.net.LayerSummary;
import gradientlab.nn.net.LayerVisitor;
import gradientlab.nn.net.MaxPool;
import gradientlab.nn.net.Shape;
import gradientlab.nn.net.Skip;
import java.util.ArrayList;
import java.util.List;

/** A network as PyTorch's {@code nn.Sequential}, to be copied; {@link PyTorchReader} reads it. */
public final class PyTorchText {
    static final String IMPORT = "import torch.nn as nn\n";

    static final String SKIP = """
            class Skip(nn.Module):
                def __init__(self, *layers):
                    super().__init__()
                    self.block = nn.Sequential(*layers)

                def forward(self, x):
                    return x + self.block(x)
            """;

    static final String SWISH = """
            class Swish(nn.Module):
                def __init__(self, beta):
                    super().__init__()
                    self.beta = beta

                def forward(self, x):
                    return x * (self.beta * x).sigmoid()
            """;

    private static final String BEGIN = """
            for module in net.modules():
                if isinstance(module, (nn.Conv2d, nn.Linear)):
                    nn.init.%s
                    if module.bias is not None:
                        nn.init.zeros_(module.bias)
            """;

    private PyTorchText() {}

    /** @param network whose activations name their functions */
    public static String of(Architecture network) {
        String layers = lines(network.summary(), "    ");
        return IMPORT
                + (layers.contains("Skip(") ? "\n\n" + SKIP : "")
                + (layers.contains("Swish(") ? "\n\n" + SWISH : "")
                + (layers.contains("Skip(") || layers.contains("Swish(") ? "\n\n" : "\n")
                + "net = nn.Sequential(\n" + layers + ")\n"
                + begin(network.initialisation());
    }

    /** What weights begin with, where it is not PyTorch's own way. */
    static String begin(Initialisation initialisation) {
        String call = switch (initialisation.scheme()) {
            case PYTORCH -> "";
            case HE -> "kaiming_normal_(module.weight)";
            case XAVIER -> "xavier_uniform_(module.weight)";
            case NORMAL -> "normal_(module.weight, std=" + initialisation.deviation() + ")";
            case ZERO -> "zeros_(module.weight)";
        };
        return call.isEmpty() ? "" : "\n" + BEGIN.formatted(call);
    }

    private static String lines(List<LayerSummary> layers, String indent) {
        StringBuilder text = new StringBuilder();
        for (LayerSummary layer : layers) {
            for (String line : layer.layer().accept(new Lines(layer))) {
                text.append(line.indent(indent.length()));
            }
        }
        return text.toString();
    }

    /** The modules of one layer: two, where maps are laid out as a vector before. */
    private record Lines(LayerSummary layer) implements LayerVisitor<List<String>> {
        private String in() {
            return String.valueOf(layer.input().channels());
        }

        @Override
        public List<String> conv(Conv conv) {
            return List.of("nn.Conv2d(" + in() + ", " + conv.out() + ", " + conv.kernel()
                    + (conv.stride() == 1 ? "" : ", stride=" + conv.stride())
                    + (conv.padding() == 0 ? "" : ", padding=" + conv.padding()) + "),");
        }

        @Override
        public List<String> activate(Activate activate) {
            Activation function = activate.function()
                    .orElseThrow(() -> new IllegalArgumentException(activate.label() + " names no function"));
            TorchFunction theirs = TorchFunction.of(function);
            String parameter = Activate.unusualParameter(function)
                    .map(one -> String.valueOf(one.value()))
                    .orElse("");
            return List.of(
                    parameter.isEmpty()
                            ? "nn." + theirs.module() + "(),"
                            : theirs.parameter().isEmpty()
                                    ? "Swish(" + parameter + "),"
                                    : "nn." + theirs.module() + "(" + theirs.parameter() + "=" + parameter + "),");
        }

        @Override
        public List<String> maxPool(MaxPool pool) {
            return List.of("nn.MaxPool2d(" + pool.size() + "),");
        }

        @Override
        public List<String> avgPool(AvgPool pool) {
            return List.of("nn.AvgPool2d(" + pool.size() + "),");
        }

        @Override
        public List<String> dense(Dense dense) {
            Shape in = layer.input();
            List<String> lines = new ArrayList<>();
            if (!in.isVector()) {
                lines.add("nn.Flatten(),");
            }
            lines.add("nn.Linear(" + in.numbers() + ", " + dense.units() + (dense.bias() ? "" : ", bias=False") + "),");
            return lines;
        }

        @Override
        public List<String> dropout(Dropout dropout) {
            return List.of("nn.Dropout(" + dropout.p() + "),");
        }

        @Override
        public List<String> batchNorm(BatchNormalisation norm) {
            return List.of("nn.BatchNorm" + (layer.input().isVector() ? "1d(" : "2d(") + in() + "),");
        }

        @Override
        public List<String> skip(Skip skip) {
            return List.of("Skip(\n" + lines(layer.inside(), "    ") + "),");
        }
    }
}
