package gradientlab.training;

import java.util.List;

/**
 * How many times more gradient reaches the first layer with ReLU than with sigmoid (course part 4), as the window, the
 * guide and the report all say it: medians over the same steps, since a single batch's gradient jumps about.
 *
 * @param relu median L2 norm of the gradient of the first layer's weights; NaN when there is none
 * @param sigmoid the same with sigmoid
 */
public record GradientRatio(double relu, double sigmoid) {
    /** Over the steps that both runs have done. */
    public static GradientRatio of(List<StepMetrics> relu, List<StepMetrics> sigmoid) {
        int both = Math.min(lastStep(relu), lastStep(sigmoid));
        return new GradientRatio(median(upTo(relu, both), 0), median(upTo(sigmoid, both), 0));
    }

    /** ReLU's by sigmoid's; NaN when it cannot be told, infinite when sigmoid's is 0. */
    public double factor() {
        return relu > 0 ? relu / sigmoid : Double.NaN;
    }

    /** Whether ReLU's network gets exactly no gradient: its units are off for every image, which is not vanishing. */
    public boolean dead() {
        return relu == 0;
    }

    /**
     * The median norm of a layer's gradient over the points every ten steps, without those that are no number.
     *
     * @param layer from 0, the first layer's
     * @return NaN without any
     */
    public static double median(List<StepMetrics> points, int layer) {
        double[] sorted = points.stream()
                .filter(StepMetrics::sampled)
                .mapToDouble(point -> point.gradientNorms()[layer])
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        int middle = sorted.length / 2;
        return sorted.length == 0
                ? Double.NaN
                : sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static int lastStep(List<StepMetrics> points) {
        return points.isEmpty() ? 0 : points.get(points.size() - 1).step();
    }

    private static List<StepMetrics> upTo(List<StepMetrics> points, int step) {
        return points.stream().filter(point -> point.step() <= step).toList();
    }
}
