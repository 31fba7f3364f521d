package gradientlab.engine;

import java.util.Arrays;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.api.Updater;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Frees a DL4J network's arrays. Its own {@code close()} does that too, but then runs a full garbage collection. */
final class NativeMemory {
    private NativeMemory() {}

    static void free(MultiLayerNetwork network) {
        Updater updater = network.getUpdater(false);
        free(network, updater == null ? null : updater.getStateViewArray());
    }

    /** @param memory what its optimizer remembers; null for nothing */
    static void free(Model network, INDArray memory) {
        close(network.params(), network.getGradientsViewArray(), memory);
    }

    private static void close(INDArray... arrays) {
        Arrays.stream(arrays)
                .filter(array -> array != null && array.closeable())
                .forEach(INDArray::close);
    }
}
