package gradientlab.experiment.convolution;

import gradientlab.nn.Conv2d;
import gradientlab.nn.ConvAxis;
import gradientlab.nn.MaxPool2d;
import gradientlab.nn.Padding;
import gradientlab.nn.Tensor4;
import gradientlab.text.Texts;
import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * How the kernel moves, and what follows.
 *
 * @param stride 1 to {@link #LARGEST_STRIDE}
 * @param padding how the image is padded
 * @param pixels zeros on every side for {@link PaddingKind#PIXELS}, 0 to {@link #LARGEST_PADDING}
 * @param dilation 1 to {@link #LARGEST_DILATION}
 * @param relu whether ReLU follows
 * @param pool whether 2x2 max pooling follows
 */
@RecordBuilder
record GeometryState(int stride, PaddingKind padding, int pixels, int dilation, boolean relu, boolean pool)
        implements GeometryStateBuilder.With {
    private static final Texts TEXTS = Texts.of(GeometryState.class);

    /** Larger steps make no figure. */
    static final int LARGEST_STRIDE = 16;

    static final int LARGEST_PADDING = 32;
    static final int LARGEST_DILATION = 16;

    static final GeometryState FIRST = new GeometryState(1, PaddingKind.VALID, 1, 1, false, false);

    /** @throws gradientlab.nn.InvalidSetting naming the first setting that is out of range */
    GeometryState {
        ConvolutionState.reject("stride", stride < 1 || stride > LARGEST_STRIDE);
        ConvolutionState.reject("pixels", pixels < 0 || pixels > LARGEST_PADDING);
        ConvolutionState.reject("dilation", dilation < 1 || dilation > LARGEST_DILATION);
    }

    /** The convolution as set. */
    Conv2d conv() {
        Padding zeros = switch (padding) {
            case VALID -> Padding.VALID;
            case SAME -> Padding.SAME;
            case PIXELS -> new Padding.Pixels(pixels);
        };
        return new Conv2d(stride, zeros, dilation);
    }

    /** The output-size formula with the numbers of the moment; rows and columns apart where they differ. */
    String formula(Tensor4 input, Tensor4 kernel) {
        ConvAxis rows = conv().rows(input, kernel);
        ConvAxis columns = conv().columns(input, kernel);
        return rows.equals(columns)
                ? rows.formula()
                : TEXTS.get("rows") + " " + rows.formula() + "\n" + TEXTS.get("columns") + " " + columns.formula();
    }

    /** Why this convolution cannot be done, with what would help; empty when it can. */
    String problem(Tensor4 input, Tensor4 kernel) {
        ConvAxis rows = conv().rows(input, kernel);
        ConvAxis columns = conv().columns(input, kernel);
        for (ConvAxis axis : new ConvAxis[] {rows, columns}) {
            if (axis.output() == 0) {
                return TEXTS.get(
                        axis == rows ? "impossible.rows" : "impossible.columns",
                        axis.dilation(),
                        axis.extent(),
                        axis.input() + axis.padding());
            }
        }
        return pool && !MaxPool2d.COURSE.possible(rows.output(), columns.output())
                ? TEXTS.get("impossible.pool", rows.output(), columns.output())
                : "";
    }
}
