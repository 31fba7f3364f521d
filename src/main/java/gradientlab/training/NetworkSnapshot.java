package gradientlab.training;

import java.util.List;

/**
 * A network as it was at one step: copies only, safe on any thread.
 *
 * @param step updates done
 * @param weights the first layer's weights
 * @param predictions a few validation images, always the same ones in a run
 */
public record NetworkSnapshot(int step, FirstLayer weights, List<Prediction> predictions) {}
