package gradientlab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptimizerTest {
    private static final double U = 0x1p-24;
    private static final double RATE = 1e-3;

    /** Plain Java floats are the same on every processor; each step rounds the parameter, and its change a few times. */
    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void tenStepsAreThoseOf64Bits(OptimizerKind kind) {
        assertTenSteps(kind, 0);
    }

    @ParameterizedTest
    @EnumSource(OptimizerKind.class)
    void weightDecayIsAddedToTheGradient(OptimizerKind kind) {
        assertTenSteps(kind, 0.25);
    }

    private static void assertTenSteps(OptimizerKind kind, double decay) {
        int n = 1000;
        float[] parameters = new float[n];
        float[] gradient = new float[n];
        double[] exact = new double[n];
        double[] path = new double[n];
        for (int i = 0; i < n; i++) {
            parameters[i] = (float) (0.1 * Math.sin(i));
            exact[i] = parameters[i];
        }
        Optimizer optimizer = new Optimizer(kind, n);
        optimizer.setWeightDecay(decay);
        Training64 training = new Training64(kind, RATE, n).decaying(decay);
        float[] asMeasured = new float[n];
        for (int step = 0; step < Training64.STEPS; step++) {
            double[] before = exact.clone();
            for (int i = 0; i < n; i++) { // from 1 down to 1e-10, where Adam's epsilon counts
                gradient[i] = (float) (Math.sin(i + 3.0 * step) * Math.pow(10, -(i % 11)));
            }
            System.arraycopy(gradient, 0, asMeasured, 0, n);
            optimizer.update(parameters, gradient, RATE);
            assertThat(gradient)
                    .as("the loss's own gradient is what is measured")
                    .isEqualTo(asMeasured);
            training.update(exact, Training64.doubles(gradient));
            for (int i = 0; i < n; i++) {
                path[i] += U * Math.abs(exact[i]) + 16 * U * Math.abs(exact[i] - before[i]) + 16 * U * U;
            }
        }
        for (int i = 0; i < n; i++) {
            assertThat((double) parameters[i]).as("parameter %s", i).isCloseTo(exact[i], within(path[i]));
        }
        assertThat(optimizer.steps()).isEqualTo(Training64.STEPS);
    }
}
