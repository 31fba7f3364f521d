package gradientlab.nn.net;

import java.util.List;

/**
 * Fully connected: y = Wx + b, of the maps laid out channel after channel, row after row.
 *
 * @param units length of the output
 * @param bias whether there is a b
 */
public record Dense(int units, boolean bias) implements Layer {
    @Override
    public String kind() {
        return "dense";
    }

    @Override
    public String label() {
        return "FC-" + units;
    }

    @Override
    public Shape output(Shape in) {
        if (units < 1) {
            throw Layer.refused("few.units", units);
        }
        return Shape.vector(units);
    }

    @Override
    public List<ParameterTensor> parameters(Shape in) {
        return ParameterTensor.weightAndBias(units, in.numbers()).subList(0, bias ? 2 : 1);
    }

    @Override
    public List<LayerNumber> numbers() {
        return List.of(LayerNumber.count("units", units, 1, LayerNumber.MANY, n -> new Dense(n, bias)));
    }

    @Override
    public List<LayerChoice> choices() {
        return List.of(LayerChoice.flag("bias", bias, new Dense(units, true), new Dense(units, false)));
    }

    /** All of them: a kernel as large as the maps. */
    @Override
    public int window(Shape in) {
        return in.height();
    }

    @Override
    public boolean givesLogits() {
        return true;
    }

    @Override
    public Layer telling(int classes) {
        return new Dense(classes, bias);
    }

    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.dense(this);
    }
}
