package gradientlab.experiment.convolution;

import gradientlab.json.NumberArray;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.Tensor4;
import gradientlab.plot.Range;
import gradientlab.text.Texts;

/**
 * Images that came from a file.
 *
 * @param name what the file was called, without any folder
 * @param detail one remark for the student, or empty
 * @param count of images, 1 or more
 * @param channels of each
 * @param height rows
 * @param width columns
 * @param values row-major
 * @param low value shown black
 * @param high value shown white
 */
record FileImages(
        String name,
        String detail,
        int count,
        int channels,
        int height,
        int width,
        NumberArray values,
        double low,
        double high) {
    private static final Texts TEXTS = Texts.of(FileImages.class);
    private static final int LONGEST_NAME = 120;

    /** @throws InvalidSetting for a name that is a path, or images of another shape than their numbers */
    FileImages {
        if (name.isBlank() || !plain(name) || name.contains("/") || name.contains("\\")) {
            throw new InvalidSetting("file", TEXTS.get("state.name"));
        }
        if (!plain(detail)) {
            throw new InvalidSetting("file", TEXTS.get("state.name"));
        }
        boolean shaped = count >= 1
                && channels >= 1
                && channels <= ConvInput.MOST_CHANNELS
                && height >= 1
                && height <= ConvInput.LONGEST_SIDE
                && width >= 1
                && width <= ConvInput.LONGEST_SIDE
                && (long) count * channels * height * width == values.size();
        ConvolutionState.reject("file", !shaped || low > high);
    }

    private static boolean plain(String text) {
        return text.length() <= LONGEST_NAME && text.chars().noneMatch(Character::isISOControl);
    }

    static FileImages of(ConvInput input) {
        Tensor4 images = input.images();
        return new FileImages(
                shortened(input.name()),
                input.detail(),
                images.n(),
                images.c(),
                images.h(),
                images.w(),
                new NumberArray(images.values()),
                input.ends().low(),
                input.ends().high());
    }

    /** Whatever a file may be called. */
    private static String shortened(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}/\\\\]", "_");
        return plain.isBlank() ? "_" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    ConvInput input() {
        return new ConvInput(
                name, detail, new Tensor4(count, channels, height, width, values.values()), new Range(low, high));
    }
}
