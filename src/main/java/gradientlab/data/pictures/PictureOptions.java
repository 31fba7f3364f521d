package gradientlab.data.pictures;

import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;

/**
 * How pictures become a data set.
 *
 * @param name what they are called; blank for the folder's own name
 * @param side rows and columns of every image, 8 to 64
 * @param grey whether only their brightness counts
 * @param seed decides which fifth of each class is for the test; not 0
 */
public record PictureOptions(String name, int side, boolean grey, long seed) {
    private static final Texts TEXTS = Texts.of(PictureOptions.class);
    private static final int SMALLEST = 8;
    private static final int LARGEST = 64;

    /** As large as those of CIFAR-10, in colour. */
    public static final PictureOptions USUAL = new PictureOptions("", 32, false, 1);

    /** @throws InvalidSetting naming the first that cannot be */
    public PictureOptions {
        if (side < SMALLEST || side > LARGEST) {
            throw new InvalidSetting("size", TEXTS.get("invalid.size", SMALLEST, LARGEST, side));
        }
        if (seed == 0) {
            throw new InvalidSetting("seed", TEXTS.get("invalid.seed"));
        }
    }

    int channels() {
        return grey ? 1 : 3;
    }
}
