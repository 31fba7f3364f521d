package gradientlab.engine;

import gradientlab.nn.BatchNorm;
import gradientlab.nn.net.Activate;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.AvgPool;
import gradientlab.nn.net.BatchNormalisation;
import gradientlab.nn.net.Conv;
import gradientlab.nn.net.Dense;
import gradientlab.nn.net.Dropout;
import gradientlab.nn.net.LayerSummary;
import gradientlab.nn.net.LayerVisitor;
import gradientlab.nn.net.MaxPool;
import gradientlab.nn.net.Pool;
import gradientlab.nn.net.RunningStatistics;
import gradientlab.nn.net.Shape;
import gradientlab.nn.net.Skip;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** An architecture as Deeplearning4j's own configuration: what a model file holds, and what its layers are made from. */
final class Dl4jConfiguration {
    private static final double MOMENTUM = 0.9;

    private Dl4jConfiguration() {}

    private static NeuralNetConfiguration.Builder common(OptimizerKind optimizer, DataType precision) {
        return new NeuralNetConfiguration.Builder()
                .seed(1) // 0 would mean 'no seed'; the weights are ours anyway
                .dataType(precision)
                .updater(updater(optimizer))
                .trainingWorkspaceMode(WorkspaceMode.ENABLED)
                .inferenceWorkspaceMode(WorkspaceMode.ENABLED);
    }

    private static InputType input(Architecture architecture) {
        Shape input = architecture.input();
        return InputType.convolutional(input.height(), input.width(), input.channels());
    }

    /** A network with skip connections, as a graph. */
    static ComputationGraphConfiguration graph(Architecture architecture, OptimizerKind optimizer, DataType precision) {
        GraphBuilder graph = common(optimizer, precision).graphBuilder().addInputs("images");
        String last = chain(graph, architecture.summary(), "images", "layer-");
        return graph.setOutputs(last).setInputTypes(input(architecture)).build();
    }

    /** @return the name of the last vertex */
    private static String chain(GraphBuilder graph, List<LayerSummary> layers, String before, String prefix) {
        String at = before;
        int number = 0;
        for (Stage stage : Stage.of(layers)) {
            String name = prefix + ++number;
            if (stage.layer().inside().isEmpty()) {
                boolean last = stage.summary() == layers.get(layers.size() - 1) && before.equals("images");
                graph.addLayer(name, stage.layer().accept(layer(Dl4jActivation.of(stage.activation()), last)), at);
            } else {
                String block = chain(graph, stage.summary().inside(), at, name + "-");
                graph.addVertex(name, new ElementWiseVertex(ElementWiseVertex.Op.Add), at, block);
            }
            at = name;
        }
        return at;
    }

    /** @param precision of parameters and activations; the lab trains in {@link DataType#FLOAT} */
    static MultiLayerConfiguration of(Architecture architecture, OptimizerKind optimizer, DataType precision) {
        ListBuilder list = common(optimizer, precision).list();
        List<Stage> stages = Stage.of(architecture);
        for (Stage stage : stages) {
            boolean last = stage == stages.get(stages.size() - 1);
            list.layer(stage.layer().accept(layer(Dl4jActivation.of(stage.activation()), last)));
        }
        return list.setInputType(input(architecture)).build();
    }

    private static LayerVisitor<Layer> layer(IActivation activation, boolean last) {
        return new LayerVisitor<>() {
            @Override
            public Layer conv(Conv conv) {
                return new ConvolutionLayer.Builder(conv.kernel(), conv.kernel())
                        .stride(conv.stride(), conv.stride())
                        .padding(conv.padding(), conv.padding())
                        .nOut(conv.out())
                        .activation(activation)
                        .build();
            }

            @Override
            public Layer activate(Activate activate) {
                return new ActivationLayer.Builder().activation(activation).build();
            }

            @Override
            public Layer maxPool(MaxPool pool) {
                return pooling(PoolingType.MAX, pool);
            }

            @Override
            public Layer avgPool(AvgPool pool) {
                return pooling(PoolingType.AVG, pool);
            }

            @Override
            public Layer dropout(Dropout dropout) {
                return new DropoutLayer.Builder(1 - dropout.p()).build();
            }

            @Override
            public Layer batchNorm(BatchNormalisation layer) {
                return new BatchNormalization.Builder()
                        .eps(BatchNorm.EPSILON)
                        .useLogStd(false) // the variance itself
                        .decay(1 - RunningStatistics.MOMENTUM)
                        .build();
            }

            @Override
            public Layer skip(Skip skip) {
                throw new IllegalArgumentException(skip.label() + " is a vertex of a graph");
            }

            @Override
            public Layer dense(Dense dense) {
                return last
                        ? new OutputLayer.Builder(LossFunction.MCXENT)
                                .nOut(dense.units())
                                .hasBias(dense.bias())
                                .activation(Activation.SOFTMAX)
                                .build()
                        : new DenseLayer.Builder()
                                .nOut(dense.units())
                                .hasBias(dense.bias())
                                .activation(activation)
                                .build();
            }
        };
    }

    private static Layer pooling(PoolingType type, Pool pool) {
        return new SubsamplingLayer.Builder(type)
                .kernelSize(pool.size(), pool.size())
                .stride(pool.size(), pool.size())
                .build();
    }

    private static IUpdater updater(OptimizerKind optimizer) {
        return switch (optimizer) {
            case SGD -> new Sgd();
            case MOMENTUM -> Nesterovs.builder().momentum(MOMENTUM).build();
            case ADAM -> new Adam();
        };
    }
}
