package gradientlab.training;

import gradientlab.data.ImageDataset;
import gradientlab.data.InputScale;

/** Which class a unit of the first layer responds to most. */
final class UnitClasses {
    /** Images to look at: enough for a mean of ten a class. */
    static final int IMAGES = 100;

    private UnitClasses() {}

    /**
     * For each unit the class whose images give it the highest mean response. The response of a dense unit is its
     * weighted sum; that of a kernel the largest weighted sum at any place of the image. Biases are left out: they
     * are the same for every class.
     *
     * @param indices images; the first {@link #IMAGES} are used
     */
    static int[] of(FirstLayer layer, ImageDataset data, int[] indices, InputScale scale) {
        int images = Math.min(IMAGES, indices.length);
        float[] image = new float[data.imageLength()];
        double[][] sums = new double[layer.units()][data.classCount()];
        int[] counts = new int[data.classCount()];
        for (int i = 0; i < images; i++) {
            data.copy(indices, i, 1, scale, image);
            int label = data.label(indices[i]);
            counts[label]++;
            for (int unit = 0; unit < layer.units(); unit++) {
                sums[unit][label] += strongest(layer, unit, image, data.height(), data.width());
            }
        }
        int[] best = new int[layer.units()];
        for (int unit = 0; unit < best.length; unit++) {
            double highest = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < counts.length; c++) {
                double mean = sums[unit][c] / counts[c];
                if (mean > highest) { // false for a class without an image, whose mean is NaN
                    highest = mean;
                    best[unit] = c;
                }
            }
        }
        return best;
    }

    private static double strongest(FirstLayer layer, int unit, float[] image, int height, int width) {
        double strongest = Double.NEGATIVE_INFINITY;
        for (int top = 0; top + layer.height() <= height; top++) {
            for (int left = 0; left + layer.width() <= width; left++) {
                strongest = Math.max(strongest, response(layer, unit, image, height, width, top, left));
            }
        }
        return strongest;
    }

    private static double response(
            FirstLayer layer, int unit, float[] image, int height, int width, int top, int left) {
        float[] weights = layer.values();
        float sum = 0;
        int weight = unit * layer.channels() * layer.height() * layer.width();
        for (int channel = 0; channel < layer.channels(); channel++) {
            for (int row = 0; row < layer.height(); row++) {
                int pixel = (channel * height + top + row) * width + left;
                for (int column = 0; column < layer.width(); column++) {
                    sum += weights[weight++] * image[pixel++];
                }
            }
        }
        return sum;
    }
}
