package gradientlab.data;

import java.util.Random;

/**
 * The course's XOR data (part 1.2): four isotropic Gaussian blobs, at (1,1) and (-1,-1) with label 0, at (1,-1) and
 * (-1,1) with label 1, in equal numbers, shuffled.
 */
public final class XorBlobs {
    /** The course's standard deviation of a blob. */
    public static final double COURSE_STD = 0.4;

    private static final int[][] CENTRES = {{1, 1}, {-1, -1}, {1, -1}, {-1, 1}};

    private XorBlobs() {}

    /**
     * Draws a point of the blobs, which take turns.
     *
     * @param i number of the point, from 0
     * @param std standard deviation of each blob in each direction, 0 or more
     * @param at where the point is put: x, y
     * @return its label
     */
    public static int place(int i, double std, Random random, double[] at) {
        int[] centre = CENTRES[i % 4];
        at[0] = centre[0] + std * random.nextGaussian();
        at[1] = centre[1] + std * random.nextGaussian();
        return centre[0] * centre[1] > 0 ? 0 : 1;
    }

    /**
     * How many of these points the two axes get right as boundary, 0 to 1: the best there is for whole blobs, and so
     * about the most that a network can get right of points drawn from them. For a standard deviation s it is p² + (1 -
     * p)² with p = Φ(1/s): 98.8 % for 0.4, 73.6 % for 0.99.
     */
    public static double accuracyOfTheAxes(PointSet points) {
        int right = 0;
        for (int i = 0; i < points.size(); i++) {
            right += (points.x()[i] * points.y()[i] > 0 ? 0 : 1) == points.labels()[i] ? 1 : 0;
        }
        return (double) right / points.size();
    }
}
