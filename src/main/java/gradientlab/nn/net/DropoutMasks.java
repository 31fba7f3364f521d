package gradientlab.nn.net;

import gradientlab.nn.SeededRandom;

/** Which numbers the dropout layers of a training step leave in. */
@FunctionalInterface
public interface DropoutMasks {
    /**
     * Fills the mask of one image: true for what stays.
     *
     * @param layer index into {@link Architecture#computed()}
     * @param image of the batch
     * @param p the layer's {@link Dropout#p}
     * @param stays as long as what comes in for one image
     */
    void fill(int layer, int image, double p, boolean[] stays);

    /** Those of a step of a run: the same whoever computes them, in whatever order. */
    static DropoutMasks of(long seed, int step) {
        return (layer, image, p, stays) -> {
            SeededRandom random = new SeededRandom(seed, Stream.DROPOUT, step, layer, image);
            for (int i = 0; i < stays.length; i++) {
                stays[i] = !random.chance(p);
            }
        };
    }

    /** Names the stream of numbers, so that no other purpose of the seed shares it. */
    final class Stream {
        private static final long DROPOUT = "dropout".hashCode();

        private Stream() {}
    }
}
