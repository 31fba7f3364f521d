package gradientlab.experiment.convolution;

import gradientlab.data.NpyArray;
import gradientlab.figure.MapScale;
import gradientlab.nn.Tensor4;
import gradientlab.plot.Range;
import gradientlab.text.Texts;
import java.io.IOException;

/**
 * The images that are convolved.
 *
 * @param name as the title of the figure says it: {@code "digit 7"}
 * @param detail one remark for the student, or empty
 * @param images [n, c, h, w]
 * @param ends which values are shown black and white
 */
record ConvInput(String name, String detail, Tensor4 images, Range ends) {
    private static final Texts TEXTS = Texts.of(ConvInput.class);

    /** More rows or columns than this make no figure. */
    static final int LONGEST_SIDE = 512;

    static final int MOST_CHANNELS = 16;

    /** Images of 8-bit pixels. */
    static ConvInput ofPixels(String name, Tensor4 images) {
        return new ConvInput(name, "", images, new Range(0, 255));
    }

    /**
     * An array from a file, as {@link NpyArray#toImages} takes it; the detail says how when axes were missing.
     *
     * @throws IOException when it cannot be shown as images
     */
    static ConvInput ofArray(String name, NpyArray array) throws IOException {
        NpyArray.FourAxes read = array.toImages(name);
        Tensor4 images = read.tensor();
        if (array.values().length == 0) {
            throw new IOException(TEXTS.get("array.empty", name, array.shapeText()));
        }
        if (images.h() > LONGEST_SIDE || images.w() > LONGEST_SIDE || images.c() > MOST_CHANNELS) {
            String sizes = TEXTS.get("array.large", name, array.shapeText(), LONGEST_SIDE, MOST_CHANNELS);
            throw new IOException((sizes + " " + array.orderHint()).strip());
        }
        boolean pixels = true;
        for (double value : array.values()) {
            pixels &= value >= 0 && value <= 255;
        }
        Range own = MapScale.GLOBAL.ends(images, 0, 0);
        return new ConvInput(name, read.remark(), images, pixels && own.high() > 1 ? new Range(0, 255) : own);
    }

    /** What a channel is called: "red" in a picture, "channel 2" elsewhere. */
    String channelName(int channel) {
        if (images.c() == 3) {
            return switch (channel) {
                case 0 -> TEXTS.get("channel.red");
                case 1 -> TEXTS.get("channel.green");
                default -> TEXTS.get("channel.blue");
            };
        }
        return TEXTS.get("channel.number", channel + 1);
    }
}
