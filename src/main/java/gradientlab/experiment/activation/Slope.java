package gradientlab.experiment.activation;

/** What the slope at a point means for learning. */
enum Slope {
    LIVE("live"),
    /** |f'| below the threshold from here to infinity, while f approaches a limit. */
    SATURATED("saturated"),
    /** f' exactly 0 from here to infinity. */
    DEAD("dead (f′ = 0)"),
    /** |f'| constant and below the threshold, though f goes on to infinity. */
    FAINT("small slope"),
    /** |f'| below the threshold around a minimum only. */
    MINIMUM("at its minimum"),
    /** Not differentiable here; the left slope is shown, as the course plots it. */
    KINK("kink");

    private final String text;

    Slope(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
