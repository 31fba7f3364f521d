package gradientlab.training;

/**
 * How far a run is.
 *
 * @param step updates done
 * @param totalSteps updates in all
 * @param seconds training time so far, evaluations included
 * @param stepsPerSecond over the last seconds; NaN before there is enough to tell
 * @param secondsLeft of training time, evaluations included; NaN before there is enough to tell
 * @param doing what it is doing now: "training", "validating", "testing"
 */
public record RunProgress(
        int step, int totalSteps, double seconds, double stepsPerSecond, double secondsLeft, String doing) {}
