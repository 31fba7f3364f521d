package gradientlab.nn;

import gradientlab.text.Texts;

/** How many rows and columns of zeros surround the image before the kernel slides over it. */
public sealed interface Padding {
    /** No zeros: the kernel stays inside the image, and the output is smaller than the input. */
    Padding VALID = new Pixels(0);

    /** As many zeros as give an output of the input's size at stride 1, as PyTorch's {@code padding='same'}. */
    Padding SAME = new Same();

    /** Zeros on both sides together along one axis. */
    int total(int kernel, int dilation);

    /** Zeros above, or to the left. The odd one out of an odd total goes below, or to the right. */
    default int before(int kernel, int dilation) {
        return total(kernel, dilation) / 2;
    }

    /**
     * The same number of zeros on every side.
     *
     * @param count 0 or more
     */
    record Pixels(int count) implements Padding {
        private static final Texts TEXTS = Texts.of(Pixels.class);

        public Pixels {
            if (count < 0) {
                throw new InvalidSetting("padding", TEXTS.get("padding.negative", count));
            }
            if (count > Conv2d.LARGEST) {
                throw new InvalidSetting("padding", TEXTS.get("padding.large", Conv2d.LARGEST, count));
            }
        }

        @Override
        public int total(int kernel, int dilation) {
            return 2 * count;
        }
    }

    /** dilation * (kernel - 1) zeros; at stride s the output has ceil(input / s) rows. */
    record Same() implements Padding {
        @Override
        public int total(int kernel, int dilation) {
            return dilation * (kernel - 1);
        }
    }
}
