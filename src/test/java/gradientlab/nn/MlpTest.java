package gradientlab.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MlpTest {
    private static final int SAMPLES = 7;

    static List<Activation> activations() {
        return Activation.all();
    }

    @ParameterizedTest
    @MethodSource("activations")
    void the_gradient_is_that_of_central_differences(Activation activation) {
        checkGradient(new int[] {2, 4, 1}, activation, activation);
    }

    @ParameterizedTest
    @MethodSource("activations")
    void also_through_three_layers_with_several_outputs(Activation activation) {
        checkGradient(new int[] {3, 5, 4, 2}, activation, new Activation.Tanh(), activation);
    }

    @Test
    void also_with_no_hidden_layer() {
        checkGradient(new int[] {4, 3}, new Activation.Sigmoid());
    }

    /** L sums (t - y)² over samples and outputs. */
    private static void checkGradient(int[] sizes, Activation... activations) {
        Random random = new Random(11);
        Parameters start = Parameters.standardNormal(random, sizes);
        for (double[] biases : start.biases()) {
            Arrays.setAll(biases, j -> 0.5 * random.nextGaussian());
        }
        double[][] x = gaussian(random, sizes[0]);
        double[][] t = gaussian(random, sizes[sizes.length - 1]);
        Mlp network = new Mlp(start.copy(), activations);
        network.forward(x, SAMPLES);
        Parameters gradient = network.gradient(x, t, SAMPLES);
        for (int l = 0; l < sizes.length - 1; l++) {
            for (int j = 0; j < sizes[l + 1]; j++) {
                for (int i = 0; i < sizes[l]; i++) {
                    double[] weights = start.weights()[l][i];
                    double slope = slope(weights, j, () -> loss(start, x, t, activations));
                    assertThat(gradient.weights()[l][i][j])
                            .as("weight %d of layer %d from %d", j, l, i)
                            .isCloseTo(slope, within(1e-6 * Math.max(1, Math.abs(slope))));
                }
                double[] biases = start.biases()[l];
                double slope = slope(biases, j, () -> loss(start, x, t, activations));
                assertThat(gradient.biases()[l][j])
                        .as("bias %d of layer %d", j, l)
                        .isCloseTo(slope, within(1e-6 * Math.max(1, Math.abs(slope))));
            }
        }
    }

    private static void descend(Mlp network, double[][] x, double[][] t, int n, double rate) {
        network.parameters().step(network.gradient(x, t, n), rate);
    }

    private static double slope(double[] values, int index, java.util.function.DoubleSupplier loss) {
        double step = 1e-5;
        double kept = values[index];
        values[index] = kept + step;
        double above = loss.getAsDouble();
        values[index] = kept - step;
        double below = loss.getAsDouble();
        values[index] = kept;
        return (above - below) / (2 * step);
    }

    private static double loss(Parameters parameters, double[][] x, double[][] t, Activation... activations) {
        double[][] y = new Mlp(parameters, activations).forward(x, SAMPLES);
        double sum = 0;
        for (int k = 0; k < t.length; k++) {
            for (int s = 0; s < SAMPLES; s++) {
                sum += (t[k][s] - y[k][s]) * (t[k][s] - y[k][s]);
            }
        }
        return sum;
    }

    private static double[][] gaussian(Random random, int rows) {
        double[][] values = new double[rows][SAMPLES];
        for (double[] row : values) {
            Arrays.setAll(row, s -> random.nextGaussian());
        }
        return values;
    }

    @Test
    void the_forward_pass_is_the_formula_worked_by_hand() {
        Parameters parameters =
                new Parameters(new double[][][] {{{1, -1}, {2, 0.5}}, {{3}, {-2}}}, new double[][] {{0.5, -0.5}, {1}});
        Mlp network = new Mlp(parameters, new Activation.Relu(), new Activation.Relu());
        // h1 = relu(2 + 6 + 0.5) = 8.5, h2 = relu(-2 + 1.5 - 0.5) = 0, y = 25.5 - 0 + 1
        assertThat(network.forward(new double[][] {{2}, {3}}, 1)[0][0]).isEqualTo(26.5);
        assertThat(network.outputs(1)[0][0]).isEqualTo(8.5);
        assertThat(network.outputs(1)[1][0]).isZero();
        assertThat(List.of(network.size(0), network.size(1), network.size(2))).containsExactly(2, 2, 1);
    }

    @Test
    void the_gradient_sums_over_the_batch_and_a_step_goes_downhill() {
        Activation sigmoid = new Activation.Sigmoid();
        Parameters start = Parameters.standardNormal(new Random(3), 2, 4, 1);
        Mlp once = new Mlp(start.copy(), sigmoid, sigmoid);
        Mlp twice = new Mlp(start.copy(), sigmoid, sigmoid);
        once.forward(new double[][] {{0.3}, {-1}}, 1);
        descend(once, new double[][] {{0.3}, {-1}}, new double[][] {{1}}, 1, 0.2);
        twice.forward(new double[][] {{0.3, 0.3}, {-1, -1}}, 2);
        descend(twice, new double[][] {{0.3, 0.3}, {-1, -1}}, new double[][] {{1, 1}}, 2, 0.1);
        assertThat(once.parameters().weights()[0][0][0])
                .isNotEqualTo(start.weights()[0][0][0])
                .isCloseTo(twice.parameters().weights()[0][0][0], within(1e-15));
    }

    @Test
    void samples_after_the_first_n_do_not_count() {
        Activation tanh = new Activation.Tanh();
        Parameters start = Parameters.standardNormal(new Random(4), 2, 3, 1);
        Mlp clean = new Mlp(start.copy(), tanh, tanh);
        Mlp spoilt = new Mlp(start.copy(), tanh, tanh);
        double[][] x = {{1, 2}, {3, 4}};
        double[][] longer = {{1, 2, Double.NaN}, {3, 4, Double.NaN}};
        clean.forward(x, 2);
        descend(clean, x, new double[][] {{0, 1}}, 2, 0.1);
        spoilt.forward(longer, 2);
        descend(spoilt, longer, new double[][] {{0, 1, Double.NaN}}, 2, 0.1);
        assertThat(spoilt.parameters()).usingRecursiveComparison().isEqualTo(clean.parameters());
    }

    @Test
    void a_larger_batch_after_a_smaller_one_gives_what_a_new_network_gives() {
        Activation tanh = new Activation.Tanh();
        Parameters parameters = Parameters.standardNormal(new Random(4), 2, 3, 1);
        Mlp network = new Mlp(parameters, tanh, tanh);
        double[][] x = gaussian(new Random(5), 2);
        network.forward(x, 2);
        assertThat(network.forward(x, SAMPLES)[0]).isEqualTo(new Mlp(parameters, tanh, tanh).forward(x, SAMPLES)[0]);
    }

    @Test
    void a_nan_input_gives_nan_and_nothing_hides_it() {
        for (Activation activation : Activation.all()) {
            Mlp network = new Mlp(Parameters.standardNormal(new Random(4), 2, 3, 1), activation, activation);
            assertThat(network.forward(new double[][] {{Double.NaN}, {1}}, 1)[0][0])
                    .as(activation.name())
                    .isNaN();
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void a_whole_row_gives_what_single_values_give(Activation activation) {
        double[] x = new double[4001];
        Arrays.setAll(x, i -> (i - 2000) / 50.0);
        x[0] = Double.NEGATIVE_INFINITY;
        x[1] = -1e300;
        x[3999] = 1e300;
        x[4000] = Double.POSITIVE_INFINITY;
        double[] y = new double[x.length];
        double[] slope = new double[x.length];
        Arrays.fill(slope, 1);
        activation.values(x, y, x.length);
        activation.timesDerivative(x, y, slope, x.length);
        for (int i = 0; i < x.length; i++) {
            double value = activation.value(x[i]);
            assertThat(y[i]).as("f(%s)", x[i]).isCloseTo(value, within(4e-16));
            assertThat(slope[i]).as("f'(%s)", x[i]).isCloseTo(activation.derivative(x[i], value), within(1e-15));
        }
    }

    @Test
    void the_number_of_activations_must_fit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mlp(Parameters.zeros(2, 3, 1), new Activation.Tanh()))
                .withMessageContaining("1 activations for 2 layers");
    }
}
