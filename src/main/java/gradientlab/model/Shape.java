package gradientlab.model;

import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;

/**
 * What flows between two layers for one image: feature maps, or after a dense layer a vector of {@code channels}
 * numbers (height and width 1).
 *
 * @param channels maps, or units of a dense layer
 * @param height in pixels
 * @param width in pixels
 */
public record Shape(int channels, int height, int width) {
    private static final Texts TEXTS = Texts.of(Shape.class);

    /** As many numbers as a CIFAR-10 image: 3 x 32 x 32. */
    public static final Shape CIFAR10 = new Shape(3, 32, 32);

    /** @throws InvalidSetting when a side is not positive, or there are more numbers than an array can hold */
    public Shape {
        if (channels < 1 || height < 1 || width < 1) {
            throw new InvalidSetting("models", TEXTS.get("shape.sides", channels, height, width));
        }
        if ((long) channels * height * width > 1 << 24) {
            throw new InvalidSetting("models", TEXTS.get("shape.large", channels, height, width));
        }
    }

    /** The output of a dense layer. */
    public static Shape vector(int units) {
        return new Shape(units, 1, 1);
    }

    /** Numbers in it: channels x height x width. */
    public int numbers() {
        return channels * height * width;
    }

    /** {@code "16 x 30 x 30"}, or {@code "32"} for a vector. */
    public String text() {
        return height == 1 && width == 1 ? String.valueOf(channels) : channels + " x " + height + " x " + width;
    }
}
