package gradientlab.report.course;

import gradientlab.data.CourseKernels;
import gradientlab.data.MnistDigits;
import gradientlab.figure.ConvolutionFigure;
import gradientlab.figure.MapScale;
import gradientlab.nn.Conv2d;
import gradientlab.nn.Tensor4;
import gradientlab.plot.ColorMap;
import gradientlab.plot.NumberText;
import gradientlab.plot.Range;
import gradientlab.report.paper.Block;
import gradientlab.report.paper.Chapter;
import gradientlab.text.Percent;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;

/** Part 2: five digits by the course's eight kernels. */
final class ConvolutionSection extends ReportSection {
    private static final int DIGIT = 7;

    ConvolutionSection() {
        super("convolution", "2.1");
    }

    @Override
    double effort(boolean quick) {
        return 0.3;
    }

    @Override
    Part write(ReportContext context) {
        Tensor4 images = MnistDigits.samples(DIGIT);
        Tensor4 kernels = CourseKernels.bank();
        Tensor4 maps = Conv2d.PLAIN.apply(images, kernels);
        DoubleSummaryStatistics all = Arrays.stream(maps.values()).summaryStatistics();
        Chapter chapter = chapter(List.of(
                new Block.Paragraph(
                        TEXTS.get("convolution.intro", images.shapeText(), kernels.shapeText(), maps.shapeText())),
                new Block.Picture(
                        "convolution-per-kernel",
                        figure(images, kernels, maps, MapScale.PER_KERNEL, true),
                        TEXTS.get("convolution.signed.caption")),
                new Block.Picture(
                        "convolution-clipped",
                        figure(images, kernels, maps, MapScale.CLIPPED, false),
                        TEXTS.get("convolution.clipped.caption", Percent.of(clipped(maps.values())))),
                new Block.Paragraph(TEXTS.get(
                        "convolution.numbers",
                        NumberText.compact(all.getMin()),
                        NumberText.compact(all.getMax()),
                        NumberText.compact(all.getSum()))),
                new Block.Paragraph(TEXTS.get("convolution.again")),
                new Block.Code("./lab conv samples_7.npy kernel.npy out.npy")));
        return new Part(
                chapter,
                List.of(
                        new Block.Paragraph(TEXTS.get("convolution.reading")),
                        new Block.Paragraph(TEXTS.get("convolution.bright", kernels.n(), positiveSums(kernels)))));
    }

    /** The share of the positive values that are above 1, where the course's plot shows no difference any more. */
    static double clipped(double[] values) {
        long positive = Arrays.stream(values).filter(value -> value > 0).count();
        return positive == 0
                ? 0
                : (double) Arrays.stream(values).filter(value -> value > 1).count() / positive;
    }

    /** How many kernels answer to an evenly bright patch with a positive sum. */
    private static long positiveSums(Tensor4 kernels) {
        int size = kernels.values().length / kernels.n();
        return IntStream.range(0, kernels.n())
                .filter(kernel -> Arrays.stream(kernels.values(), kernel * size, (kernel + 1) * size)
                                .sum()
                        > 0)
                .count();
    }

    private static ConvolutionFigure figure(
            Tensor4 images, Tensor4 kernels, Tensor4 maps, MapScale scale, boolean signed) {
        return new ConvolutionFigure(
                TEXTS.get("convolution.figure", DIGIT),
                images,
                new Range(0, 255),
                kernels,
                maps,
                scale,
                signed,
                signed ? ColorMap.DIVERGING_LIGHT::argb : ColorMap.GREY::argb,
                ColorMap.DIVERGING_LIGHT::argb);
    }
}
