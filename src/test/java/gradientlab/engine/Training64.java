package gradientlab.engine;

import gradientlab.nn.net.Architecture;
import java.util.ArrayList;
import java.util.List;

/** Ten steps in 64 bits: the update rules as PyTorch's documentation states them. */
final class Training64 {
    static final int STEPS = 10;
    private static final double MOMENTUM = 0.9;
    private static final double DECAY_1 = 0.9;
    private static final double DECAY_2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final OptimizerKind kind;
    private final double rate;
    private final double[] first;
    private final double[] second;
    private double decay;
    private int steps;

    Training64(OptimizerKind kind, double rate, int parameters) {
        this.kind = kind;
        this.rate = rate;
        first = new double[parameters];
        second = new double[parameters];
    }

    Training64 decaying(double weightDecay) {
        decay = weightDecay;
        return this;
    }

    /**
     * @param losses before each step
     * @param parameters before each step
     * @param start what the network computes before the first step
     */
    record Course(double[] losses, List<double[]> parameters, Network64.Result start) {}

    static Course run(PyTorchReference reference, OptimizerKind kind, Noise noise) {
        Architecture architecture = reference.architecture();
        double[] p = PyTorchReference.weights(architecture);
        double[] inputs = PyTorchReference.inputs(architecture);
        noise.round(p);
        noise.round(inputs);
        Training64 training = new Training64(kind, PyTorchReference.rate(kind), p.length);
        double[] losses = new double[STEPS];
        Network64.Result start = null;
        List<double[]> parameters = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            parameters.add(p.clone());
            Network64.Result result = Network64.compute(architecture, reference.hidden(), p, inputs, noise);
            losses[step] = result.loss();
            start = start == null ? result : start;
            training.update(p, result.gradient());
            noise.round(p);
        }
        return new Course(losses, parameters, start);
    }

    void update(double[] p, double[] gradient) {
        steps++;
        double correction1 = 1 - Math.pow(DECAY_1, steps);
        double correction2 = 1 - Math.pow(DECAY_2, steps);
        for (int i = 0; i < p.length; i++) {
            double g = gradient[i] + decay * p[i];
            switch (kind) {
                case SGD -> p[i] -= rate * g;
                case MOMENTUM -> {
                    first[i] = MOMENTUM * first[i] + g;
                    p[i] -= rate * first[i];
                }
                case ADAM -> {
                    first[i] = DECAY_1 * first[i] + (1 - DECAY_1) * g;
                    second[i] = DECAY_2 * second[i] + (1 - DECAY_2) * g * g;
                    p[i] -= rate * (first[i] / correction1) / (Math.sqrt(second[i] / correction2) + EPSILON);
                }
            }
        }
    }

    static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }
}
