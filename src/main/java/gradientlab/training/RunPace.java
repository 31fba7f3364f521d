package gradientlab.training;

/** How fast a run is, and how long the rest will take: measured, evaluations included. */
final class RunPace {
    private static final double WINDOW_SECONDS = 3;

    /** The first steps wait for native code and compilers; the rest of the run does not. */
    private static final int WARM_UP = 5;

    private double stepSeconds;
    private int steps;
    private int measuredSteps;
    private double evaluationSeconds;
    private int evaluatedImages;
    private double windowSeconds;
    private int windowSteps;
    private double stepsPerSecond = Double.NaN;

    void step(double seconds) {
        if (++steps > WARM_UP) {
            stepSeconds += seconds;
            measuredSteps++;
        }
        windowSteps++;
        window(seconds);
    }

    void evaluation(int images, double seconds) {
        evaluationSeconds += seconds;
        evaluatedImages += images;
        window(seconds);
    }

    private void window(double seconds) {
        windowSeconds += seconds;
        if (windowSeconds >= WINDOW_SECONDS || (Double.isNaN(stepsPerSecond) && windowSteps >= 5)) {
            if (windowSteps > 0) {
                stepsPerSecond = windowSteps / windowSeconds;
            }
            windowSeconds = 0;
            windowSteps = 0;
        }
    }

    /** Training steps a second of training time over the last seconds, the small evaluations included. */
    double stepsPerSecond() {
        return stepsPerSecond;
    }

    /** NaN before there is enough to tell. */
    double secondsFor(int stepsLeft, long imagesLeft) {
        if ((stepsLeft > 0 && measuredSteps < 5) || (imagesLeft > 0 && evaluatedImages == 0)) {
            return Double.NaN;
        }
        double perStep = measuredSteps == 0 ? 0 : stepSeconds / measuredSteps;
        double perImage = evaluatedImages == 0 ? 0 : evaluationSeconds / evaluatedImages;
        return stepsLeft * perStep + imagesLeft * perImage;
    }
}
