package gradientlab.nn;

/** Two arrays that cannot be combined; the message names both shapes and says what would fit. */
public final class ShapeMismatch extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** @param message a whole sentence for the user */
    public ShapeMismatch(String message) {
        super(message);
    }
}
