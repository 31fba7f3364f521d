package gradientlab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.DropoutMasks;
import gradientlab.nn.net.ParameterTensor;
import gradientlab.nn.net.RoundingBound;
import gradientlab.nn.net.RunningStatistics;
import gradientlab.nn.net.Trace;
import gradientlab.training.NetworkJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random networks of every kind of layer against PyTorch in 64 bits ({@code src/test/scripts/pytorch-networks.py}): logits,
 * gradients, ten steps of SGD and of Adam, running statistics and evaluation, masks of dropout handed over.
 */
class PyTorchNetworksTest {
    private static final int SIZE = 6;

    /** Both add some hundred products of size 1 in another order; ten steps add that up. */
    private static final double ROUNDING = 1e-9;

    /** Of a whole gradient's length: what a term that is missing would exceed. */
    private static final double IN_32_BITS = 1e-3;

    /** One network, and what PyTorch says of it. */
    private record Found(Architecture network, JsonNode values) {
        double[] numbers(String key) {
            return IntStream.range(0, values.get(key).size())
                    .mapToDouble(i -> values.get(key).get(i).doubleValue())
                    .toArray();
        }

        double[] images() {
            double[] images = new double[SIZE * network.input().numbers()];
            for (int i = 0; i < images.length; i++) {
                images[i] = Math.sin(0.05 * Math.pow(i, 1.1));
            }
            return images;
        }

        int[] labels() {
            return IntStream.range(0, SIZE).map(n -> n % network.outputs()).toArray();
        }

        double[] parameters() {
            double[] parameters = new double[(int) network.parameters()];
            int k = 0;
            for (ParameterTensor tensor : ParameterTensor.of(network)) {
                k++;
                for (int i = 0; i < tensor.length(); i++) {
                    double sine = Math.sin(0.7 * i + 0.3 * k);
                    parameters[tensor.offset() + i] = tensor.sums()
                            ? sine / Math.sqrt(tensor.fanIn())
                            : tensor.weight() ? 1 + 0.3 * sine : 0.1 * sine;
                }
            }
            return parameters;
        }

        static DropoutMasks masks(int step) {
            return (layer, image, p, stays) -> {
                for (int i = 0; i < stays.length; i++) {
                    stays[i] = (7 * i + 3 * image + 5 * layer + 11 * step) % 10 >= Math.round(10 * p);
                }
            };
        }

        @Override
        public String toString() {
            return network.name();
        }
    }

    private static List<Found> read(InputStream json) throws IOException {
        List<Found> all = new ArrayList<>();
        for (JsonNode values : new ObjectMapper().readTree(json)) {
            all.add(new Found(NetworkJson.read(values.get("network")), values));
        }
        return all;
    }

    static List<Found> sample() throws IOException {
        try (InputStream file =
                PyTorchNetworksTest.class.getResourceAsStream("/gradientlab/pytorch-networks.json.gz")) {
            return read(new GZIPInputStream(file));
        }
    }

    @ParameterizedTest
    @MethodSource("sample")
    void plainLoops(Found found) {
        checkStep(found);
        checkCourses(found);
    }

    @ParameterizedTest
    @MethodSource("sample")
    void engineInJava(Found found) {
        checkEngine(found);
    }

