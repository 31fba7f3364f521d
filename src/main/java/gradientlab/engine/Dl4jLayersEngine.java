package gradientlab.engine;

import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.DropoutMasks;
import gradientlab.nn.net.Shape;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Deeplearning4j's own layers. Works wherever ND4J does. */
final class Dl4jLayersEngine implements GradientEngine {
    private final Architecture architecture;
    private final int classes;
    private final Dl4jLayout layout;
    private final MultiLayerNetwork network;
    private final NativeFloats parameters;
    private final float[] flat;
    private final LossProbe probe;
    private NativeFloats gradient;
    private NativeFloats features;
    private NativeFloats targets;

    Dl4jLayersEngine(Architecture architecture) {
        NativeEngine.prepare();
        this.architecture = architecture;
        classes = architecture.outputs();
        layout = new Dl4jLayout(architecture);
        network = new MultiLayerNetwork(Dl4jConfiguration.of(architecture, OptimizerKind.SGD, DataType.FLOAT));
        network.init();
        probe = new LossProbe(classes);
        BaseOutputLayer output =
                (BaseOutputLayer) network.getOutputLayer().conf().getLayer();
        output.setLossFn(probe);
        output.setActivationFn(new ActivationIdentity());
        parameters = NativeFloats.of(network.params());
        flat = new float[layout.length()];
        features = NativeFloats.create(0);
        targets = NativeFloats.create(0);
    }

    @Override
    public String name() {
        return NativeEngine.prepare().oneDnn() ? "DL4J layers, oneDNN" : "DL4J layers, no oneDNN";
    }

    @Override
    public void load(float[] values, float[] running) {
        layout.toDl4j(values, running, flat);
        parameters.write(flat, 0, flat.length);
    }

    @Override
    public StepResult gradient(float[] inputs, float[] oneHot, int size, DropoutMasks masks, float[] gradients) {
        NativeEngine.enterThread();
        loadInputs(inputs, 0, size);
        if (targets.array().size(0) != size) {
            targets.close();
            targets = NativeFloats.create(size, classes);
        }
        targets.write(oneHot, 0, size * classes);
        network.setInput(features.array());
        network.setLabels(targets.array());
        probe.expect(oneHot, size);
        network.computeGradientAndScore();
        if (gradient == null) {
            gradient = NativeFloats.of(network.getFlattenedGradients());
        }
        gradient.read(flat, 0, flat.length);
        layout.fromDl4j(flat, gradients);
        return probe.result();
    }

    @Override
    public void logits(float[] inputs, int from, int count, float[] logits) {
        NativeEngine.enterThread();
        loadInputs(inputs, from, count);
        try (INDArray output = network.output(features.array())) {
            INDArray rows = output.ordering() == 'c' ? output : output.dup('c');
            NativeFloats.of(rows).read(logits, from * classes, count * classes);
        }
    }

    private void loadInputs(float[] inputs, int from, int size) {
        Shape image = architecture.input();
        if (features.array().size(0) != size) {
            features.close();
            features = NativeFloats.create(size, image.channels(), image.height(), image.width());
        }
        features.write(inputs, from * image.numbers(), size * image.numbers());
    }

    @Override
    public void close() {
        features.close();
        targets.close();
        NativeMemory.free(network);
        Nd4j.getWorkspaceManager().destroyAllWorkspacesForCurrentThread();
    }
}
