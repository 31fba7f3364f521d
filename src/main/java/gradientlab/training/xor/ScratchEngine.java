package gradientlab.training.xor;

import gradientlab.nn.Mlp;
import gradientlab.nn.Parameters;

/** The student's own network: {@link Mlp} in double precision. */
final class ScratchEngine implements XorEngine {
    private final Mlp network;

    ScratchEngine(Mlp network) {
        this.network = network;
    }

    @Override
    public void step(double[][] x, double[][] t, int n, double learningRate) {
        network.forward(x, n);
        network.parameters().step(network.gradient(x, t, n), learningRate);
    }

    @Override
    public double[] outputsOfLastStep() {
        return network.outputs(network.layers())[0];
    }

    @Override
    public Parameters parameters() {
        return network.parameters();
    }
}
