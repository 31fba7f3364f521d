package gradientlab.training.xor;

import gradientlab.data.PointSet;
import gradientlab.data.XorBlobs;

/**
 * What an XOR run learns from.
 *
 * @param train never empty
 * @param validation the blobs' own; points that the student adds are for training only
 */
public record XorData(PointSet train, PointSet validation) {

    /** The course's data for a configuration. */
    public static XorData of(XorConfig config) {
        return new XorData(
                XorBlobs.generate(XorConfig.TRAIN_SIZE, config.std(), config.seed(), "train"),
                XorBlobs.generate(XorConfig.VALIDATION_SIZE, config.std(), config.seed(), "validation"));
    }

    public XorData withTrain(PointSet newTrain) {
        return new XorData(newTrain, validation);
    }
}
