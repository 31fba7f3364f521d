package gradientlab.engine;

/**
 * The three update rules on flat arrays of 32-bit numbers, rounded as PyTorch rounds them. DL4J's own Adam adds epsilon
 * before the bias correction and its momentum is Nesterov's: both learn as well, but not the same curve. Weight decay is
 * PyTorch's as well: the gradient of half of decay times the parameters' square, added before anything else.
 */
final class Optimizer {
    private static final float MOMENTUM = 0.9f;
    private static final double DECAY_1 = 0.9;
    private static final double DECAY_2 = 0.999;
    private static final float EPSILON = 1e-8f;

    private final OptimizerKind kind;
    private final float[] state;
    private float decay;
    private float[] decayed;
    private int steps;

    /** @param parameters how many */
    Optimizer(OptimizerKind kind, int parameters) {
        this.kind = kind;
        state = new float[Math.multiplyExact(kind.memories(), parameters)];
    }

    /** What it remembers: nothing, the velocity, or Adam's first and then second moments. Live. */
    float[] state() {
        return state;
    }

    int steps() {
        return steps;
    }

    void setSteps(int done) {
        steps = done;
    }

    /** @param weightDecay 0 to 1, of the next steps */
    void setWeightDecay(double weightDecay) {
        decay = (float) weightDecay;
    }

    /** One step down the gradient, in place; the gradient stays as it is. */
    void update(float[] parameters, float[] lossGradient, double learningRate) {
        steps++;
        float[] gradient = decay == 0 ? lossGradient : withDecay(parameters, lossGradient);
        switch (kind) {
            case SGD -> descend(parameters, gradient, (float) learningRate);
            case MOMENTUM -> momentum(parameters, gradient, state, (float) learningRate);
            case ADAM -> adam(parameters, gradient, state, learningRate, steps);
        }
    }

    private float[] withDecay(float[] parameters, float[] gradient) {
        if (decayed == null) {
            decayed = new float[parameters.length];
        }
        for (int i = 0; i < parameters.length; i++) {
            decayed[i] = gradient[i] + decay * parameters[i];
        }
        return decayed;
    }

    private static void descend(float[] parameters, float[] gradient, float rate) {
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] -= rate * gradient[i];
        }
    }

    private static void momentum(float[] parameters, float[] gradient, float[] velocity, float rate) {
        for (int i = 0; i < parameters.length; i++) {
            float v = MOMENTUM * velocity[i] + gradient[i];
            velocity[i] = v;
            parameters[i] -= rate * v;
        }
    }

    private static void adam(float[] parameters, float[] gradient, float[] moments, double rate, int step) {
        int n = parameters.length;
        float decay1 = (float) DECAY_1;
        float decay2 = (float) DECAY_2;
        float rest1 = (float) (1 - DECAY_1);
        float rest2 = (float) (1 - DECAY_2);
        float size = (float) (rate / (1 - StrictMath.pow(DECAY_1, step)));
        float correction = (float) Math.sqrt(1 - StrictMath.pow(DECAY_2, step));
        for (int i = 0; i < n; i++) { // two loops: the first has no dependence C2 cannot see through
            float g = gradient[i];
            moments[i] = decay1 * moments[i] + rest1 * g;
        }
        for (int i = 0; i < n; i++) {
            float g = gradient[i];
            float second = decay2 * moments[n + i] + rest2 * g * g;
            moments[n + i] = second;
            parameters[i] -= size * (moments[i] / ((float) Math.sqrt(second) / correction + EPSILON));
        }
    }
}
