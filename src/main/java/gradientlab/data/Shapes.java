package gradientlab.data;

import java.util.List;

/**
 * Ten classes of drawn 32x32 colour images, so that convolution can be tried without any download. What tells the
 * classes apart is outline and texture alone: colours, background, contrast (light on dark or dark on light), place,
 * size, rotation, clutter, lighting and noise are drawn at random for every image. Image i depends on the seed and i
 * only.
 */
public final class Shapes {
    /** On the command line. */
    public static final String NAME = "shapes";

    public static final int SIDE = 32;
    static final int TRAIN = 50_000;
    static final int TEST = 10_000;
    private static final long SEED = 20_260;

    private Shapes() {}

    /** The standard set: 50,000 images to train on and 10,000 to test, always the same. */
    public static DatasetBundle bundle() {
        return bundle(TRAIN, TEST, SEED);
    }

    /**
     * A set of any size; a smaller one is the beginning of a larger one with the same seed.
     */
    public static DatasetBundle bundle(int train, int test, long seed) {
        return new DatasetBundle(NAME, images(train, seed, 0), images(test, seed, 1));
    }

    private static ImageDataset images(int count, long seed, long part) {
        byte[] labels = new byte[count];
        for (int image = 0; image < count; image++) {
            labels[image] = (byte) motif(image).ordinal();
        }
        return new ImageDataset(
                3,
                SIDE,
                SIDE,
                Shapes::classNames,
                Normalisation.CIFAR10,
                new byte[count * 3 * SIDE * SIDE],
                labels,
                (image, pixels, start) ->
                        new ShapePainter(new SeededRandom(seed, part, image)).paint(motif(image), pixels, start));
    }

    /** Equally many of each. */
    private static Motif motif(int image) {
        return Motif.VALUES.get(image % Motif.VALUES.size());
    }

    private static List<String> classNames() {
        return Motif.VALUES.stream().map(Motif::label).toList();
    }
}
