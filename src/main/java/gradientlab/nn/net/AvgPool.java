package gradientlab.nn.net;

import java.util.List;

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
    public List<LayerNumber> numbers() {
        return List.of(LayerNumber.count("square", size, 2, Pool.LARGEST, AvgPool::new));
    }

    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.avgPool(this);
    }
}
