package gradientlab.experiment.convolution;

import gradientlab.experiment.convolution.GeometryModel.PaddingKind;
import gradientlab.nn.InvalidSetting;

/**
 * How the kernel moves, and what follows.
 *
 * @param stride 1 to {@link GeometryModel#LARGEST_STRIDE}
 * @param padding how the image is padded
 * @param pixels zeros on every side for {@link PaddingKind#PIXELS}, 0 to {@link GeometryModel#LARGEST_PADDING}
 * @param dilation 1 to {@link GeometryModel#LARGEST_DILATION}
 * @param relu whether ReLU follows
 * @param pool whether 2x2 max pooling follows
 */
record GeometryState(int stride, PaddingKind padding, int pixels, int dilation, boolean relu, boolean pool) {
    /** @throws InvalidSetting naming the first setting that is out of range */
    GeometryState {
        ConvolutionState.reject("stride", stride < 1 || stride > GeometryModel.LARGEST_STRIDE);
        ConvolutionState.reject("pixels", pixels < 0 || pixels > GeometryModel.LARGEST_PADDING);
        ConvolutionState.reject("dilation", dilation < 1 || dilation > GeometryModel.LARGEST_DILATION);
    }
}
