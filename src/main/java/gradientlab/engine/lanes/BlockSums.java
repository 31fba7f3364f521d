package gradientlab.engine.lanes;

import java.util.Arrays;

/**
 * Sums over the images of a batch that do not depend on how many are computed at once or by whom: images go by fours,
 * each four's sum is (a + c) + (b + d), and the fours are added in the order of the images.
 */
final class BlockSums {
    /** Images of a block: the narrowest vector's numbers. */
    static final int BLOCK = 4;

    private final int numbers;
    private float[] blocks = new float[0];

    /** @param numbers sums to keep apart */
    BlockSums(int numbers) {
        this.numbers = numbers;
    }

    private static int blocks(int images) {
        return (images + BLOCK - 1) / BLOCK;
    }

    /** Makes room for a batch, before its images are put. */
    void prepare(int images) {
        if (blocks.length < blocks(images) * numbers) {
            blocks = new float[blocks(images) * numbers];
        }
    }

    /**
     * Terms of some sums, of all lanes. Threads may put at the same time, since they have other images.
     *
     * @param first sum
     * @param count sums from that on
     * @param values a term for each lane of the first sum from {@code at} on, then of the next
     * @param lanes how many
     * @param image the first lane's
     * @param images of the batch; lanes behind are left out by whole blocks, and hold 0 elsewhere
     */
    void put(int first, int count, float[] values, int at, int lanes, int image, int images) {
        for (int lane = 0; lane < lanes && image + lane < images; lane += BLOCK) {
            int to = (image + lane) / BLOCK * numbers + first;
            int i = at + lane;
            for (int number = 0; number < count; number++) {
                blocks[to + number] = (values[i] + values[i + 2]) + (values[i + 1] + values[i + 3]);
                i += lanes;
            }
        }
    }

    /** Writes all sums over the images to an array, from an index on. */
    void total(int images, float[] sums, int at) {
        Arrays.fill(sums, at, at + numbers, 0);
        for (int block = 0; block < blocks(images); block++) {
            for (int number = 0; number < numbers; number++) {
                sums[at + number] += blocks[block * numbers + number];
            }
        }
    }
}
