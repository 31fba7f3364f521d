package gradientlab.training.xor;

import gradientlab.nn.Activation;

/** The three activations of the course's XOR networks. */
public enum XorActivation {
    SIGMOID("sigmoid", new Activation.Sigmoid()),
    TANH("tanh", new Activation.Tanh()),
    RELU("ReLU", new Activation.Relu());

    private final String label;
    private final Activation function;

    XorActivation(String label, Activation function) {
        this.label = label;
        this.function = function;
    }

    /** The name in prose. */
    public String label() {
        return label;
    }

    public Activation function() {
        return function;
    }

    @Override
    public String toString() {
        return label;
    }
}
