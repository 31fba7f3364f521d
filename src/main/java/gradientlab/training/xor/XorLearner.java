package gradientlab.training.xor;

import gradientlab.data.PointSet;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.Mlp;
import gradientlab.nn.Parameters;
import gradientlab.nn.SeededRandom;
import gradientlab.nn.net.DenseNetwork;
import gradientlab.text.Texts;
import gradientlab.training.Checkpoint;
import gradientlab.training.Series;
import gradientlab.training.Trajectory;

/**
 * Trains one XOR network, a step at a time, and keeps its history and its weights: the steps of its trajectory are epochs.
 * Synchronous; owned by one thread. The window's session, the command line and the many-seeds study all drive this class.
 */
public final class XorLearner implements Trajectory<XorConfig, Parameters, XorLearner>, AutoCloseable {
    private static final Texts TEXTS = Texts.of(XorLearner.class);

    private final XorEngine engine;
    private final Parameters initial;
    private final Mlp evaluator;
    private final History history;
    private final KeptParameters kept;
    private final SampleOrder order;
    private XorConfig config;
    private XorData data;
    private double[][] inputs;
    private double[][] targets;
    private double[][] validationInputs;
    private double[] validationTargets;
    private double[][] batchInputs;
    private double[][] batchTargets;
    private int epoch;
    private int position;
    private int unchangedSince;

    public XorLearner(XorConfig config, XorData data) {
        this(config, data, initialParameters(config));
    }

    /** @param initial starting weights, used in place */
    public XorLearner(XorConfig config, XorData data, Parameters initial) {
        this(
                config,
                initial.copy(),
                initial,
                new History(),
                new KeptParameters(config.sizes()),
                new SampleOrder(config.seed()),
                0);
        setData(data);
    }

    private XorLearner(
            XorConfig config,
            Parameters initial,
            Parameters now,
            History history,
            KeptParameters kept,
            SampleOrder order,
            int epoch) {
        this.config = config;
        this.initial = initial;
        this.history = history;
        this.kept = kept;
        this.order = order;
        this.epoch = epoch;
        engine = XorEngine.of(config, now);
        evaluator = DenseNetwork.of(config.network()).with(engine.parameters());
        kept.keep(epoch, now);
    }

    @Override
    public Checkpoint<Parameters> at(int step) {
        return kept.at(Math.max(0, step));
    }

    @Override
    public Series series(String name) {
        return history.series(name);
    }

    /**
     * As in {@link Trajectory}, on the points that this learner has now; this learner goes on as if nothing had happened.
     * Activation, engine, learning rate, batch and epochs may be others.
     *
     * @param step whole epochs, 0 to {@link #epoch()}
     */
    @Override
    public XorLearner branch(int step, XorConfig other) {
        if (step < 0 || step > epoch) {
            throw new InvalidSetting("step", TEXTS.get("branch.step", epoch, step));
        }
        if (!other.sizes().equals(config.sizes()) || !other.sameData(config)) {
            throw new InvalidSetting("hidden", TEXTS.get("branch.other"));
        }
        Checkpoint<Parameters> nearest = at(step);
        if (nearest.step() == step) {
            return from(step, nearest.parameters(), other);
        }
        try (XorLearner replay = from(nearest.step(), nearest.parameters(), config)) {
            while (replay.epoch < step) {
                replay.step();
            }
            replay.evaluate();
            return replay.from(step, replay.parameters().copy(), other);
        }
    }

    private XorLearner from(int step, Parameters then, XorConfig other) {
        XorLearner branch =
                new XorLearner(other, initial, then, history.upTo(step), kept.upTo(step), order.at(step), step);
        branch.takeUp(data, other.equals(config) ? Math.min(unchangedSince, step) : step);
        return branch;
    }

    /** N(0, 1) weights and zero biases from the seed's own stream: the same for both engines. */
    public static Parameters initialParameters(XorConfig config) {
        return DenseNetwork.of(config.network()).standardNormal(SeededRandom.normal(config.seed(), "xor-weights"));
    }

    /** What runs now: the configuration it was made with, but for a learning rate changed since. */
    public XorConfig config() {
        return config;
    }

    public XorData data() {
        return data;
    }

    public History history() {
        return history;
    }

    /** Finished epochs. */
    public int epoch() {
        return epoch;
    }

    /** Finished epochs and the finished part of the next. */
    public double epochsExactly() {
        return epoch + (double) position / data.train().size();
    }

