package gradientlab.nn.net;

import java.util.List;

/**
 * In training each number is 0 with a probability of p, and what is left is divided by 1 - p; in evaluation all stay as they
 * are: {@code torch.nn.Dropout(p)}. Which ones are 0 the run's seed and the step decide ({@link DropoutMasks}).
 *
 * @param p from 0, for none, to below 1
 */
public record Dropout(double p) implements Layer {
    private static final double MOST = 0.99;

    @Override
    public String kind() {
        return "dropout";
    }

    @Override
    public String label() {
        return "Dropout " + p;
    }

    @Override
    public Shape output(Shape in) {
        if (!(p >= 0 && p < 1)) {
            throw Layer.refused("dropout", String.valueOf(p));
        }
        return in;
    }

    @Override
    public List<LayerNumber> numbers() {
        return List.of(new LayerNumber("p", p, 0, MOST, false, Dropout::new));
    }

    /** What a number that is left in is multiplied by, so that their mean stays. */
    public double factor() {
        return 1 / (1 - p);
    }

    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.dropout(this);
    }
}
