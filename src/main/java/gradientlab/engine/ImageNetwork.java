package gradientlab.engine;

import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.DropoutMasks;
import gradientlab.nn.net.ParameterTensor;
import gradientlab.nn.net.RunningStatistics;
import gradientlab.nn.net.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A network in training: parameters, optimizer, and the engine that computes its gradients.
 *
 * <p>Images are flat arrays in NCHW order: image after image, channel after channel, row after row. Parameters are one
 * flat array in PyTorch's order and layout: layer by layer, weight before bias; a convolution's weight is
 * [out, in, rows, columns], a dense layer's [out, in]. For one thread at a time; {@link #close()} frees native memory.
 */
public final class ImageNetwork implements AutoCloseable {
    /** Inference goes in pieces of so many images, whose activations stay in the processor's cache. */
    static final int PIECE = 50;

    private final Architecture architecture;
    private final int classes;
    private final OptimizerKind kind;
    private final List<ParameterTensor> tensors;
    private final GradientEngine engine;
    private final Optimizer optimizer;
    private final float[] parameters;
    private final float[] gradients;
    private final float[] running;
    private final long seed;
    private double updateRatio = Double.NaN;
    private boolean stepped;
    private boolean finite;
    private boolean closed;

    private ImageNetwork(Architecture architecture, OptimizerKind kind, long seed, Engine by, int threads) {
        this.architecture = architecture.requireLogits();
        classes = architecture.outputs();
        this.kind = kind;
        tensors = ParameterTensor.of(architecture);
        parameters = new float[Math.toIntExact(architecture.parameters())];
        gradients = new float[parameters.length];
        running = floats(RunningStatistics.initial(architecture));
        this.seed = seed;
        optimizer = new Optimizer(kind, parameters.length);
        engine = GradientEngines.create(architecture, by, threads);
    }

    /**
     * A new network, which begins as its {@link Architecture#initialisation()} says. The numbers depend on architecture and
     * seed alone: networks that differ in activation or optimizer start alike, on every machine.
     *
     * @param architecture whose activations name their functions
     * @param seed any number
     */
    public static ImageNetwork create(Architecture architecture, OptimizerKind optimizer, long seed, Engine engine) {
        return create(architecture, optimizer, seed, engine, Cores.besideWindow());
    }

    /** As {@link #create(Architecture, OptimizerKind, long, Engine)}; the other engines have the process's threads. */
    public static ImageNetwork create(
            Architecture architecture, OptimizerKind optimizer, long seed, Engine engine, int threads) {
        ImageNetwork network = new ImageNetwork(architecture, optimizer, seed, engine, threads);
        InitialWeights.fill(network.parameters, architecture, seed);
        network.loadEngine();
        return network;
    }

    /** From now on compute by so many threads, at least 1, where the {@linkplain Engine#sharesCores engine} does as told. */
    public void setThreads(int threads) {
        engine.setThreads(threads);
    }

    /**
     * Decays weights in the steps to come, biases included, as PyTorch does; it is no part of the gradient measured.
     *
     * @param weightDecay 0 to 1; 0, which it is at first, for none
     */
    public void setWeightDecay(double weightDecay) {
        optimizer.setWeightDecay(weightDecay);
    }

    public Architecture architecture() {
        return architecture;
    }

    /** Optimizer steps taken, those before a {@link #load} included. */
    public int steps() {
        return optimizer.steps();
    }

    /** One optimizer step, without measuring {@link #updateRatio()}. */
    public StepResult step(float[] inputs, float[] oneHot, int size, double learningRate) {
        return step(inputs, oneHot, size, learningRate, false);
    }

