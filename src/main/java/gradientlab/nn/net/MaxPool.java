package gradientlab.nn.net;

/**
 * The largest of each size x size square, stride size; what does not fill a square is dropped.
 *
 * @param size side of the square
 */
public record MaxPool(int size) implements Layer {
    @Override
    public String kind() {
        return "max_pool";
    }

    @Override
    public String label() {
        return "MaxPool " + size + "x" + size;
    }

    @Override
    public Shape output(Shape in) {
        if (size < 2) {
            throw Layer.refused("pool.narrow", size);
        }
        in.requireSquare(size, "large.square");
        return new Shape(in.channels(), in.height() / size, in.width() / size);
    }

    @Override
    public int window(Shape in) {
        return size;
    }

    @Override
    public int stride() {
        return size;
    }

    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.maxPool(this);
    }
}
