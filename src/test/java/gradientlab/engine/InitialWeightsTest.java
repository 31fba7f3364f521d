package gradientlab.engine;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.ParameterTensor;
import gradientlab.training.CourseNetworks;
import java.nio.ByteBuffer;
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
}
