package gradientlab.nn.net;

/** One number of each size x size square, stride size; what does not fill a square is dropped. */
public sealed interface Pool extends Layer permits MaxPool, AvgPool {
    /** A form offers no wider square than any image of the lab is. */
    int LARGEST = 64;

    /** Side of the square. */
    int size();

    @Override
    default Shape output(Shape in) {
        if (size() < 2) {
            throw Layer.refused("pool.narrow", size());
        }
        in.requireSquare(size(), "large.square");
        return new Shape(in.channels(), in.height() / size(), in.width() / size());
    }

    @Override
    default int window(Shape in) {
        return size();
    }

    @Override
    default int stride() {
        return size();
    }
}
