package gradientlab.nn;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A kernel with a name. Deep learning slides the kernel without turning it (cross-correlation), so a Sobel x here
 * answers to edges from dark (left) to bright (right) with a positive number.
 *
 * @param name as the menu shows it
 * @param scalable whether it exists in every size; the others are 3x3
 * @param weights makes the weights, row-major, for a side and a seed
 */
public record KernelPreset(String name, boolean scalable, Weights weights) {
    /** Sides an editor offers. */
    public static final int LARGEST_SIDE = 7;

    /** Makes the weights of a kernel. */
    @FunctionalInterface
    public interface Weights {
        /** Side * side numbers, row-major; only a random kernel looks at the seed. */
        double[] of(int side, long seed);
    }

    /** Every preset, in menu order. */
    public static List<KernelPreset> all() {
        return List.of(
                scalable("Identity", (side, seed) -> identity(side)),
                fixed("Sobel x", -1, 0, 1, -2, 0, 2, -1, 0, 1),
                fixed("Sobel y", -1, -2, -1, 0, 0, 0, 1, 2, 1),
                fixed("Laplacian", 0, 1, 0, 1, -4, 1, 0, 1, 0),
                fixed("Sharpen", 0, -1, 0, -1, 5, -1, 0, -1, 0),
                scalable("Box blur", (side, seed) -> box(side)),
                scalable("Gaussian blur", (side, seed) -> gaussian(side)),
                fixed("Emboss", -2, -1, 0, -1, 1, 1, 0, 1, 2),
                scalable("Random", KernelPreset::random));
    }

    private static KernelPreset scalable(String name, Weights weights) {
        return new KernelPreset(name, true, weights);
    }

    private static KernelPreset fixed(String name, double... weights) {
        return new KernelPreset(name, false, (side, seed) -> weights.clone());
    }

    /** The side the preset will have when the editor stands at this side. */
    public int side(int wanted) {
        return scalable ? wanted : 3;
    }

    private static double[] identity(int side) {
        double[] weights = new double[side * side];
        int centre = (side - 1) / 2;
        weights[centre * side + centre] = 1;
        return weights;
    }

    private static double[] box(int side) {
        double[] weights = new double[side * side];
        Arrays.fill(weights, 1.0 / (side * side));
        return weights;
    }

    /** Products of binomial coefficients, the usual integer stand-in for a Gaussian: 1 2 1 at side 3. Sums to 1. */
    private static double[] gaussian(int side) {
        double[] row = new double[side];
        row[0] = 1;
        for (int step = 1; step < side; step++) {
            for (int i = step; i > 0; i--) {
                row[i] += row[i - 1];
            }
        }
        double total = Math.pow(4, side - 1.0);
        double[] weights = new double[side * side];
        for (int i = 0; i < side; i++) {
            for (int j = 0; j < side; j++) {
                weights[i * side + j] = row[i] * row[j] / total;
            }
        }
        return weights;
    }

    /** Normal numbers of variance 2/side², He et al. (2015), rounded to two decimals. */
    private static double[] random(int side, long seed) {
        Random random = SeededRandom.normal(seed, "kernel");
        double[] weights = new double[side * side];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.rint(100 * random.nextGaussian() * Math.sqrt(2.0) / side) / 100;
        }
        return weights;
    }
}
