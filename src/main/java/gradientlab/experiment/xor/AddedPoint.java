package gradientlab.experiment.xor;

import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import gradientlab.training.xor.XorMaps;

/**
 * A point that the student put in.
 *
 * @param x within the map, {@code -XorMaps.EXTENT} to {@code XorMaps.EXTENT}
 * @param y likewise
 * @param label 0 or 1
 */
record AddedPoint(double x, double y, int label) {
    private static final Texts TEXTS = Texts.of(AddedPoint.class);

    /** @throws InvalidSetting for a point outside the map, or of a third class */
    AddedPoint {
        if (!(Math.abs(x) <= XorMaps.EXTENT && Math.abs(y) <= XorMaps.EXTENT)) {
            throw new InvalidSetting("points", TEXTS.get("points.outside", XorMaps.EXTENT));
        }
        if (label != 0 && label != 1) {
            throw new InvalidSetting("points", TEXTS.get("points.label"));
        }
    }
}