    /** New ones, by the PyTorch that is here: {@code -Dpython=...} with torch, {@code -Dnetworks.seed=...}. */
    @Test
    @Tag("pytorch")
    void twoHundred() throws Exception {
        Process process = new ProcessBuilder(
                        System.getProperty("python", "/usr/bin/python3"),
                        "src/test/scripts/pytorch-networks.py",
                        "200",
                        System.getProperty("networks.seed", "2"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Found> all = read(process.getInputStream());
        assertThat(process.waitFor()).isZero();
        assertThat(all).hasSize(200);
        all.forEach(found -> {
            checkStep(found);
            checkCourses(found);
            checkEngine(found);
        });
    }

    private static void checkStep(Found found) {
        Trace trace = Trace.of(found.network(), found.parameters(), found.images(), found.labels(), Found.masks(0));
        assertThat(trace.logits()).containsExactly(found.numbers("logits"), offset(ROUNDING));
        double[] norms = found.numbers("norms");
        double[] projections = found.numbers("projections");
        double[] gradient = trace.gradient();
        List<ParameterTensor> tensors = ParameterTensor.of(found.network());
        assertThat(tensors).hasSameSizeAs(norms);
        for (int t = 0; t < norms.length; t++) {
            double squares = 0;
            double projection = 0;
            for (int i = 0; i < tensors.get(t).length(); i++) {
                double d = gradient[tensors.get(t).offset() + i];
                squares += d * d;
                projection += d * Math.cos(i);
            }
            String name = found + ", " + tensors.get(t).name();
            assertThat(Math.sqrt(squares)).as(name).isCloseTo(norms[t], offset(ROUNDING));
            assertThat(projection).as(name).isCloseTo(projections[t], offset(ROUNDING));
        }
    }

    private static void checkCourses(Found found) {
        Architecture network = found.network();
        for (OptimizerKind kind : List.of(OptimizerKind.SGD, OptimizerKind.ADAM)) {
            double[] p = found.parameters();
            double[] running = RunningStatistics.initial(network);
            double[] losses = new double[Training64.STEPS];
            Training64 training = new Training64(kind, PyTorchReference.rate(kind), p.length);
            for (int step = 0; step < losses.length; step++) {
                Trace trace = Trace.of(network, p, found.images(), found.labels(), Found.masks(step));
                losses[step] = trace.loss();
                running = trace.running(network, running);
                training.update(p, trace.gradient());
            }
            if (kind == OptimizerKind.ADAM) {
                assertThat(losses).containsExactly(found.numbers("adam"), offset(ROUNDING));
            } else {
                assertThat(losses).containsExactly(found.numbers("sgd"), offset(ROUNDING));
                assertThat(running).containsExactly(found.numbers("running"), offset(ROUNDING));
                assertThat(Trace.evaluate(network, p, running, found.images()))
                        .containsExactly(found.numbers("evaluation"), offset(ROUNDING));
            }
        }
    }

    /** From parameters and images that 32 bits can hold, by two threads. */
    private static void checkEngine(Found found) {
        Architecture network = found.network();
        float[] parameters = PyTorchReference.floats(found.parameters());
        float[] images = PyTorchReference.floats(found.images());
        double[] exactly = Training64.doubles(parameters);
        Trace exact = Trace.of(network, exactly, Training64.doubles(images), found.labels(), Found.masks(0));
        RoundingBound bound = RoundingBound.of(exact, exactly);
        float[] oneHot = new float[SIZE * network.outputs()];
        for (int n = 0; n < SIZE; n++) {
            oneHot[n * network.outputs() + found.labels()[n]] = 1;
        }
        float[] gradient = new float[parameters.length];
        try (JavaEngine engine = new JavaEngine(network, 2)) {
            engine.load(parameters, PyTorchReference.floats(RunningStatistics.initial(network)));
            double loss = engine.gradient(images, oneHot, SIZE, Found.masks(0), gradient)
                    .loss();
            assertThat(Math.abs(loss - exact.loss()) > bound.loss())
                    .as(found.toString())
                    .isFalse();
        }
        double off = 0;
        double length = 0;
        for (int i = 0; i < gradient.length; i++) {
            double difference = gradient[i] - exact.gradient()[i];
            assertThat(Math.abs(difference) > bound.gradient()[i]) // false where the worst case is beyond all numbers
                    .as("%s, number %d: %s of %s", found, i, difference, bound.gradient()[i])
                    .isFalse();
            off += difference * difference;
            length += exact.gradient()[i] * exact.gradient()[i];
        }
        assertThat(Math.sqrt(off)).as(found.toString()).isLessThanOrEqualTo(IN_32_BITS * Math.sqrt(length));
    }
}
