package gradientlab.training.xor;

import gradientlab.nn.SeededRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The order in which samples are trained on, shuffled before every epoch; a function of the seed and of what was drawn. */
final class SampleOrder {
    /** So many samples from an epoch on, and how often they were shuffled. */
    private record Stretch(int samples, int epoch, int shuffles) {}

    private final long seed;
    private final Random random;
    private final List<Stretch> before = new ArrayList<>();
    private int[] order = new int[0];
    private int epoch;
    private int shuffles;

    SampleOrder(long seed) {
        this.seed = seed;
        random = SeededRandom.normal(seed, "xor-order");
    }

    /** Begins with so many samples in their own order; what comes next is epoch {@code newEpoch}, from 0. */
    void begin(int samples, int newEpoch) {
        if (shuffles > 0) {
            before.add(new Stretch(order.length, epoch, shuffles));
        }
        order = IntStream.range(0, samples).toArray();
        epoch = newEpoch;
        shuffles = 0;
    }

    int samples() {
        return order.length;
    }

    int sample(int position) {
        return order[position];
    }

    void shuffle() {
        SeededRandom.shuffle(order, random::nextInt);
        shuffles++;
    }

    /** As it was when so many epochs were done: drawn anew, a few milliseconds for 10,000 epochs. */
    SampleOrder at(int epochs) {
        SampleOrder then = new SampleOrder(seed);
        List<Stretch> all = new ArrayList<>(before);
        all.add(new Stretch(order.length, epoch, shuffles));
        for (int i = 0; i < all.size() && (i == 0 || all.get(i).epoch() <= epochs); i++) {
            Stretch stretch = all.get(i);
            boolean over = i + 1 < all.size() && all.get(i + 1).epoch() <= epochs;
            then.begin(stretch.samples(), stretch.epoch());
            int times = over ? stretch.shuffles() : Math.min(stretch.shuffles(), epochs - stretch.epoch());
            for (int k = 0; k < times; k++) {
                then.shuffle();
            }
        }
        return then;
    }
}