    /** Whether the configured number of epochs is done. */
    public boolean finished() {
        return epoch >= config.epochs();
    }

    /** Whether no epoch is half done. */
    public boolean atEpochStart() {
        return position == 0;
    }

    public int stepsPerEpoch() {
        int n = data.train().size();
        int batch = batchSize();
        return (n + batch - 1) / batch;
    }

    public Parameters parameters() {
        return engine.parameters();
    }

    /** The weights before the first step; read only. */
    Parameters initial() {
        return initial;
    }

    /** The first epoch measured on these points and trained at this rate: only from here on losses compare. */
    int unchangedSince() {
        return unchangedSince;
    }

    /** Goes on with other points, as when the student adds or erases some. A half-done epoch starts again. */
    public void setData(XorData newData) {
        if (newData.train().size() == 0) {
            throw new IllegalArgumentException("no training points");
        }
        order.begin(newData.train().size(), epoch);
        takeUp(newData, epoch);
        if (history.size() == epoch + 1) {
            history.dropLast(); // measured on the old points
        }
    }

    private void takeUp(XorData newData, int comparableSince) {
        data = newData;
        inputs = newData.train().inputs();
        targets = newData.train().targets();
        validationInputs = newData.validation().inputs();
        validationTargets = newData.validation().targets()[0];
        if (order.samples() != newData.train().size()) {
            order.begin(newData.train().size(), epoch);
        }
        batchInputs = new double[2][batchSize()];
        batchTargets = new double[1][batchSize()];
        position = 0;
        unchangedSince = comparableSince;
    }

    /** Goes on with the same weights at another rate, from the next step on. */
    public void setLearningRate(double rate) {
        config = config.withLearningRate(rate);
        unchangedSince = epoch;
    }

    /** Samples a step. */
    int batchSize() {
        int n = data.train().size();
        return config.batch() == XorConfig.FULL_BATCH ? n : Math.min(config.batch(), n);
    }

    /** One gradient-descent step. Metrics are recorded at the start of every epoch, for the weights before it. */
    public void step() {
        int n = data.train().size();
        if (config.batch() == XorConfig.FULL_BATCH) {
            fullBatchStep(n);
            return;
        }
        if (position == 0) {
            evaluate();
            order.shuffle();
        }
        int count = Math.min(batchSize(), n - position);
        for (int i = 0; i < count; i++) {
            int sample = order.sample(position + i);
            batchInputs[0][i] = inputs[0][sample];
            batchInputs[1][i] = inputs[1][sample];
            batchTargets[0][i] = targets[0][sample];
        }
        engine.step(batchInputs, batchTargets, count, config.learningRate());
        position += count;
        if (position == n) {
            position = 0;
            epochDone();
        }
    }

    private void fullBatchStep(int n) {
        if (history.size() > epoch) {
            engine.step(inputs, targets, n, config.learningRate());
        } else if (engine.outputsOfLastStep() == null) {
            evaluate();
            engine.step(inputs, targets, n, config.learningRate());
        } else {
            double validation = validationAccuracy();
            engine.step(inputs, targets, n, config.learningRate());
            record(engine.outputsOfLastStep(), validation);
        }
        epochDone();
    }

    private void epochDone() {
        epoch++;
        kept.keep(epoch, engine.parameters());
    }

    /** Makes sure that the history has an entry for the weights as they are now. */
    public void evaluate() {
        if (history.size() <= epoch) {
            double validation = validationAccuracy();
            record(evaluator.forward(inputs, data.train().size())[0], validation);
        }
    }

    private void record(double[] outputs, double validation) {
        int n = data.train().size();
        history.add(
                Scores.squaredError(outputs, targets[0], n) / n, Scores.accuracy(outputs, targets[0], n), validation);
    }

    private double validationAccuracy() {
        engine.parameters();
        PointSet validation = data.validation();
        double[] outputs = evaluator.forward(validationInputs, validation.size())[0];
        return Scores.accuracy(outputs, validationTargets, validation.size());
    }

    /** The network's outputs, layer by layer, for any inputs {@code [2][n]}; overwritten by the next call. */
    public Mlp forward(double[][] x, int n) {
        engine.parameters();
        evaluator.forward(x, n);
        return evaluator;
    }

    /** The hidden and output activations on the training points. */
    Mlp forwardTrain() {
        return forward(inputs, data.train().size());
    }

    @Override
    public void close() {
        engine.close();
    }
}
