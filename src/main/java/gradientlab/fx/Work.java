package gradientlab.fx;

/**
 * A piece of background work.
 *
 * @param <T> its result
 */
@FunctionalInterface
public interface Work<T> {
    /**
     * Runs off the FX thread.
     *
     * @param progress where to report, and where to ask whether to go on
     * @throws Exception whose message the user will read
     */
    T run(Progress progress) throws Exception;
}
