package gradientlab.engine;

import gradientlab.nn.Tensor4;
import org.nd4j.enums.WeightsFormat;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.PaddingMode;
import org.nd4j.linalg.factory.Nd4j;

/**
 * {@link gradientlab.nn.Conv2d#PLAIN} by ND4J's native operation (oneDNN) in 32-bit floats, on arrays that are native already, as a
 * network has them: what the plain loops are measured against. No tab uses it.
 */
public final class Nd4jConv2d implements AutoCloseable {
    private final INDArray input;
    private final INDArray kernel;
    private final Conv2DConfig config;

    /** Copies both to native memory. */
    public Nd4jConv2d(Tensor4 input, Tensor4 kernel) {
        this.input = array(input);
        this.kernel = array(kernel);
        config = Conv2DConfig.builder()
                .kH(kernel.h())
                .kW(kernel.w())
                .paddingMode(PaddingMode.VALID)
                .dataFormat("NCHW")
                .weightsFormat(WeightsFormat.OIYX)
                .build();
    }

    /** Convolves once and drops the result. */
    public void run() {
        output().close();
    }

    /** To be closed. */
    INDArray output() {
        return Nd4j.cnn().conv2d(input, kernel, config);
    }

    @Override
    public void close() {
        input.close();
        kernel.close();
    }

    private static INDArray array(Tensor4 tensor) {
        long[] shape = {tensor.n(), tensor.c(), tensor.h(), tensor.w()};
        return Nd4j.createFromArray(tensor.values()).reshape(shape).castTo(DataType.FLOAT);
    }
}
