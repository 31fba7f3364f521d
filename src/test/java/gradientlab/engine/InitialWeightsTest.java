package gradientlab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.Initialisation;
import gradientlab.nn.net.Layer;
import gradientlab.nn.net.ParameterTensor;
import gradientlab.nn.net.Shape;
import gradientlab.training.CourseNetworks;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same seed starts at the same point in every version of the lab, on every machine, to the last bit. */
class InitialWeightsTest {
    @ParameterizedTest
    @CsvSource({"mlp_1, 4145010494", "mlp_2, 469623806", "cnn_3, 2098809077", "cnn_4, 3680817921", "cnn_5, 1269254396"})
    void of_a_seed(String name, long sum) {
        Architecture network = CourseNetworks.named(name);
        float[] weights = new float[(int) network.parameters()];
        InitialWeights.fill(weights, ParameterTensor.of(network), 449);
        ByteBuffer bytes = ByteBuffer.allocate(4 * weights.length);
        bytes.asFloatBuffer().put(weights);
        CRC32 crc = new CRC32();
        crc.update(bytes.array());
        assertThat(crc.getValue()).isEqualTo(sum);
    }

    private static final Architecture NETWORK = Architecture.of(
            "wide", new Shape(4, 9, 9), Layer.conv(40, 5), Layer.batchNorm(), Layer.activate(), Layer.dense(30));

    /** Variance and largest of 4,000 and 30,000 weights: fan in 100 and 1000, fan out 1000 and 30. */
    @ParameterizedTest
    @CsvSource({"HE, 0.02, 0.002, 9", "XAVIER, 0.001818, 0.001942, 1.7321", "NORMAL, 0.0025, 0.0025, 9", "ZERO, 0, 0, 0"
    })
    void by_a_scheme(Initialisation.Scheme scheme, double first, double last, double widest) {
        float[] weights = filled(scheme);
        List<ParameterTensor> tensors = ParameterTensor.of(NETWORK);
        for (ParameterTensor tensor : tensors) {
            double variance = 0;
            double largest = 0;
            for (int i = tensor.offset(); i < tensor.offset() + tensor.length(); i++) {
                variance += (double) weights[i] * weights[i] / tensor.length();
                largest = Math.max(largest, Math.abs(weights[i]));
            }
            double wanted = tensor.fanIn() == 0 ? 1 : tensor.layer() == 0 ? first : last;
            assertThat(variance).isCloseTo(tensor.weight() ? wanted : 0, withPercentage(5));
            assertThat(largest).isLessThanOrEqualTo(Math.max(1, widest) * Math.sqrt(wanted) * 1.001);
        }
        assertThat(filled(scheme)).isEqualTo(weights);
    }

    private static float[] filled(Initialisation.Scheme scheme) {
        float[] weights = new float[(int) NETWORK.parameters()];
        Initialisation initialisation =
                scheme == Initialisation.Scheme.NORMAL ? Initialisation.normal(0.05) : Initialisation.of(scheme);
        InitialWeights.fill(weights, NETWORK.with(initialisation), 449);
        return weights;
    }
}