    /**
     * One optimizer step on a batch.
     *
     * @param inputs at least size images
     * @param oneHot at least size x classes: 1 at each image's class, else 0
     * @param size images in the batch, at least 1
     * @param learningRate used for this step
     * @param measure whether to measure {@link #updateRatio()}, which costs a copy of the parameters
     * @return loss and hits before the update; with numbers that overflow, a loss of NaN
     */
    public StepResult step(float[] inputs, float[] oneHot, int size, double learningRate, boolean measure) {
        StepResult result = computeGradient(inputs, oneHot, size);
        float[] before = measure ? parameters.clone() : null;
        optimizer.update(parameters, gradients, learningRate);
        if (Double.isFinite(result.loss())) {
            engine.update(running);
        }
        loadEngine();
        updateRatio = measure ? ratio(before) : Double.NaN;
        return result;
    }

    /**
     * Loss and hits of a batch, and its gradient for {@link #gradient()}, with no step.
     *
     * @see #step
     */
    public StepResult computeGradient(float[] inputs, float[] oneHot, int size) {
        checkBatch(inputs, size);
        if (oneHot.length < size * classes) {
            throw new IllegalArgumentException(oneHot.length + " label numbers for a batch of " + size);
        }
        stepped = true;
        if (!finite || !Finite.all(inputs, 0, size * architecture.input().numbers())) {
            Arrays.fill(gradients, Float.NaN); // as PyTorch: NaN in, NaN out, and NaN for ever after
            return new StepResult(Double.NaN, 0);
        }
        return engine.gradient(inputs, oneHot, size, DropoutMasks.of(seed, optimizer.steps()), gradients);
    }

    private void loadEngine() {
        finite = Finite.all(parameters, 0, parameters.length) && Finite.all(running, 0, running.length);
        engine.load(parameters, running);
    }

    private void checkBatch(float[] inputs, int size) {
        if (closed) {
            throw new IllegalStateException(architecture.name() + " was closed");
        }
        if (size < 1 || inputs.length < (long) size * architecture.input().numbers()) {
            throw new IllegalArgumentException(inputs.length + " numbers for a batch of " + size + " images of "
                    + architecture.input().text());
        }
    }

    private double ratio(float[] before) {
        double change = 0;
        double norm = 0;
        for (int i = 0; i < before.length; i++) {
            double difference = (double) parameters[i] - before[i];
            change += difference * difference;
            norm += (double) before[i] * before[i];
        }
        return Math.sqrt(change / norm);
    }

    /** Length of the last step's change of all parameters by the length of the parameters before; NaN if not measured. */
    public double updateRatio() {
        return updateRatio;
    }

    /**
     * L2 norms of the last step's gradient, before any optimizer: one for the weight of each dense layer and
     * convolution, first layer first. NaN before the first step.
     */
    public double[] gradientNorms() {
        return tensors.stream()
                .filter(ParameterTensor::sums)
                .mapToDouble(this::gradientNorm)
                .toArray();
    }

    private double gradientNorm(ParameterTensor tensor) {
        double sum = stepped ? 0 : Double.NaN;
        for (int i = tensor.offset(); i < tensor.offset() + tensor.length(); i++) {
            sum += (double) gradients[i] * gradients[i];
        }
        return Math.sqrt(sum);
    }

    /** The last step's gradient, a copy, laid out as {@link #parameters()}. */
    public float[] gradient() {
        return gradients.clone();
    }

    /**
     * Inference.
     *
     * @param inputs at least size images
     * @param size how many, any number
     * @param logits size x classes numbers are written to its start; NaN for an image with a number that is not finite
     */
    public void logits(float[] inputs, int size, float[] logits) {
        checkBatch(inputs, size);
        if (logits.length < size * classes) {
            throw new IllegalArgumentException(logits.length + " places for the logits of " + size + " images");
        }
        int image = architecture.input().numbers();
        for (int from = 0; from < size; from += PIECE) {
            int count = Math.min(PIECE, size - from);
            boolean fine = finite && Finite.all(inputs, from * image, count * image);
            engine.logits(inputs, from, count, logits);
            for (int i = from; !fine && i < from + count; i++) {
                if (!finite || !Finite.all(inputs, i * image, image)) {
                    Arrays.fill(logits, i * classes, (i + 1) * classes, Float.NaN);
                }
            }
        }
    }

