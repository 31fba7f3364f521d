package gradientlab.experiment.activation;

import gradientlab.text.Texts;

/** What the slope at a point means for learning. */
enum Slope {
    LIVE,
    /** |f'| below the threshold from here to infinity, while f approaches a limit. */
    SATURATED,
    /** f' exactly 0 from here to infinity. */
    DEAD,
    /** |f'| constant and below the threshold, though f goes on to infinity. */
    FAINT,
    /** |f'| below the threshold around a minimum only. */
    MINIMUM,
    /** Not differentiable here; the left slope is shown, as the course plots it. */
    KINK;

    private static final Texts TEXTS = Texts.of(Slope.class);

    String text() {
        return TEXTS.name("slope", this);
    }
}
