package gradientlab.engine;

import org.bytedeco.javacpp.FloatPointer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** An ND4J array filled and read by single memory copies: no element loop, no new array. */
final class NativeFloats implements AutoCloseable {
    private final INDArray array;
    private final FloatPointer start;
    private final boolean owned;

    private NativeFloats(INDArray array, boolean owned) {
        this.array = array;
        this.owned = owned;
        start = new FloatPointer(array.data().addressPointer());
    }

    static NativeFloats create(long... shape) {
        return new NativeFloats(Nd4j.create(DataType.FLOAT, shape, 'c'), true);
    }

    /** Another array's memory: dense, in its own order. */
    static NativeFloats of(INDArray array) {
        return new NativeFloats(array, false);
    }

    INDArray array() {
        return array;
    }

    void write(float[] values, int from, int count) {
        start.put(values, from, count);
    }

    void read(float[] target, int from, int count) {
        start.get(target, from, count);
    }

    @Override
    public void close() {
        if (owned) {
            array.close();
        }
    }
}
