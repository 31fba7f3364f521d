package gradientlab.training;

import java.io.IOException;

/**
 * A run as it went: whatever is shown of a run is a function of its trajectory and a step, and so is what a run could have
 * become with another setting.
 *
 * @param <C> configuration
 * @param <P> parameters
 * @param <B> what goes on from a step: a learner for XOR, the id of a new stored run for images
 */
public interface Trajectory<C, P, B> {
    /**
     * The newest kept checkpoint at or before a step.
     *
     * @throws IOException with a sentence when there is none, or it cannot be read
     */
    Checkpoint<P> at(int step) throws IOException;

    /**
     * All that was recorded of a quantity so far.
     *
     * @param name one of the names in {@link Series}
     * @throws IllegalArgumentException when nothing of this name is recorded
     */
    Series series(String name);

    /**
     * Goes on from exactly this step, from the nearest checkpoint before it. With the run's own configuration what comes
     * is the run's own curve, to the last bit.
     *
     * @param step 0 to the last step of the run
     * @param config what holds from there on
     * @throws gradientlab.nn.InvalidSetting when a run cannot go on with it, or not from there
     * @throws IOException with a sentence when what was kept cannot be read, or the branch not written
     */
    B branch(int step, C config) throws IOException, InterruptedException;
}
