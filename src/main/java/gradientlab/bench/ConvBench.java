package gradientlab.bench;

import gradientlab.data.CourseKernels;
import gradientlab.data.MnistDigits;
import gradientlab.engine.NativeEngine;
import gradientlab.engine.Nd4jConv2d;
import gradientlab.figure.ConvolutionFigure;
import gradientlab.figure.MapScale;
import gradientlab.nn.Conv2d;
import gradientlab.nn.Tensor4;
import gradientlab.plot.Range;
import java.util.List;

/** Rows about the convolution: the course's batch by both engines, and what a change of one weight costs the tab. */
final class ConvBench {
    private static final String GROUP = "conv";
    private static final double MILLISECONDS = 1e3;

    private ConvBench() {}

    static List<BenchRow> rows() {
        NativeEngine.prepare();
        Tensor4 images = MnistDigits.samples(7);
        Tensor4 kernels = CourseKernels.bank();
        double naive = MILLISECONDS * Stopwatch.seconds(() -> Conv2d.PLAIN.apply(images, kernels));
        double nd4j;
        try (Nd4jConv2d native32 = new Nd4jConv2d(images, kernels)) {
            nd4j = MILLISECONDS * Stopwatch.seconds(native32::run);
        }
        String batch = images.shapeText() + " by " + kernels.shapeText();
        return List.of(
                new BenchRow(GROUP, "naive conv2d, " + batch, naive, "ms").against("ND4J", nd4j),
                new BenchRow(GROUP, "ND4J conv2d, " + batch, nd4j, "ms").against("naive", naive),
                redraw(images, kernels));
    }

    /** What happens when a weight moves: 40 maps computed anew, one traced, every colour looked up. */
    private static BenchRow redraw(Tensor4 images, Tensor4 kernels) {
        double[] checksum = {0};
        double milliseconds = MILLISECONDS
                * Stopwatch.seconds(() -> {
                    Tensor4 edited = kernels.with(0, 0, 1, 1, checksum[0] % 1);
                    Tensor4 maps = Conv2d.PLAIN.apply(images, edited);
                    checksum[0] += Conv2d.Product.sum(Conv2d.PLAIN.trace(images, edited, 0, 0, 9, 9));
                    for (int n = 0; n < maps.n(); n++) {
                        for (int o = 0; o < maps.c(); o++) {
                            Range ends = ConvolutionFigure.ends(maps, n, o, MapScale.PER_MAP, true);
                            for (double value : maps.plane(n, o)) {
                                checksum[0] += ends.position(value);
                            }
                        }
                    }
                });
        return new BenchRow(GROUP, "interactive redraw of 40 maps, 28x28 by 4x4", milliseconds, "ms")
                .against("one frame at 60 Hz", MILLISECONDS / 60)
                .withNote("convolution, trace and colour positions; without the window's own drawing");
    }
}
