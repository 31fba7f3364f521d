package gradientlab.training.xor;

/** Keeps a session at the chosen speed, and measures the speed it has. */
final class Pace {
    private static final double MEASURE_SECONDS = 0.5;
    private static final long MAX_LAG_NANOS = 100_000_000;

    private long started = System.nanoTime();
    private long stepsTaken;
    private long measureStarted;
    private double measureEpoch;
    private double measured;

    /** Counts anew: the speed was changed, or training starts. */
    void restart(double epoch) {
        started = System.nanoTime();
        stepsTaken = 0;
        measureStarted = started;
        measureEpoch = epoch;
        measured = 0;
    }

    /** How long to wait before the next step; 0 or less when it is due. */
    long nanosUntilDue(XorLearner learner, double epochsPerSecond) {
        if (epochsPerSecond == XorSession.UNLIMITED) {
            return 0;
        }
        double due = stepsTaken / (epochsPerSecond * learner.stepsPerEpoch());
        long wait = started + (long) (due * 1e9) - System.nanoTime();
        if (wait < -MAX_LAG_NANOS) {
            started -= wait; // a machine too slow for the chosen speed must not save up steps for later
        }
        return wait;
    }

    void stepTaken() {
        stepsTaken++;
    }

    double epochsPerSecond(XorLearner learner) {
        double seconds = (System.nanoTime() - measureStarted) / 1e9;
        double epochs = learner.epochsExactly() - measureEpoch;
        if (seconds >= MEASURE_SECONDS || measured == 0) {
            measured = seconds > 0 ? epochs / seconds : 0;
        }
        if (seconds >= MEASURE_SECONDS) {
            measureStarted = System.nanoTime();
            measureEpoch = learner.epochsExactly();
        }
        return measured;
    }
}
