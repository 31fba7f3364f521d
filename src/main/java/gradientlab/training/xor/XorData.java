package gradientlab.training.xor;

import gradientlab.data.PointSet;

/**
 * What an XOR run learns from, in the plane's units.
 *
 * @param train never empty
 * @param validation of the same set; points that the student adds are for training only
 * @param scale to the units of the student's own table
 */
public record XorData(PointSet train, PointSet validation, PlaneScale scale) {

    /** In no other units than the plane's. */
    public XorData(PointSet train, PointSet validation) {
        this(train, validation, PlaneScale.NONE);
    }

    /** The data of a configuration; a table's are parted by its seed. */
    public static XorData of(XorConfig config) {
        if (!config.own().absent()) {
            return config.own().parted(config.seed());
        }
        return new XorData(
                config.data().generate(config.size(), config.std(), config.seed(), "train"),
                config.data().generate(XorConfig.VALIDATION_SIZE, config.std(), config.seed(), "validation"));
    }

    public XorData withTrain(PointSet newTrain) {
        return new XorData(newTrain, validation, scale);
    }
}
