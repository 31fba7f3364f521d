package gradientlab.engine.lanes;

import gradientlab.nn.net.Conv;
import gradientlab.nn.net.Shape;

/**
 * Sides of a convolution with square kernels, for one image.
 *
 * @param channels of the input
 * @param maps of the output, one for each kernel
 * @param kernel side of a kernel
 * @param stride from one window to the next, at least 1
 * @param padding zeros around the input
 */
record Geometry(int channels, int height, int width, int maps, int kernel, int stride, int padding) {
    static Geometry of(Conv conv, Shape in) {
        return new Geometry(
                in.channels(), in.height(), in.width(), conv.out(), conv.kernel(), conv.stride(), conv.padding());
    }

    int outHeight() {
        return (paddedHeight() - kernel) / stride + 1;
    }

    int outWidth() {
        return (paddedWidth() - kernel) / stride + 1;
    }

    int paddedHeight() {
        return height + 2 * padding;
    }

    int paddedWidth() {
        return width + 2 * padding;
    }

    int inputs() {
        return channels * height * width;
    }

    int outputs() {
        return maps * places();
    }

    /** Of the kernels in a map. */
    int places() {
        return outHeight() * outWidth();
    }

    /** Weights of one kernel. */
    int taps() {
        return channels * kernel * kernel;
    }
}
