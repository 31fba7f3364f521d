package gradientlab.training.xor;

import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.HiddenActivation;

/**
 * A hidden layer of a network of dense layers.
 *
 * @param units 1 to {@link XorConfig#MAX_HIDDEN}
 * @param activation of all of them
 */
public record HiddenLayer(int units, HiddenActivation activation) {

    /** @throws InvalidSetting for too few or too many units */
    public HiddenLayer {
        String problem = XorConfig.hiddenProblem(units);
        if (problem != null) {
            throw new InvalidSetting("hidden", problem);
        }
    }

    public HiddenLayer with(int newUnits) {
        return new HiddenLayer(newUnits, activation);
    }

    public HiddenLayer with(HiddenActivation newActivation) {
        return new HiddenLayer(units, newActivation);
    }
}
