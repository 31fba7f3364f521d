package gradientlab.report.course;

import gradientlab.data.CourseKernels;
import gradientlab.data.MnistDigits;
import gradientlab.nn.Conv2d;
import gradientlab.nn.Tensor4;
import gradientlab.plot.ColorMap;
import gradientlab.report.figure.ConvolutionFigure;
import gradientlab.report.figure.MapScale;
import gradientlab.report.paper.Block;
import gradientlab.report.paper.Chapter;
import gradientlab.text.Texts;
import java.util.List;

/** Part 2: five digits by the course's eight kernels. */
final class ConvolutionSection implements ReportSection {
    private static final Texts TEXTS = Texts.of(ConvolutionSection.class);
    private static final int DIGIT = 7;

    @Override
    public String name() {
        return TEXTS.get("convolution.name");
    }

    @Override
    public double effort(boolean quick) {
        return 0.3;
    }

    @Override
    public Chapter write(ReportContext context) {
        Tensor4 images = MnistDigits.samples(DIGIT);
        Tensor4 kernels = CourseKernels.bank();
        Tensor4 maps = Conv2d.PLAIN.apply(images, kernels);
        double low = java.util.Arrays.stream(maps.values()).min().orElseThrow();
        double high = java.util.Arrays.stream(maps.values()).max().orElseThrow();
        return new Chapter(
                TEXTS.get("convolution.title"),
                List.of(
                        new Block.Paragraph(TEXTS.get(
                                "convolution.intro", images.shapeText(), kernels.shapeText(), maps.shapeText())),
                        new Block.Picture(
                                "convolution-per-kernel",
                                figure(images, kernels, maps, MapScale.PER_KERNEL, true),
                                TEXTS.get("convolution.signed.caption")),
                        new Block.Picture(
                                "convolution-clipped",
                                figure(images, kernels, maps, MapScale.CLIPPED, false),
                                TEXTS.get("convolution.clipped.caption")),
                        new Block.Paragraph(TEXTS.get(
                                "convolution.numbers",
                                Numbers.compact(low),
                                Numbers.compact(high),
                                Numbers.compact(
                                        java.util.Arrays.stream(maps.values()).sum()))),
                        new Block.Paragraph(TEXTS.get("convolution.reading")),
                        new Block.Paragraph(TEXTS.get("convolution.again")),
                        new Block.Code("./lab conv samples_7.npy kernel.npy out.npy")));
    }

    private static ConvolutionFigure figure(
            Tensor4 images, Tensor4 kernels, Tensor4 maps, MapScale scale, boolean signed) {
        return new ConvolutionFigure(
                TEXTS.get("convolution.figure", DIGIT),
                images,
                new MapScale.Ends(0, 255),
                kernels,
                maps,
                scale,
                signed,
                signed ? ColorMap.DIVERGING_LIGHT::argb : ColorMap.GREY::argb,
                ColorMap.DIVERGING_LIGHT::argb);
    }
}
