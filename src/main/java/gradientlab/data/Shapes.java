package gradientlab.data;

import gradientlab.nn.SeededRandom;
import java.util.List;

/**
 * Ten classes of drawn 32x32 colour images, so that convolution can be tried without any download. What tells the
 * classes apart is outline and texture alone, and no image has both: an outline is filled plainly, a texture fills the
 * image. Colours (light on dark), place, size, rotation, clutter, lighting and noise are drawn at random for every image.
 * Image i depends on the seed and i only.
 */
public final class Shapes {
    /** On the command line. */
    public static final String NAME = "shapes";

    /**
     * The first drawing, in which textures had outlines too: runs of earlier versions were trained on it, and open, show
     * their images and go on with it.
     */
    public static final String FIRST_DRAWING = "shapes-1";

    public static final int SIDE = 32;
    static final int TRAIN = 50_000;
    static final int TEST = 10_000;
    private static final long SEED = 20_260;

    private Shapes() {}

    /**
     * The standard set: 50,000 images to train on and 10,000 to test, always the same.
     *
     * @param name {@link #NAME} or {@link #FIRST_DRAWING}
     */
    static DatasetBundle standard(String name) {
        return bundle(name, TRAIN, TEST, SEED);
    }

    /**
     * A set of any size; a smaller one is the beginning of a larger one with the same seed.
     */
    public static DatasetBundle bundle(int train, int test, long seed) {
        return bundle(NAME, train, test, seed);
    }

    static DatasetBundle bundle(String name, int train, int test, long seed) {
        boolean first = name.equals(FIRST_DRAWING);
        return new DatasetBundle(name, images(train, seed, 0, first), images(test, seed, 1, first));
    }

    private static ImageDataset images(int count, long seed, long part, boolean first) {
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
                (image, pixels, start) -> new ShapePainter(new SeededRandom(seed, part, image), first)
                        .paint(motif(image), pixels, start));
    }

    /** Equally many of each. */
    private static Motif motif(int image) {
        return Motif.VALUES.get(image % Motif.VALUES.size());
    }

    private static List<String> classNames() {
        return Motif.VALUES.stream().map(Motif::label).toList();
    }
}
