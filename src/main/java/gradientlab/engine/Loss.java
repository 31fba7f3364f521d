package gradientlab.engine;

import gradientlab.nn.SquaredError;

/**
 * What is to become small, image by image, in 64 bits. A batch's loss is the mean over its images, which are added in their
 * order.
 */
@FunctionalInterface
interface Loss {
    /** Of a classifier's logits. */
    Loss CROSS_ENTROPY = CrossEntropy::ofImage;

    /** The sum over an image's outputs of (output - target)², as {@link SquaredError} has it for XOR. */
    Loss SQUARED_ERROR = Loss::squaredError;

    /**
     * One image's loss, and the derivative of the batch's by the image's outputs, which is written. The image's numbers are
     * at {@code start} of all three arrays.
     *
     * @param count outputs of an image
     * @param size images of the batch
     */
    double ofImage(float[] outputs, float[] targets, int start, int count, int size, float[] gradient);

    private static double squaredError(
            float[] outputs, float[] targets, int start, int count, int size, float[] gradient) {
        double loss = 0;
        for (int i = start; i < start + count; i++) {
            loss += SquaredError.of(outputs[i], targets[i]);
            gradient[i] = (float) (SquaredError.derivative(outputs[i], targets[i]) / size);
        }
        return loss;
    }
}
