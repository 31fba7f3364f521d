package gradientlab.model;

/** What stands at every {@link LayerSpec.Activate} of a network. */
public enum HiddenActivation {
    /** max(0, x). */
    RELU,
    /** 1 / (1 + e^-x). */
    SIGMOID
}
