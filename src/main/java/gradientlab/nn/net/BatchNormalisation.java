package gradientlab.nn.net;

import gradientlab.nn.BatchNorm;
import java.util.List;

/**
 * Batch normalisation with a weight and a bias for each channel, {@code torch.nn.BatchNorm2d} of maps and {@code BatchNorm1d}
 * of a vector: {@link BatchNorm} in training, by {@link RunningStatistics} in evaluation.
 */
public record BatchNormalisation() implements Layer {
    @Override
    public String kind() {
        return "batch_norm";
    }

    @Override
    public String label() {
        return "BatchNorm";
    }

    @Override
    public Shape output(Shape in) {
        return in;
    }

    @Override
    public List<ParameterTensor> parameters(Shape in) {
        return ParameterTensor.factorAndBias(in.channels());
    }

    @Override
    public boolean normalises() {
        return true;
    }

    /** The plain loops that compute it. */
    public BatchNorm plain(Shape in) {
        return new BatchNorm(in.channels(), in.height() * in.width());
    }

    @Override
    public <R> R accept(LayerVisitor<R> visitor) {
        return visitor.batchNorm(this);
    }
}
