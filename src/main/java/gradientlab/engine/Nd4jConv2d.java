package gradientlab.engine;

import gradientlab.nn.Conv2d;
import gradientlab.nn.ConvAxis;
import gradientlab.nn.Tensor4;
import org.nd4j.enums.WeightsFormat;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.Conv2DConfig;
import org.nd4j.linalg.api.ops.impl.layers.convolution.config.PaddingMode;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** The same convolution as {@link Conv2d}, by ND4J's native operation (oneDNN for 32-bit floats): the fast twin. */
public final class Nd4jConv2d {
    private Nd4jConv2d() {}

    /**
     * The convolution, as {@link Conv2d#apply}.
     *
     * @param precision {@link DataType#FLOAT} (fast) or {@link DataType#DOUBLE} (exact to about 1e-15)
     * @throws gradientlab.nn.ShapeMismatch as {@link Conv2d#outputShape}
     */
    public static Tensor4 apply(Conv2d conv, Tensor4 input, Tensor4 kernel, DataType precision) {
        int[] shape = conv.outputShape(input, kernel);
        try (INDArray x = array(input, precision);
                INDArray weights = array(kernel, precision);
                INDArray output = apply(conv, x, weights)) {
            return new Tensor4(
                    shape[0], shape[1], shape[2], shape[3], output.ravel().toDoubleVector());
        }
    }

    /**
     * The native operation on native arrays.
     *
     * @param input [n, c, h, w]
     * @param kernel [o, c, kh, kw] of the same data type
     * @return a new array [n, o, rows, columns]
     */
    public static INDArray apply(Conv2d conv, INDArray input, INDArray kernel) {
        ConvAxis rows = axis(conv, input.size(2), kernel.size(2));
        ConvAxis columns = axis(conv, input.size(3), kernel.size(3));
        // The operation pads both sides alike; an even kernel at padding 'same' needs one more below and to the right.
        boolean lopsided = rows.padding() % 2 != 0 || columns.padding() % 2 != 0;
        INDArray solid = conv.dilation() == 1 ? kernel : dilated(kernel, rows, columns);
        Conv2DConfig config = Conv2DConfig.builder()
                .kH(solid.size(2))
                .kW(solid.size(3))
                .sH(conv.stride())
                .sW(conv.stride())
                .pH(lopsided ? 0 : rows.before())
                .pW(lopsided ? 0 : columns.before())
                .dH(1)
                .dW(1)
                .paddingMode(PaddingMode.VALID)
                .dataFormat("NCHW")
                .weightsFormat(WeightsFormat.OIYX)
                .build();
        return Nd4j.cnn().conv2d(lopsided ? padded(input, rows, columns) : input, solid, config);
    }

    private static ConvAxis axis(Conv2d conv, long input, long kernel) {
        return conv.axis(Math.toIntExact(input), Math.toIntExact(kernel));
    }

    /**
     * The kernel with zeros between its taps, which needs no dilation. The native library hands oneDNN a padding that
     * forgets the dilation (ND4J 1.0.0-M2.1: "could not create a descriptor for a dilated convolution").
     */
    private static INDArray dilated(INDArray kernel, ConvAxis rows, ConvAxis columns) {
        INDArray solid =
                Nd4j.create(kernel.dataType(), kernel.size(0), kernel.size(1), rows.extent(), columns.extent());
        solid.get(
                        NDArrayIndex.all(),
                        NDArrayIndex.all(),
                        NDArrayIndex.interval(0, rows.dilation(), rows.extent()),
                        NDArrayIndex.interval(0, columns.dilation(), columns.extent()))
                .assign(kernel);
        return solid;
    }

    private static INDArray padded(INDArray input, ConvAxis rows, ConvAxis columns) {
        INDArray larger = Nd4j.create(
                input.dataType(),
                input.size(0),
                input.size(1),
                input.size(2) + rows.padding(),
                input.size(3) + columns.padding());
        larger.get(
                        NDArrayIndex.all(),
                        NDArrayIndex.all(),
                        NDArrayIndex.interval(rows.before(), rows.before() + rows.input()),
                        NDArrayIndex.interval(columns.before(), columns.before() + columns.input()))
                .assign(input);
        return larger;
    }

    /** The operation on arrays that are native already, as a network has them: for measuring it alone. */
    public static final class Prepared implements AutoCloseable {
        private final Conv2d conv;
        private final INDArray input;
        private final INDArray kernel;

        /** Copies both to native memory, as 32-bit floats. */
        public Prepared(Conv2d conv, Tensor4 input, Tensor4 kernel) {
            this.conv = conv;
            this.input = array(input, DataType.FLOAT);
            this.kernel = array(kernel, DataType.FLOAT);
        }

        /** Convolves once and drops the result. */
        public void run() {
            apply(conv, input, kernel).close();
        }

        @Override
        public void close() {
            input.close();
            kernel.close();
        }
    }

    private static INDArray array(Tensor4 tensor, DataType precision) {
        long[] shape = {tensor.n(), tensor.c(), tensor.h(), tensor.w()};
        return Nd4j.createFromArray(tensor.values()).reshape(shape).castTo(precision);
    }
}
