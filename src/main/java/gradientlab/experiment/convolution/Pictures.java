package gradientlab.experiment.convolution;

import gradientlab.nn.Tensor4;
import gradientlab.plot.ColorMap;
import gradientlab.plot.Range;

/** Numbers as pixels. */
final class Pictures {
    private Pictures() {}

    /** One channel as colours, row-major. */
    static int[] argb(double[] values, Range ends, ColorMap colors) {
        int[] argb = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            argb[i] = colors.argb(ends.position(values[i]));
        }
        return argb;
    }

    /** An image as it looks: three channels as red, green and blue, any other number by its first channel. */
    static int[] argb(Tensor4 images, int image, Range ends) {
        int[] first = argb(images.plane(image, 0), ends, ColorMap.GREY);
        if (images.c() == 3) {
            int[] green = argb(images.plane(image, 1), ends, ColorMap.GREY);
            int[] blue = argb(images.plane(image, 2), ends, ColorMap.GREY);
            for (int i = 0; i < first.length; i++) {
                first[i] = first[i] & 0xFFFF0000 | green[i] & 0xFF00 | blue[i] & 0xFF;
            }
        }
        return first;
    }

    /** Positive and negative weights alike around 0. */
    static Range weightEnds(Tensor4 kernel, int index) {
        double reach = 0;
        int area = kernel.c() * kernel.h() * kernel.w();
        for (int i = index * area; i < (index + 1) * area; i++) {
            if (Double.isFinite(kernel.values()[i])) {
                reach = Math.max(reach, Math.abs(kernel.values()[i]));
            }
        }
        return new Range(-reach, reach);
    }
}
