package gradientlab.training;

/**
 * How fast a run is, and how long the rest will take: measured, evaluations included. What was long ago counts less, since
 * a run has more cores or fewer as others begin and end beside it.
 */
final class RunPace {
    private static final double WINDOW_SECONDS = 3;

    /** Older measurements count half when as much has been measured since. */
    private static final double MEMORY_SECONDS = 10;

    /** The first steps wait for native code and compilers; the rest of the run does not. */
    private static final int WARM_UP = 5;

    /** Time by what was done in it. */
    private static final class Rate {
        private double seconds;
        private double done;

        void add(double amount, double inSeconds) {
            if (seconds > MEMORY_SECONDS) {
                seconds /= 2;
                done /= 2;
            }
            seconds += inSeconds;
            done += amount;
        }

        double secondsFor(double amount) {
            return amount == 0 ? 0 : amount * seconds / done;
        }
    }

    private final Rate training = new Rate();
    private final Rate evaluating = new Rate();
    private int steps;
    private double windowSeconds;
    private int windowSteps;
    private double stepsPerSecond = Double.NaN;

    void step(double seconds) {
        if (++steps > WARM_UP) {
            training.add(1, seconds);
        }
        windowSteps++;
        window(seconds);
    }

    void evaluation(int images, double seconds) {
        evaluating.add(images, seconds);
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
        boolean early = stepsLeft > 0 && steps < WARM_UP + 5;
        return early ? Double.NaN : training.secondsFor(stepsLeft) + evaluating.secondsFor(imagesLeft);
    }
}
