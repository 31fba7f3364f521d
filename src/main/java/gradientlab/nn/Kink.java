package gradientlab.nn;

/**
 * The two slopes at 0, the only place where an activation of this lab may have a kink.
 *
 * @param left slope from the left, which is shown and used at 0
 * @param right slope from the right
 */
public record Kink(double left, double right) {
    /** Closer to 0 than any screen can tell, far enough for the two sides to be told apart. */
    private static final double BESIDE = 1e-9;

    public static Kink of(Activation activation) {
        return new Kink(activation.derivative(0), activation.derivative(BESIDE));
    }

    /** Whether the function is not differentiable at 0. */
    public boolean exists() {
        return Math.abs(right - left) > 1e-6;
    }
}
