package gradientlab.nn.net;

import java.util.List;

/**
 * The largest number of each square, as {@code torch.nn.MaxPool2d(size)}.
 *
 * @param size side of the square
 */
public record MaxPool(int size) implements Pool {
    @Override
    public String kind() {
        return "max_pool";
    }

    @Override
    public String label() {
        return "MaxPool " + size + "x" + size;
    }

    @Override
    public List<LayerNumber> numbers() {
        return List.of(LayerNumber.count("square", size, 2, Pool.LARGEST, MaxPool::new));
    }

    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.maxPool(this);
    }
}
