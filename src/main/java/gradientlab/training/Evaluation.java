package gradientlab.training;

import gradientlab.plot.Measured;
import java.util.Arrays;

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

    /** How many images there are of a class. */
    public int ofClass(int label) {
        return Arrays.stream(confusion[label]).sum();
    }

    /** Which part of a class's images gets this answer, 0 to 1; NaN for a class without images. */
    public double share(int label, int predicted) {
        return (double) confusion[label][predicted] / ofClass(label);
    }
}
