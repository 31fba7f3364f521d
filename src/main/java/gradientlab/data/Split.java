package gradientlab.data;

import gradientlab.nn.InvalidSetting;
import gradientlab.nn.SeededRandom;
import gradientlab.text.Texts;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which images to learn from and which to validate on. Every method is a pure function of its arguments, so a run
 * that is resumed sees the same images in the same order without any stored random state.
 *
 * @param train indices into the data set, ascending
 * @param validation the others, ascending
 */
public record Split(int[] train, int[] validation) {
    private static final Texts TEXTS = Texts.of(Split.class);

    /** The course keeps a tenth for validation. */
    public static final double VALIDATION_FRACTION = 0.1;

    private static final int SPLIT = 1;
    private static final int SUBSET = 2;
    private static final int EPOCH = 3;

    /** No class gives more of its images for validation, unless that would be none. */
    private static final int OF_A_CLASS = 5;

    /** A tenth for validation, of every class alike as far as it has many, chosen by the seed; of small sets one a class. */
    public static Split of(ImageDataset data, long seed) {
        int[] all = IntStream.range(0, data.size()).toArray();
        int tenth = (int) Math.round(data.size() * VALIDATION_FRACTION);
        int size = data.size() < 2 * data.classCount() ? tenth : Math.max(tenth, data.classCount());
        int[] validation = balanced(data, all, size, OF_A_CLASS, new SeededRandom(seed, SPLIT));
        boolean[] taken = new boolean[data.size()];
        for (int index : validation) {
            taken[index] = true;
        }
        return new Split(Arrays.stream(all).filter(index -> !taken[index]).toArray(), validation);
    }

    /**
     * As many of each class as of any other (to within one, and as far as there are enough), chosen by the seed.
     *
     * @param size how many in all; all of them when there are not more
     * @return ascending indices
     */
    public static int[] classBalancedSubset(ImageDataset data, int[] indices, int size, long seed) {
        if (size < 1) {
            throw new InvalidSetting("train-limit", TEXTS.get("limit", size));
        }
        return size >= indices.length
                ? indices.clone()
                : balanced(data, indices, size, 1, new SeededRandom(seed, SUBSET));
    }

    /** The indices in the order of this epoch (counted from 0); the argument is left as it is. */
    public static int[] shuffled(int[] indices, long seed, int epoch) {
        int[] order = indices.clone();
        new SeededRandom(seed, EPOCH, epoch).shuffle(order);
        return order;
    }

    /**
     * Deals from the shuffled classes in turn, one image of each, until there are enough.
     *
     * @param part only one in so many of a class is dealt, but always the first
     */
    private static int[] balanced(ImageDataset data, int[] indices, int size, int part, SeededRandom random) {
        int[][] byClass = new int[data.classCount()][];
        for (int label = 0; label < byClass.length; label++) {
            int wanted = label;
            byClass[label] = Arrays.stream(indices)
                    .filter(index -> data.label(index) == wanted)
                    .toArray();
            random.shuffle(byClass[label]);
            byClass[label] = Arrays.copyOf(byClass[label], (byClass[label].length + part - 1) / part);
        }
        int most = Math.min(
                size, Arrays.stream(byClass).mapToInt(one -> one.length).sum());
        int[] turn = IntStream.range(0, byClass.length).toArray();
        random.shuffle(turn); // else the first classes would always get the odd ones
        int[] chosen = new int[most];
        int count = 0;
        for (int round = 0; count < most; round++) {
            for (int label : turn) {
                if (round < byClass[label].length && count < most) {
                    chosen[count++] = byClass[label][round];
                }
            }
        }
        Arrays.sort(chosen);
        return chosen;
    }
}
