package gradientlab.nn.net;

/**
 * The mean of each square, as {@code torch.nn.AvgPool2d(size)}.
 *
 * @param size side of the square
 */
public record AvgPool(int size) implements Pool {
    @Override
    public String kind() {
        return "avg_pool";
    }

    @Override
    public String label() {
        return "AvgPool " + size + "x" + size;
    }

    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.avgPool(this);
    }
}
