package gradientlab.training;

/**
 * How a network does on a set of images.
 *
 * @param images how many
 * @param loss mean cross-entropy in nats
 * @param accuracy 0 to 1
 * @param confusion {@code [true class][predicted class]} counts
 */
public record Evaluation(int images, double loss, double accuracy, int[][] confusion) {
    /** Of the accuracy, as another set of as many images would give another one: that of a binomial share. */
    public double standardError() {
        return Math.sqrt(accuracy * (1 - accuracy) / images);
    }
}
