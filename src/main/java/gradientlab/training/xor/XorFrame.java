package gradientlab.training.xor;

import gradientlab.data.PointSet;
import gradientlab.nn.Parameters;

/**
 * What the window shows next; an immutable snapshot of a session. Pictures are not in it: whoever shows one computes it from
 * the weights.
 *
 * @param state what the session is doing
 * @param config what it runs
 * @param train the training points
 * @param epoch finished epochs
 * @param fresh whether this is the first frame of a new network: what was drawn before is void
 * @param history the epochs since the last frame
 * @param parameters a copy of the weights
 * @param epochsPerSecond while running, else 0
 * @param diagnosis what is wrong, or null
 */
public record XorFrame(
        State state,
        XorConfig config,
        PointSet train,
        int epoch,
        boolean fresh,
        History.Chunk history,
        Parameters parameters,
        double epochsPerSecond,
        Diagnosis diagnosis) {
    /** The same to be shown once more: nothing of it is new. */
    public XorFrame again() {
        return new XorFrame(
                state, config, train, epoch, false, History.Chunk.NONE, parameters, epochsPerSecond, diagnosis);
    }

    /** What a session is doing. */
    public enum State {
        READY,
        RUNNING,
        PAUSED,
        FINISHED,
        TARGET_REACHED,
        DIED
    }
}
