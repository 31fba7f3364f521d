package gradientlab.fx;

/** How background work reports itself; may be called from any thread, at any rate. */
public interface Progress {
    /**
     * @param fraction done so far, 0 to 1; negative when unknown
     * @param message what is being done now
     */
    void update(double fraction, String message);

    /** Whether the user asked to stop; work should return soon after. */
    boolean cancelled();
}
