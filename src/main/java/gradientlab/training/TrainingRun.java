package gradientlab.training;

import gradientlab.data.Batch;
import gradientlab.data.BatchFeed;
import gradientlab.data.DatasetBundle;
import gradientlab.data.Split;
import gradientlab.engine.ImageNetwork;
import gradientlab.engine.StepResult;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.LayerSummary;
import gradientlab.nn.net.ParameterTensor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * One network being trained. Whoever calls {@link #advance()} again and again trains it: the command line until the end,
 * the queue in turns with other runs. For one thread at a time.
 */
public final class TrainingRun implements AutoCloseable {
    private static final long NANOS_BETWEEN_REPORTS = 250_000_000;

    /** An evaluation under way, and what to do with it. */
    private record Pending(String doing, ChunkedEvaluation evaluation, Runnable then) {}

    private final String id;
    private final TrainingListener listener;
    private final RunData data;
    private final ImageNetwork network;
    private final TrainingLog log;
    private final RunPace pace = new RunPace();
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final int stepsPerEpoch;
    private TrainingConfig config;
    private Counters counters;
    private BatchFeed feed;
    private long reported;
    private boolean lost;
    private boolean pointPending;

    private TrainingRun(
            String id,
            TrainingConfig config,
            DatasetBundle bundle,
            TrainingListener listener,
            ImageNetwork network,
            TrainingLog log,
            Counters counters) {
        this.id = id;
        this.config = config;
        this.listener = listener;
        this.network = network;
        network.setWeightDecay(config.weightDecay());
        this.log = log;
        this.counters = counters;
        data = RunData.of(config, bundle);
        stepsPerEpoch = BatchFeed.batchCount(data.train().length, config.batch());
        lost = log.diagnosis() != null && log.diagnosis().fatal();
        if (counters.step() > 0
                && counters.step() % stepsPerEpoch == 0
                && log.epochs().size() < epochsDone()) {
            expectEpochEnd();
        }
    }

    /** @throws gradientlab.nn.InvalidSetting with a sentence when such a run could not begin on these images */
    public static void requireFit(TrainingConfig config, DatasetBundle data) {
        RunData.requireFit(config.network(), data);
    }

    /**
     * A new run.
     *
     * @throws gradientlab.nn.InvalidSetting when network and data set do not fit
     */
    public static TrainingRun start(String id, TrainingConfig config, DatasetBundle bundle, TrainingListener listener) {
        ImageNetwork network =
                ImageNetwork.create(config.activated(), config.optimizer(), config.seed(), config.engine());
        return resume(id, config, bundle, listener, network, new TrainingLog(), Counters.START);
    }

    /**
     * A run as it was when it was saved; it gives the same curve as if it had never stopped.
     *
     * @param network as it was at that moment; closed with the run
     */
    static TrainingRun resume(
            String id,
            TrainingConfig config,
            DatasetBundle bundle,
            TrainingListener listener,
            ImageNetwork network,
            TrainingLog log,
            Counters counters) {
        try {
            return new TrainingRun(id, config, bundle, listener, network, log, counters);
        } catch (RuntimeException problem) {
            network.close();
            throw problem;
        }
    }

    /** Another run that goes on from here; this one is as it was. */
    TrainingRun branch(String branchId, TrainingConfig branchConfig, DatasetBundle bundle) {
        ImageNetwork copy = network.branch(branchConfig.activated(), branchConfig.optimizer(), branchConfig.engine());
        return resume(branchId, branchConfig, bundle, TrainingListener.NONE, copy, log.copy(), counters);
    }

    /** From now on computed by so many threads, where its engine does as it is told; it comes to the same. */
    public void setThreads(int threads) {
        network.setThreads(threads);
    }

    /**
     * Does the next piece of work: one step, or a piece of an evaluation; less than half a second.
     *
     * @return false when nothing is left to do
     */
    public boolean advance() throws InterruptedException {
        if (finished()) {
            return false;
        }
        long start = System.nanoTime();
        if (!pending.isEmpty()) {
            Pending current = pending.peek();
            int images = current.evaluation().advance(network);
            double seconds = elapsed(start);
            counters = counters.plusSeconds(seconds);
            pace.evaluation(images, seconds);
            if (current.evaluation().finished()) {
                pending.remove();
                current.then().run();
            }
        } else if (counters.step() < totalSteps()) {
            step();
            double seconds = elapsed(start);
            counters = counters.plusSeconds(seconds);
            pace.step(seconds);
        } else {
            ChunkedEvaluation test =
                    new ChunkedEvaluation(data.test(), all(data.test().size()), config.inputScale(), 0);
            pending.add(new Pending("testing", test, () -> {
                log.setTest(test.result());
                note(TrainingDiagnosis.atEnd(
                        log.diagnosis(), log.test(), log.points(), data.images().classCount(), config));
                listener.on(new TrainingEvent.Tested(id, log.test()));
            }));
        }
        report();
        return true;
    }

    private void step() throws InterruptedException {
        int stepInEpoch = counters.step() % stepsPerEpoch;
        if (feed == null) {
            int[] order = Split.shuffled(data.train(), config.seed(), counters.step() / stepsPerEpoch);
            feed = new BatchFeed(data.images(), order, config.batch(), stepInEpoch, config.inputScale());
        }
        if (stepInEpoch == 0) {
            counters = counters.newEpoch();
        }
        Batch batch = feed.next();
        double rate = config.rateAfter(counters.step());
        int step = counters.step() + 1;
        boolean sample = step % TrainingConfig.STEPS_BETWEEN_POINTS == 0 || step == totalSteps();
        boolean measure = sample || step <= TrainingConfig.FIRST_STEPS;
        StepResult result = network.step(batch.inputs(), batch.oneHot(), batch.size(), rate, measure);
        counters = counters.afterStep(result.loss(), result.correct(), batch.size());
        double accuracy = (double) result.correct() / batch.size();
        if (!Double.isFinite(result.loss())) {
            log.recent().forEach(this::add);
            log.clearRecent();
            record(point(result, accuracy, rate));
            return;
        }
        if (sample) {
            log.clearRecent();
            expectPoint(point(result, accuracy, rate));
        } else if (measure) {
            record(point(result, accuracy, rate));
        } else {
            log.addRecent(StepMetrics.unmeasured(step, result.loss(), accuracy, rate));
        }
        if (counters.step() % stepsPerEpoch == 0) {
            closeFeed();
            expectEpochEnd();
        }
    }

    private StepMetrics point(StepResult result, double accuracy, double rate) {
        return new StepMetrics(
                counters.step(),
                result.loss(),
                accuracy,
                Double.NaN,
                rate,
                network.updateRatio(),
                network.gradientNorms());
    }

    /** The point is recorded when the validation subset has been evaluated with the weights after its update. */
    private void expectPoint(StepMetrics point) {
        ChunkedEvaluation subset =
                new ChunkedEvaluation(data.images(), data.subset(), config.inputScale(), data.samples());
        pointPending = true;
        pending.add(new Pending("training", subset, () -> {
            pointPending = false;
            record(point.withValidation(subset.result().accuracy()));
            if (listener.wantsSnapshot(id)) {
                listener.on(new TrainingEvent.Snapshot(
                        id, new NetworkSnapshot(counters.step(), firstLayer(), subset.predictions())));
            }
        }));
    }

    private void record(StepMetrics point) {
        add(point);
        lost |= TrainingDiagnosis.lost(point);
        note(TrainingDiagnosis.next(log.diagnosis(), log.points(), data.images().classCount(), config));
    }

    private void note(TrainingDiagnosis now) {
        if (now != log.diagnosis()) {
            log.setDiagnosis(now);
            listener.on(new TrainingEvent.Noted(id, now));
        }
    }

    private void add(StepMetrics point) {
        log.add(point);
        listener.on(new TrainingEvent.Point(id, point));
    }

    private void expectEpochEnd() {
        ChunkedEvaluation whole = new ChunkedEvaluation(data.images(), data.validation(), config.inputScale(), 0);
        pending.add(new Pending("validating", whole, () -> {
            EpochMetrics epoch = new EpochMetrics(
                    epochsDone(),
                    counters.step(),
                    counters.lossSum() / counters.seen(),
                    (double) counters.correct() / counters.seen(),
                    whole.result(),
                    counters.seconds(),
                    UnitClasses.of(firstLayer(), data.images(), data.subset(), config.inputScale()));
            log.add(epoch);
            listener.on(new TrainingEvent.EpochEnded(id, epoch));
        }));
    }

    private void report() {
        long now = System.nanoTime();
        if (now - reported > NANOS_BETWEEN_REPORTS || finished()) {
            reported = now;
            listener.on(new TrainingEvent.Advanced(id, progress()));
        }
    }

    /** How far the run is, and how fast. */
    public RunProgress progress() {
        int stepsLeft = totalSteps() - counters.step();
        int epochsLeft = config.epochs() - log.epochs().size();
        long evaluations = (long) epochsLeft * data.validation().length
                + (long) stepsLeft / TrainingConfig.STEPS_BETWEEN_POINTS * data.subset().length
                + (log.test() == null ? data.test().size() : 0);
        String doing = finished()
                ? "done"
                : pending.isEmpty() ? "training" : pending.peek().doing();
        return new RunProgress(
                counters.step(),
                totalSteps(),
                counters.seconds(),
                pace.stepsPerSecond(),
                finished() ? 0 : pace.secondsFor(stepsLeft, evaluations),
                doing);
    }

    /** From now on another rate; the configuration remembers it, so that the run can be repeated. */
    public void dropRate(double learningRate) {
        config = config.with()
                .schedule(config.schedule().dropped(new RateDrop(counters.step(), learningRate), config.learningRate()))
                .build();
        listener.on(new TrainingEvent.ConfigChanged(id, config));
        listener.on(new TrainingEvent.Advanced(id, progress())); // a held run would leave the listener at an older step
    }

    /** Whether nothing is left to do: tested, or its numbers are lost. */
    public boolean finished() {
        return lost || log.test() != null;
    }

    /** Whether it has diverged, as far as is known now. */
    public boolean diverged() {
        return log.diagnosis() != null && log.diagnosis().kind() == TrainingDiagnosis.Kind.DIVERGED;
    }

    /** Whether {@link #counters()}, log and network fit each other now: not while a point waits for its evaluation. */
    boolean consistent() {
        return !pointPending;
    }

    /** Writes the network with its optimizer's state. */
    void saveNetwork(java.nio.file.Path file) throws java.io.IOException {
        network.save(file);
    }

    public String id() {
        return id;
    }

    public TrainingConfig config() {
        return config;
    }

    /** Live: belongs to whoever trains it. */
    public TrainingLog log() {
        return log;
    }

    Counters counters() {
        return counters;
    }

    /** Updates in the whole run. */
    public int totalSteps() {
        return Math.multiplyExact(stepsPerEpoch, config.epochs());
    }

    /** Updates in one epoch. */
    public int stepsPerEpoch() {
        return stepsPerEpoch;
    }

    /** What the gradient norms of a point belong to, in order: {@code "1 Conv 3x3x16"}, {@code "2 FC-10"}. */
    public List<String> gradientNames() {
        return gradientNames(network.architecture());
    }

    /** The dense layers and convolutions of an architecture, counted from 1. */
    public static List<String> gradientNames(Architecture architecture) {
        List<String> names = new ArrayList<>();
        List<LayerSummary> layers = architecture.computed();
        for (ParameterTensor tensor : ParameterTensor.of(architecture)) {
            if (tensor.sums()) {
                names.add(names.size() + 1 + " " + layers.get(tensor.layer()).label());
            }
        }
        return names;
    }

    private FirstLayer firstLayer() {
        return FirstLayer.of(network.firstLayerWeights());
    }

    private int epochsDone() {
        return counters.step() / stepsPerEpoch;
    }

    private static double elapsed(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static int[] all(int size) {
        return java.util.stream.IntStream.range(0, size).toArray();
    }

    private void closeFeed() {
        if (feed != null) {
            feed.close();
            feed = null;
        }
    }

    @Override
    public void close() {
        closeFeed();
        network.close();
    }
}
