package gradientlab.engine;

import static gradientlab.nn.net.Layer.activate;
import static gradientlab.nn.net.Layer.dense;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.nn.Activation;
import gradientlab.nn.Mlp;
import gradientlab.nn.Parameters;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.DenseNetwork;
import gradientlab.nn.net.Shape;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SquaredErrorTest {
    @Test
    void lossAndGradientByHand() {
        float[] gradient = new float[6];
        double loss = Loss.SQUARED_ERROR.ofImage(
                new float[] {9, 9, 1, -2, 0.5f, 9}, new float[] {0, 0, 1, 1, 0, 0}, 2, 3, 4, gradient);
        assertThat(loss).isEqualTo(9.25);
        assertThat(gradient).containsExactly(0, 0, 0, -1.5f, 0.25f, 0);
        assertThat(Loss.SQUARED_ERROR.ofImage(new float[] {Float.NaN}, new float[1], 0, 1, 1, gradient))
                .isNaN();
    }

    /**
     * XOR's network by the Java engine in 32 bits: {@link Mlp}'s gradient is of the sum over the samples, the engine's of
     * the mean. Numbers here are of size 1, and no sum has more than eight of them.
     */
    @Test
    void isWhatXorFromScratchHas() {
        Architecture network = Architecture.of(
                "xor",
                Shape.vector(2),
                dense(4),
                activate(new Activation.Tanh()),
                dense(2),
                activate(new Activation.Sigmoid()));
        int size = 7;
        Random random = new Random(1);
        Parameters theirs = DenseNetwork.of(network).standardNormal(random);
        double[][] x = new double[2][size];
        double[][] t = new double[2][size];
        float[] inputs = new float[2 * size];
        float[] targets = new float[2 * size];
        for (int i = 0; i < inputs.length; i++) {
            x[i % 2][i / 2] = inputs[i] = (float) random.nextGaussian();
            t[i % 2][i / 2] = targets[i] = random.nextInt(2);
        }
        float[] gradient = new float[(int) network.parameters()];
        double loss;
        try (JavaEngine engine = new JavaEngine(network, 1, Loss.SQUARED_ERROR)) {
            engine.load(flat(theirs, 1));
            loss = engine.gradient(inputs, targets, size, gradient).loss();
        }
        Mlp mlp = DenseNetwork.of(network).with(theirs);
        double[][] y = mlp.forward(x, size);
        double sum = 0;
        for (int n = 0; n < size; n++) {
            sum += Math.pow(y[0][n] - t[0][n], 2) + Math.pow(y[1][n] - t[1][n], 2);
        }
        assertThat(loss).isCloseTo(sum / size, within(1e-6));
        assertThat(gradient).containsExactly(flat(mlp.gradient(x, t, size), 1.0 / size), within(1e-6f));
    }

    /** In PyTorch's order: a layer's weight [out, in], then its bias. */
    private static float[] flat(Parameters parameters, double factor) {
        float[] flat = new float[2 * 4 + 4 + 4 * 2 + 2];
        int at = 0;
        for (int layer = 0; layer < parameters.biases().length; layer++) {
            double[] bias = parameters.biases()[layer];
            for (int unit = 0; unit < bias.length; unit++) {
                for (double[] ofInput : parameters.weights()[layer]) {
                    flat[at++] = (float) (factor * ofInput[unit]);
                }
            }
            for (double ofUnit : bias) {
                flat[at++] = (float) (factor * ofUnit);
            }
        }
        return flat;
    }
}
