package gradientlab.data.plane;

import gradientlab.data.PointSet;
import gradientlab.data.XorBlobs;
import gradientlab.nn.SeededRandom;
import gradientlab.text.Texts;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The data sets of the plane: two classes, within about two of the middle in each direction. A new one is a constant with
 * its words.
 */
public enum PlaneSet {
    /** The course's. */
    BLOBS(XorBlobs.COURSE_STD, XorBlobs::place),
    /** A ring around a ring, radii 1 and 2. */
    CIRCLES(0.15, PlaneSet::circles),
    /** Two arms of one and three quarter turns. */
    SPIRAL(0.05, PlaneSet::spiral),
    /** Two half circles that reach into each other, as scikit-learn's {@code make_moons}. */
    MOONS(0.15, PlaneSet::moons),
    /** Four by four squares of side 1. */
    CHECKERBOARD(0, PlaneSet::checkerboard);

    /** Draws one point. */
    @FunctionalInterface
    private interface Place {
        /**
         * @param i number of the point, from 0
         * @param noise standard deviation of what is added to each coordinate
         * @param at where the point is put: x, y
         * @return its class, 0 or 1
         */
        int put(int i, double noise, Random random, double[] at);
    }

    private static final Texts TEXTS = Texts.of(PlaneSet.class);
    private static final double TURNS = 1.75;
    private static final double MOON = 1.3;

    private final double usualNoise;
    private final Place place;

    PlaneSet(double usualNoise, Place place) {
        this.usualNoise = usualNoise;
        this.place = place;
    }

    /** On the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name in prose, in the language in use. */
    public String label() {
        return TEXTS.name("set", this);
    }

    /** What it is and what it takes, in a sentence. */
    public String description() {
        return TEXTS.name("set.about", this);
    }

    /** Standard deviation of a coordinate at which the set is neither trivial nor a blur. */
    public double usualNoise() {
        return usualNoise;
    }

    /**
     * Points in a shuffled order.
     *
     * @param size how many points; the classes have equal numbers where the shape allows
     * @param noise standard deviation of each coordinate, 0 or more
     * @param seed the run's seed
     * @param purpose {@code "train"} or {@code "validation"}: each has its own stream
     */
    public PointSet generate(int size, double noise, long seed, String purpose) {
        Random random = SeededRandom.normal(seed, "xor-" + purpose);
        double[] x = new double[size];
        double[] y = new double[size];
        int[] labels = new int[size];
        double[] at = new double[2];
        for (int i = 0; i < size; i++) {
            labels[i] = place.put(i, noise, random, at);
            x[i] = at[0];
            y[i] = at[1];
        }
        int[] order = IntStream.range(0, size).toArray();
        SeededRandom.shuffle(order, random::nextInt);
        return new PointSet(x, y, labels).at(order);
    }

    private static int circles(int i, double noise, Random random, double[] at) {
        double angle = 2 * Math.PI * random.nextDouble();
        double radius = 1 + i % 2;
        return put(i % 2, radius * StrictMath.cos(angle), radius * StrictMath.sin(angle), noise, random, at);
    }

    private static int spiral(int i, double noise, Random random, double[] at) {
        double along = random.nextDouble();
        double angle = TURNS * 2 * Math.PI * along + Math.PI * (i % 2);
        return put(i % 2, 2 * along * StrictMath.sin(angle), 2 * along * StrictMath.cos(angle), noise, random, at);
    }

    private static int moons(int i, double noise, Random random, double[] at) {
        double angle = Math.PI * random.nextDouble();
        int up = 1 - 2 * (i % 2);
        double x = up * (StrictMath.cos(angle) - 0.5);
        double y = up * (StrictMath.sin(angle) - 0.25);
        return put(i % 2, MOON * x, MOON * y, noise, random, at);
    }

    private static int checkerboard(int i, double noise, Random random, double[] at) {
        double x = 4 * random.nextDouble() - 2;
        double y = 4 * random.nextDouble() - 2;
        return put(Math.floorMod((int) (Math.floor(x) + Math.floor(y)), 2), x, y, noise, random, at);
    }

    private static int put(int label, double x, double y, double noise, Random random, double[] at) {
        at[0] = x + noise * random.nextGaussian();
        at[1] = y + noise * random.nextGaussian();
        return label;
    }

    @Override
    public String toString() {
        return label();
    }
}
