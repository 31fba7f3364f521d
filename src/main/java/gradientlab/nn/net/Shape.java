package gradientlab.nn.net;

import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What flows between two layers for one image: feature maps, or a vector of {@code channels} numbers.
 *
 * @param channels maps, or units of a dense layer
 * @param height in pixels; 1 for a vector
 * @param width in pixels; 1 for a vector
 * @param isVector whether these are numbers in no place, as a dense layer gives them, and not maps of one pixel
 */
public record Shape(int channels, int height, int width, boolean isVector) {
    private static final Texts TEXTS = Texts.of(Shape.class);
    private static final int MOST_NUMBERS = 1 << 24;

    /** As many numbers as a CIFAR-10 image: 3 x 32 x 32. */
    public static final Shape CIFAR10 = new Shape(3, 32, 32);

    /** @throws InvalidSetting when a side is not positive, or there are more numbers than an array can hold */
    public Shape {
        if (channels < 1 || height < 1 || width < 1) {
            throw new InvalidSetting("models", TEXTS.get("shape.sides", channels, height, width));
        }
        if (isVector && (height > 1 || width > 1)) {
            throw new IllegalArgumentException("A vector has no sides.");
        }
        if (channels > MOST_NUMBERS / height / width) {
            throw new InvalidSetting("models", TEXTS.get("shape.large", channels, height, width));
        }
    }

    /** An image, or feature maps. */
    public Shape(int channels, int height, int width) {
        this(channels, height, width, false);
    }

    /** The output of a dense layer. */
    public static Shape vector(int units) {
        return new Shape(units, 1, 1, true);
    }

    /** The shape of these {@link #sizes}. */
    public static Shape of(List<Integer> sizes) {
        return sizes.size() == 1 ? vector(sizes.get(0)) : new Shape(sizes.get(0), sizes.get(1), sizes.get(2));
    }

    /** Numbers in it: channels x height x width. */
    public int numbers() {
        return channels * height * width;
    }

    /** {@code [channels, height, width]}, or {@code [units]} for a vector. */
    public List<Integer> sizes() {
        return isVector ? List.of(channels) : List.of(channels, height, width);
    }

    /** {@code "16 x 30 x 30"}, or {@code "32"} for a vector. */
    public String text() {
        return sizes().stream().map(String::valueOf).collect(Collectors.joining(" x "));
    }

    /**
     * These maps with so many zeros on each of their sides.
     *
     * @throws InvalidSetting when these are no maps, or too many numbers then
     */
    public Shape padded(int zeros) {
        requireMaps();
        return new Shape(channels, height + 2 * zeros, width + 2 * zeros);
    }

    private void requireMaps() {
        if (isVector) {
            throw Layer.refused("maps.none");
        }
    }

    /** @throws InvalidSetting by a reason of {@link Layer} when these are no maps, or too small for such a square */
    void requireSquare(int side, String reason) {
        requireMaps();
        if (side > height || side > width) {
            throw Layer.refused(reason, side, height, width);
        }
    }
}
