package gradientlab.nn.net;

import static gradientlab.nn.net.Layer.activate;
import static gradientlab.nn.net.Layer.avgPool;
import static gradientlab.nn.net.Layer.batchNorm;
import static gradientlab.nn.net.Layer.conv;
import static gradientlab.nn.net.Layer.dense;
import static gradientlab.nn.net.Layer.denseWithoutBias;
import static gradientlab.nn.net.Layer.dropout;
import static gradientlab.nn.net.Layer.maxPool;
import static gradientlab.nn.net.Layer.skip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import gradientlab.nn.Activation;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/**
 * The chain of all layers against central differences. A difference over 2h errs by h² / 6 of the third derivative,
 * which is below 100 here, and by the loss's rounding over h: 2e-9 + 1e-11 for h = 1e-5.
 */
class TraceTest {
    private static final double STEP = 1e-5;
    private static final double ERROR = 2e-9;
    private static final int[] LABELS = {1, 0, 2};
    private static final Architecture NETWORK = Architecture.of(
            "small",
            new Shape(2, 8, 7),
            conv(3, 3),
            activate(new Activation.Tanh()),
            maxPool(2),
            conv(2, 2),
            activate(),
            denseWithoutBias(4),
            activate(),
            dense(3));

    private static final Architecture STRIDED = Architecture.of(
            "strided",
            new Shape(2, 8, 7),
            conv(3, 3, 2, 1),
            activate(new Activation.Tanh()),
            conv(4, 2, 1, 1),
            activate(),
            avgPool(2),
            conv(2, 2, 3, 1),
            dense(3));

    private static final Architecture BLOCK = Architecture.of(
            "block",
            new Shape(2, 8, 7),
            conv(3, 3, 1, 1),
            batchNorm(),
            activate(),
            skip(conv(4, 3, 1, 1), batchNorm(), activate(new Activation.Tanh()), dropout(0.25), conv(3, 1)),
            avgPool(2),
            dropout(0.5),
            dense(5),
            batchNorm(),
            activate(),
            dense(3));

    private final Random random = new Random(3);
    private final double[] parameters = gaussian((int) NETWORK.parameters(), 0.5);
    private final double[] images = gaussian(LABELS.length * NETWORK.input().numbers(), 1);

    @Test
    void every_derivative_is_the_slope_of_the_loss() {
        for (Activation chosen : List.of(new Activation.Sigmoid(), new Activation.Silu(1), new Activation.Relu())) {
            assertSlopes(NETWORK.with(chosen), parameters);
        }
        double[] strided = gaussian((int) STRIDED.parameters(), 0.5);
        for (Activation chosen : Activation.all()) {
            assertSlopes(STRIDED.with(chosen), strided);
        }
    }

    /** Through mean and variance of the batch as well; both of two branches; and where a mask lets through. */
    @Test
    void every_derivative_of_normalisation_dropout_and_skip_connection() {
        for (Activation chosen : List.of(new Activation.Sigmoid(), new Activation.Gelu())) {
            assertSlopes(BLOCK.with(chosen), gaussian((int) BLOCK.parameters(), 0.5));
        }
    }

    @Test
    void evaluation_drops_nothing_and_knows_no_batch() {
        Architecture network = BLOCK.with(new Activation.Tanh());
        double[] weights = gaussian((int) BLOCK.parameters(), 0.5);
        double[] running = RunningStatistics.initial(network);
        assertThat(running).hasSize(2 * (3 + 4 + 5)).startsWith(0, 0, 0, 1, 1, 1);
        double[] after = Trace.of(network, weights, images, LABELS).running(network, running);
        double[] logits = Trace.evaluate(network, weights, after, images);
        double[] first = Arrays.copyOf(images, BLOCK.input().numbers());
        assertThat(Trace.evaluate(network, weights, after, first)).isEqualTo(Arrays.copyOf(logits, 3));
        assertThat(Trace.evaluate(network, weights, running, first)).isNotEqualTo(Arrays.copyOf(logits, 3));
        assertThat(Trace.of(network, weights, images, LABELS, (layer, image, p, stays) -> Arrays.fill(stays, true))
                        .logits())
                .isNotEqualTo(Trace.of(network, weights, images, LABELS).logits());
    }

    /** A batch with one number a channel has no variance: nothing is learnt from it, and nothing is lost. */
    @Test
    void one_number_alone_is_brought_to_zero() {
        Architecture network = Architecture.of(
                "one", Shape.vector(2), dense(2), batchNorm(), activate(new Activation.Tanh()), dense(2));
        double[] weights = gaussian((int) network.parameters(), 1);
        Trace trace = Trace.of(network, weights, new double[] {1, 2}, new int[] {1});
        assertThat(trace.layers().get(1).output()).containsExactly(weights[8], weights[9]);
        assertThat(trace.layers().get(1).dInput()).containsExactly(new double[2], within(0.0));
        double[] running = RunningStatistics.initial(network);
        assertThat(trace.running(network, running)).isEqualTo(running);
    }

    private void assertSlopes(Architecture network, double[] parameters) {
        Trace trace = Trace.of(network, parameters, images, LABELS);
        assertSlopes(
                trace.gradient(),
                parameters,
                p -> Trace.of(network, p, images, LABELS).loss());
        assertSlopes(
                trace.layers().get(0).dInput(),
                images,
                x -> Trace.of(network, parameters, x, LABELS).loss());
    }

    @Test
    void what_one_layer_puts_out_the_next_takes_in_on_both_ways() {
        Trace trace = Trace.of(NETWORK.with(new Activation.Relu()), parameters, images, LABELS);
        assertThat(trace.layers()).hasSameSizeAs(NETWORK.layers());
        for (int l = 1; l < trace.layers().size(); l++) {
            assertThat(trace.layers().get(l).input())
                    .isEqualTo(trace.layers().get(l - 1).output());
            assertThat(trace.layers().get(l - 1).dOutput())
                    .isEqualTo(trace.layers().get(l).dInput());
        }
        assertThat(trace.logits()).hasSize(9);
        for (int n = 0; n < LABELS.length; n++) {
            double[] d = Arrays.copyOfRange(trace.layers().get(7).dOutput(), 3 * n, 3 * n + 3);
            assertThat(d[LABELS[n]]).as("p - 1, over the batch").isNegative();
            assertThat(Arrays.stream(d).sum()).isCloseTo(0, within(1e-16));
        }
    }

    @Test
    void numbers_that_are_not_the_networks_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trace.of(NETWORK.with(new Activation.Relu()), new double[3], images, LABELS))
                .withMessageContaining("small");
    }

    private static void assertSlopes(double[] gradient, double[] values, ToDoubleFunction<double[]> loss) {
        assertThat(gradient).hasSameSizeAs(values);
        double[] moved = values.clone();
        for (int i = 0; i < values.length; i++) {
            moved[i] = values[i] + STEP;
            double above = loss.applyAsDouble(moved);
            moved[i] = values[i] - STEP;
            double slope = (above - loss.applyAsDouble(moved)) / (2 * STEP);
            moved[i] = values[i];
            assertThat(gradient[i]).as("number %d", i).isCloseTo(slope, within(ERROR));
        }
    }

    private double[] gaussian(int count, double size) {
        double[] values = new double[count];
        Arrays.setAll(values, i -> size * random.nextGaussian());
        return values;
    }
}
