package gradientlab.experiment.convolution;

import gradientlab.nn.Activation;
import gradientlab.nn.Conv2d;
import gradientlab.nn.MaxPool2d;
import gradientlab.nn.Tensor4;
import gradientlab.plot.NumberText;
import gradientlab.text.Texts;

/**
 * A convolution that has been done, with all that went into it, so that every number can be traced.
 *
 * @param source what the images are
 * @param input the images shown, at most five, [n, c, h, w]
 * @param kernel [o, c, k, k]
 * @param conv stride, padding and dilation
 * @param convolved [n, o, rows, columns]
 * @param relu whether a ReLU follows
 * @param pool whether a 2x2 max-pool follows
 * @param maps what the figure shows: the convolution after those stages
 */
record ConvResult(
        ConvInput source,
        Tensor4 input,
        Tensor4 kernel,
        Conv2d conv,
        Tensor4 convolved,
        boolean relu,
        boolean pool,
        Tensor4 maps) {
    private static final Texts TEXTS = Texts.of(ConvResult.class);

    private static final Activation RELU = new Activation.Relu();

    static ConvResult of(ConvInput source, Tensor4 input, Tensor4 kernel, Conv2d conv, boolean relu, boolean pool) {
        Tensor4 convolved = conv.apply(input, kernel);
        Tensor4 maps = convolved;
        if (relu) {
            double[] values = new double[maps.values().length];
            RELU.values(maps.values(), values, values.length);
            maps = new Tensor4(maps.n(), maps.c(), maps.h(), maps.w(), values);
        }
        if (pool) {
            maps = MaxPool2d.COURSE.apply(maps);
        }
        return new ConvResult(source, input, kernel, conv, convolved, relu, pool, maps);
    }

    /** How many multiplications a convolution takes. */
    static long products(Tensor4 input, Tensor4 kernel, Conv2d conv) {
        int[] shape = conv.outputShape(input, kernel);
        return (long) shape[0] * shape[1] * shape[2] * shape[3] * kernel.c() * kernel.h() * kernel.w();
    }

    /** What becomes of one convolution output in the stages that follow, in words; empty when none follows. */
    String afterwards(int image, int kernelIndex, int row, int column) {
        StringBuilder text = new StringBuilder();
        double value = convolved.get(image, kernelIndex, row, column);
        if (relu) {
            text.append("ReLU → ").append(NumberText.precise(RELU.value(value)));
        }
        if (pool) {
            int y = row / 2;
            int x = column / 2;
            String separator = relu ? TEXTS.get("after.then") + " " : "";
            text.append(separator)
                    .append(
                            y < maps.h() && x < maps.w()
                                    ? TEXTS.get(
                                            "after.pool",
                                            2 * y,
                                            2 * y + 1,
                                            2 * x,
                                            2 * x + 1,
                                            NumberText.precise(maps.get(image, kernelIndex, y, x)))
                                    : TEXTS.get("after.dropped"));
        }
        return text.toString();
    }
}
