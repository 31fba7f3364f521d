package gradientlab.engine;

import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.Shape;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A network as Deeplearning4j's guide uses it: {@code fit()} and {@code output()}, with whatever settings the process
 * has. What {@link ImageNetwork} is measured against; no run uses it, and it does not prepare {@link NativeEngine}.
 */
public final class PlainDl4jNetwork implements AutoCloseable {
    private final Architecture architecture;
    private final MultiLayerNetwork network;

    /** With Adam at its defaults. */
    public PlainDl4jNetwork(Architecture architecture) {
        this.architecture = architecture;
        network = new MultiLayerNetwork(Dl4jConfiguration.of(architecture, OptimizerKind.ADAM, DataType.FLOAT));
        network.init();
    }

    /** One optimizer step on a batch, NCHW and one-hot. */
    public void fit(float[] inputs, float[] oneHot, int size) {
        network.fit(images(inputs, size), Nd4j.create(oneHot, new long[] {size, architecture.outputs()}, 'c'));
    }

    /**
     * Inference.
     *
     * @return size x classes probabilities
     */
    public float[] output(float[] inputs, int size) {
        return network.output(images(inputs, size)).dup('c').data().asFloat();
    }

    private INDArray images(float[] inputs, int size) {
        Shape image = architecture.input();
        return Nd4j.create(inputs, new long[] {size, image.channels(), image.height(), image.width()}, 'c');
    }

    @Override
    public void close() {
        network.close();
    }
}
