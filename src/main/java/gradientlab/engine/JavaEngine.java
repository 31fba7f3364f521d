package gradientlab.engine;

import gradientlab.engine.lanes.Fused;
import gradientlab.engine.lanes.LaneNetwork;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.DropoutMasks;

/** The lab's own engine, {@link gradientlab.engine.lanes}: on every processor, with the same results on all of them. */
final class JavaEngine implements GradientEngine {
    private final int classes;
    private final LaneNetwork network;
    private final Loss loss;
    private float[] logits = new float[0];

    /** @param threads at least 1; results do not depend on it */
    JavaEngine(Architecture architecture, int threads) {
        this(architecture, threads, Loss.CROSS_ENTROPY);
    }

    JavaEngine(Architecture architecture, int threads, Loss loss) {
        this.loss = loss;
        classes = architecture.outputs();
        network = new LaneNetwork(architecture, threads);
    }

    @Override
    public String name() {
        return describe();
    }

    static String describe() {
        return "Java, " + LaneNetwork.vectors() + (Fused.AVAILABLE ? "" : ", no FMA");
    }

    @Override
    public void setThreads(int threads) {
        network.setThreads(threads);
    }

    @Override
    public void load(float[] parameters, float[] running) {
        network.load(parameters, running);
    }

    @Override
    public void update(float[] running) {
        network.update(running);
    }

    @Override
    public StepResult gradient(float[] inputs, float[] oneHot, int size, DropoutMasks masks, float[] gradients) {
        if (logits.length < size * classes) {
            logits = new float[size * classes];
        }
        double[] losses = new double[size];
        boolean[] correct = new boolean[size];
        network.gradient(
                inputs,
                size,
                logits,
                (outputs, derivatives, from, to) -> {
                    for (int image = from; image < to; image++) {
                        int at = image * classes;
                        losses[image] = loss.ofImage(outputs, oneHot, at, classes, size, derivatives);
                        correct[image] = CrossEntropy.hit(outputs, oneHot, at, classes);
                    }
                },
                masks,
                gradients);
        int hits = 0;
        for (boolean hit : correct) {
            hits += hit ? 1 : 0;
        }
        double sum = 0; // a stream's may be compensated; this one is in the order of the images
        for (double ofImage : losses) {
            sum += ofImage;
        }
        return new StepResult(sum / size, hits);
    }

    @Override
    public void logits(float[] inputs, int from, int count, float[] target) {
        network.outputs(inputs, from, from + count, target);
    }

    @Override
    public void close() {
        logits = new float[0];
    }
}
