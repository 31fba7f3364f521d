package gradientlab.training.xor;

import gradientlab.engine.NativeEngine;
import gradientlab.nn.Parameters;
import gradientlab.nn.net.DenseNetwork;
import java.util.Arrays;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/**
 * The same network in Deeplearning4j, in single precision.
 *
 * <p>{@code LossFunction.L2} is Σ(t − y)², and {@code miniBatch(false)} keeps DL4J from dividing the gradient by the
 * batch size: together they are the course's rule, update summed over the batch.
 */
class Dl4jXorEngine implements XorEngine {
    private final MultiLayerNetwork network;
    private final Parameters shown;
    private final INDArray flatParameters;
    private INDArray flatGradient;
    private INDArray features = Nd4j.empty(DataType.FLOAT);
    private INDArray targets = Nd4j.empty(DataType.FLOAT);
    private double[][] loaded = new double[3][0];

    Dl4jXorEngine(XorConfig config, Parameters initial) {
        NativeEngine.prepare();
        ListBuilder layout = new NeuralNetConfiguration.Builder()
                .seed(
                        config.seed() == 0
                                ? 1
                                : config.seed()) // 0 means 'no seed' in places; the weights are ours anyway
                .dataType(DataType.FLOAT)
                .updater(new Sgd(config.learningRate()))
                .miniBatch(false)
                .trainingWorkspaceMode(WorkspaceMode.ENABLED)
                .inferenceWorkspaceMode(WorkspaceMode.ENABLED)
                .list();
        DenseNetwork layers = DenseNetwork.of(config.network());
        int last = layers.activations().size() - 1;
        for (int l = 0; l <= last; l++) {
            FeedForwardLayer.Builder<?> layer =
                    l == last ? new OutputLayer.Builder(LossFunction.L2) : new DenseLayer.Builder();
            layout.layer(layer.nIn(layers.sizes().get(l))
                    .nOut(layers.sizes().get(l + 1))
                    .activation(
                            Activation.fromString(layers.activations().get(l).name()))
                    .build());
        }
        network = new MultiLayerNetwork(layout.build());
        network.init();
        shown = initial;
        flatParameters = network.params();
        for (int l = 0; l <= last; l++) {
            network.setParam(l + "_W", Nd4j.create(initial.weights()[l]).castTo(DataType.FLOAT));
            INDArray biases = network.getParam(l + "_b");
            for (int j = 0; j < initial.biases()[l].length; j++) {
                biases.putScalar(j, initial.biases()[l][j]);
            }
        }
    }

    @Override
    public final void step(double[][] x, double[][] t, int n, double learningRate) {
        load(x, t, n);
        update(network, features, targets, learningRate);
    }

    /**
     * DL4J computes the gradient; the SGD update itself is one BLAS call on its flat parameter view. That is half the
     * time of {@code fit()}, which for 17 numbers is mostly book-keeping (docs/adr/0001).
     */
    void update(MultiLayerNetwork trained, INDArray x, INDArray t, double learningRate) {
        trained.setInput(x);
        trained.setLabels(t);
        trained.computeGradientAndScore();
        if (flatGradient == null) {
            flatGradient = trained.getFlattenedGradients().reshape(flatParameters.length());
        }
        Nd4j.getBlasWrapper().level1().axpy(flatParameters.length(), -learningRate, flatGradient, flatParameters);
    }

    /** Copies the batch to native memory, unless it is there already: the full batch is the same at every step. */
    private void load(double[][] x, double[][] t, int n) {
        if (holds(loaded[0], x[0], n) && holds(loaded[1], x[1], n) && holds(loaded[2], t[0], n)) {
            return;
        }
        if (loaded[0].length != n) {
            features = Nd4j.create(DataType.FLOAT, n, 2);
            targets = Nd4j.create(DataType.FLOAT, n, 1);
            loaded = new double[3][n];
        }
        for (int i = 0; i < n; i++) {
            features.putScalar(2L * i, x[0][i]);
            features.putScalar(2L * i + 1, x[1][i]);
            targets.putScalar(i, t[0][i]);
        }
        System.arraycopy(x[0], 0, loaded[0], 0, n);
        System.arraycopy(x[1], 0, loaded[1], 0, n);
        System.arraycopy(t[0], 0, loaded[2], 0, n);
    }

    private static boolean holds(double[] held, double[] values, int n) {
        return held.length == n && Arrays.equals(held, 0, n, values, 0, n);
    }

    /** One copy of DL4J's flat parameters; evaluating these few in plain Java is faster than DL4J's output(). */
    @Override
    public Parameters parameters() {
        float[] flat = flatParameters.toFloatVector();
        int next = 0;
        for (int l = 0; l < shown.weights().length; l++) {
            double[][] weights = shown.weights()[l];
            double[] biases = shown.biases()[l];
            for (int j = 0; j < biases.length; j++) { // DL4J stores a weight matrix column by column
                for (double[] from : weights) {
                    from[j] = flat[next++];
                }
            }
            for (int j = 0; j < biases.length; j++) {
                biases[j] = flat[next++];
            }
        }
        return shown;
    }

    @Override
    public void close() {
        network.close();
    }

    /** DL4J's own forward pass, for tests. */
    double output(double x, double y) {
        return network.output(Nd4j.create(new float[][] {{(float) x, (float) y}}))
                .getDouble(0);
    }
}
