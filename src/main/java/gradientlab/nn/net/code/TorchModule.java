package gradientlab.nn.net.code;

import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Layer;
import gradientlab.nn.net.Shape;
import java.util.Optional;

/**
 * The layer that a module of {@code torch.nn} is.
 *
 * @param call the module
 * @param in what comes into it
 * @param flat whether that was laid out as a vector before
 */
record TorchModule(Call call, Shape in, boolean flat) {
    private static final String READ =
            "Conv2d, MaxPool2d, AvgPool2d, Linear, Flatten, BatchNorm1d, BatchNorm2d, Dropout,"
                    + " ReLU, LeakyReLU, ELU, SELU, GELU, SiLU, Mish, Softplus, Sigmoid, Tanh, Skip, Swish";

    /** @throws InvalidSetting with the line when the lab has no such layer, or it does not take what comes in */
    Layer layer() {
        return switch (call.module()) {
            case "Conv2d" -> conv();
            case "MaxPool2d" -> maxPool();
            case "AvgPool2d" -> avgPool();
            case "Linear" -> linear();
            case "BatchNorm1d", "BatchNorm2d" -> batchNorm();
            case "Dropout" -> dropout();
            case "Swish" -> swish();
            default -> activation();
        };
    }

    private Layer conv() {
        requireMaps();
        Arguments given = new Arguments(
                call,
                "in_channels",
                "out_channels",
                "kernel_size",
                "stride",
                "padding",
                "dilation",
                "groups",
                "bias",
                "padding_mode");
        requireComing("in_channels", given.whole("in_channels", null), in.channels());
        int out = given.whole("out_channels", null);
        int kernel = given.whole("kernel_size", null);
        int stride = given.whole("stride", 1);
        int padding = padding(given, kernel, stride);
        given.only("dilation", "1");
        given.only("groups", "1");
        given.only("bias", "True");
        given.only("padding_mode", "zeros");
        given.end();
        return Layer.conv(out, kernel, stride, padding);
    }

    private int padding(Arguments given, int kernel, int stride) {
        if (given.says("padding", "valid")) {
            return 0;
        }
        if (given.says("padding", "same")) {
            if (stride != 1 || kernel % 2 == 0) {
                throw Complaint.at(call.line(), "same", call.module());
            }
            return kernel / 2;
        }
        return given.whole("padding", 0);
    }

    private Layer maxPool() {
        requireMaps();
        Arguments given =
                new Arguments(call, "kernel_size", "stride", "padding", "dilation", "return_indices", "ceil_mode");
        int size = size(given);
        given.only("dilation", "1");
        given.only("return_indices", "False");
        given.end();
        return Layer.maxPool(size);
    }

    private Layer avgPool() {
        requireMaps();
        Arguments given = new Arguments(
                call, "kernel_size", "stride", "padding", "ceil_mode", "count_include_pad", "divisor_override");
        int size = size(given);
        given.flag("count_include_pad", true);
        given.only("divisor_override", "None");
        given.end();
        return Layer.avgPool(size);
    }

    private static int size(Arguments given) {
        int size = given.whole("kernel_size", null);
        given.only("stride", String.valueOf(size), "None");
        given.only("padding", "0");
        given.only("ceil_mode", "False");
        return size;
    }

    private Layer linear() {
        if (!flat) {
            throw Complaint.at(call.line(), "flatten", call.module());
        }
        Arguments given = new Arguments(call, "in_features", "out_features", "bias");
        requireComing("in_features", given.whole("in_features", null), in.numbers());
        int units = given.whole("out_features", null);
        boolean bias = given.flag("bias", true);
        given.end();
        return bias ? Layer.dense(units) : Layer.denseWithoutBias(units);
    }

    private Layer batchNorm() {
        boolean ofMaps = call.module().equals("BatchNorm2d");
        if (ofMaps) {
            requireMaps();
        } else if (!in.isVector()) {
            throw Complaint.at(call.line(), flat ? "norm.flat" : "norm.maps", call.module());
        }
        Arguments given = new Arguments(call, "num_features", "eps", "momentum", "affine", "track_running_stats");
        requireComing("num_features", given.whole("num_features", null), in.channels());
        given.only("eps", "1e-5");
        given.only("momentum", "0.1");
        given.only("affine", "True");
        given.only("track_running_stats", "True");
        given.end();
        return Layer.batchNorm();
    }

    private Layer dropout() {
        Arguments given = new Arguments(call, "p", "inplace");
        given.flag("inplace", false);
        double p = given.number("p", 0.5);
        given.end();
        return Layer.dropout(p);
    }

    private Layer swish() {
        Arguments given = new Arguments(call, "beta");
        double beta = given.number("beta", 1);
        given.end();
        return activate(TorchFunction.SILU, beta);
    }

    private Layer activation() {
        Optional<TorchFunction> found = TorchFunction.ofModule(call.module());
        if (found.isEmpty()) {
            throw Complaint.at(call.line(), "kind", call.module(), READ);
        }
        TorchFunction function = found.get();
        if (function.parameter().isEmpty()) {
            Arguments given = new Arguments(call, function == TorchFunction.GELU ? "approximate" : "inplace");
            given.only("approximate", "none");
            given.flag("inplace", false);
            given.end();
            return Layer.activate(function.usual());
        }
        boolean softplus = function == TorchFunction.SOFTPLUS;
        Arguments given = new Arguments(call, function.parameter(), softplus ? "threshold" : "inplace");
        given.only("threshold", "20");
        given.flag("inplace", false);
        double value = given.number(
                function.parameter(), function.usual().parameter().orElseThrow().value());
        given.end();
        return activate(function, value);
    }

    private Layer activate(TorchFunction function, double parameter) {
        try {
            return Layer.activate(function.usual().with(parameter));
        } catch (InvalidSetting wrong) {
            throw Complaint.sentence(call.line(), wrong.getMessage());
        }
    }

    private void requireMaps() {
        if (flat || in.isVector()) {
            throw Complaint.at(call.line(), "maps", call.module());
        }
    }

    private void requireComing(String argument, int said, int coming) {
        if (said != coming) {
            throw Complaint.at(call.line(), "features", call.module(), argument, said, coming);
        }
    }
}
