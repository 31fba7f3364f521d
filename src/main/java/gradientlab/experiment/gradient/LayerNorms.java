package gradientlab.experiment.gradient;

import gradientlab.training.StepMetrics;
import java.util.List;

/** Gradient norms of a run, layer by layer, as numbers to draw. */
final class LayerNorms {
    private LayerNorms() {}

    /** The newest point's norms: what the last batch did. */
    static double[] newest(List<StepMetrics> points) {
        for (int i = points.size() - 1; i >= 0; i--) {
            if (points.get(i).measured()) {
                return points.get(i).gradientNorms();
            }
        }
        return new double[0];
    }

    /**
     * log10 of every layer's norm over time, as a picture: a row a layer, the first layer's on top; a column one or more
     * points, which it averages (of the logarithms). A norm of 0 becomes negative infinity.
     *
     * @param points measured in full, every ten steps
     * @param mostColumns at least 1
     * @return rows x columns numbers, row after row; NaN where a norm is not a number
     */
    static float[] picture(List<StepMetrics> points, int layers, int mostColumns) {
        int columns = columns(points.size(), mostColumns);
        float[] picture = new float[layers * columns];
        for (int column = 0; column < columns; column++) {
            int from = (int) ((long) column * points.size() / columns);
            int to = Math.max(from + 1, (int) ((column + 1L) * points.size() / columns));
            for (int layer = 0; layer < layers; layer++) {
                double sum = 0;
                for (int i = from; i < to; i++) {
                    sum += Math.log10(points.get(i).gradientNorms()[layer]);
                }
                picture[layer * columns + column] = (float) (sum / (to - from));
            }
        }
        return picture;
    }

    /** How many columns {@link #picture} makes. */
    static int columns(int points, int most) {
        return Math.min(points, Math.max(1, most));
    }

    /** Whole decades about all finite numbers of these, for a colour scale that does not flicker; at least two apart. */
    static double[] decades(List<float[]> pictures) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (float[] picture : pictures) {
            for (float value : picture) {
                if (Float.isFinite(value)) {
                    low = Math.min(low, value);
                    high = Math.max(high, value);
                }
            }
        }
        if (!(low <= high)) {
            return new double[] {-4, 0};
        }
        low = Math.floor(low);
        return new double[] {low, Math.max(low + 2, Math.ceil(high))};
    }
}