    /**
     * A copy of the weight of the first dense layer or convolution, to be drawn.
     *
     * @return [unit or kernel][channel][row][column]; for a dense first layer rows and columns are the image's, the
     *     right way up
     */
    public float[][][][] firstLayerWeights() {
        ParameterTensor first =
                tensors.stream().filter(ParameterTensor::sums).findFirst().orElseThrow();
        Shape in = architecture.computed().get(first.layer()).input();
        boolean maps = first.shape().size() == 4;
        int rows = maps ? first.shape().get(2) : in.height();
        int columns = maps ? first.shape().get(3) : in.width();
        float[][][][] weights = new float[first.shape().get(0)][in.channels()][rows][];
        int next = first.offset();
        for (float[][][] unit : weights) {
            for (float[][] channel : unit) {
                for (int row = 0; row < rows; row++) {
                    channel[row] = Arrays.copyOfRange(parameters, next, next + columns);
                    next += columns;
                }
            }
        }
        return weights;
    }

    /**
     * A network with the same weights that goes on by itself; it remembers what the optimizer does, where that is the
     * same.
     *
     * @param other the same layers, with perhaps other activation functions
     */
    public ImageNetwork branch(Architecture other, OptimizerKind newKind, Engine engine) {
        ImageNetwork branch = new ImageNetwork(other, newKind, seed, engine, Cores.besideWindow());
        if (newKind == kind) {
            System.arraycopy(optimizer.state(), 0, branch.optimizer.state(), 0, optimizer.state().length);
            branch.optimizer.setSteps(optimizer.steps());
        }
        System.arraycopy(running, 0, branch.running, 0, running.length);
        branch.setParameters(parameters);
        return branch;
    }

    /** A copy of what the optimizer remembers: nothing, the velocity, or Adam's first and then second moments. */
    public float[] optimizerMemory() {
        return optimizer.state().clone();
    }

    private static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }

    /** A copy of what evaluation normalises by, as {@link RunningStatistics#of} lays it out. */
    public float[] running() {
        return running.clone();
    }

    /** A copy of all parameters. */
    public float[] parameters() {
        return parameters.clone();
    }

    /** Replaces all parameters; the optimizer's memory stays. */
    public void setParameters(float[] values) {
        if (closed) {
            throw new IllegalStateException(architecture.name() + " was closed");
        }
        if (values.length != parameters.length) {
            throw new IllegalArgumentException(
                    values.length + " numbers for " + architecture.name() + ", which has " + parameters.length);
        }
        System.arraycopy(values, 0, parameters, 0, values.length);
        loadEngine();
    }

    /**
     * Writes Deeplearning4j's model zip with the optimizer's memory, so that training goes on exactly as if it had never
     * stopped.
     */
    public void save(Path file) throws IOException {
        ModelFile.write(
                file,
                architecture,
                kind,
                new ModelFile.Content(parameters, running, optimizer.state(), optimizer.steps()));
    }

    /**
     * Reads what {@link #save} wrote.
     *
     * @param seed the run's, which decides what dropout leaves in from now on
     * @throws InvalidSetting when the file holds another network or another optimizer's memory
     * @throws IOException when it cannot be read or is damaged
     */
    public static ImageNetwork load(
            Path file, Architecture architecture, OptimizerKind optimizer, long seed, Engine engine)
            throws IOException {
        ModelFile.Content content = ModelFile.read(file, architecture, optimizer);
        ImageNetwork network = new ImageNetwork(architecture, optimizer, seed, engine, Cores.besideWindow());
        System.arraycopy(content.running(), 0, network.running, 0, network.running.length);
        float[] state = network.optimizer.state();
        System.arraycopy(content.memory(), 0, state, 0, state.length);
        network.optimizer.setSteps(content.steps());
        network.setParameters(content.parameters());
        return network;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        engine.close();
    }
}
