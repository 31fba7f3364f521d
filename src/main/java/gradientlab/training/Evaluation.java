package gradientlab.training;

import gradientlab.plot.Measured;

/**
 * How a network does on a set of images.
 *
 * @param images how many
 * @param loss mean cross-entropy in nats
 * @param accuracy 0 to 1
 * @param confusion {@code [true class][predicted class]} counts
 */
public record Evaluation(int images, double loss, double accuracy, int[][] confusion) {
    /** The accuracy, with what another set of as many images would make of it. */
    public Measured measuredAccuracy() {
        return Measured.share(accuracy, images);
    }
}
