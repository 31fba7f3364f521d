package gradientlab.engine;

/** How a gradient g becomes a step, as PyTorch defines it. */
public enum OptimizerKind {
    /** p -= rate g. */
    SGD(0),
    /** Momentum 0.9: v = 0.9 v + g; p -= rate v. */
    MOMENTUM(1),
    /** Adam (Kingma and Ba, 2015) with decay 0.9 and 0.999 and epsilon 1e-8. */
    ADAM(2);

    private final int memories;

    OptimizerKind(int memories) {
        this.memories = memories;
    }

    /** How many numbers it remembers for each parameter. */
    int memories() {
        return memories;
    }
}
