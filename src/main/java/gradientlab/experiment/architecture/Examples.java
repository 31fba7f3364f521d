package gradientlab.experiment.architecture;

import gradientlab.training.Prediction;
import java.util.List;

/**
 * Images of one class that got one answer.
 *
 * @param test whether they are test images; otherwise training images, of the validation set
 * @param label the true class
 * @param predicted the network's answer
 * @param step updates the network that was asked had had
 * @param found the surest first; may be empty
 */
record Examples(boolean test, int label, int predicted, int step, List<Prediction> found) {}
