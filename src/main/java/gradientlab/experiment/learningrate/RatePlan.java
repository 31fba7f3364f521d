package gradientlab.experiment.learningrate;

import gradientlab.nn.InvalidSetting;
import gradientlab.training.LearningRateSchedule;
import gradientlab.training.RateDrop;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * A learning rate and its drops while they are edited: every edit gives another plan that a training can use. Handles
 * count from 0: handle 0 is the initial rate at step 0, handle i the i-th drop.
 *
 * @param initial the rate at step 0
 * @param schedule the drops, in order
 */
record RatePlan(double initial, LearningRateSchedule schedule) {
    /** What can be dragged to; text may say more. */
    static final double LOWEST = 1e-4;

    static final double HIGHEST = 1;

    private static final int DIGITS = 2;
    private static final int FINE_STEPS_ABOVE = 1000;
    private static final double[] NICE = {1, 2, 5, 10};

    /** Drags land on whole tens of steps, which is where points are recorded; on any step in a short run. */
    static int grid(int totalSteps) {
        return totalSteps >= FINE_STEPS_ABOVE ? 10 : 1;
    }

    List<RateDrop> drops() {
        return schedule.drops();
    }

    int handles() {
        return drops().size() + 1;
    }

    /** Step of a handle. */
    int step(int handle) {
        return handle == 0 ? 0 : drops().get(handle - 1).step();
    }

    /** Rate of a handle. */
    double rate(int handle) {
        return handle == 0 ? initial : drops().get(handle - 1).learningRate();
    }

    /** The handle as near to this place as its neighbours and the run's ends allow; order never changes. */
    RatePlan moved(int handle, double step, double rate, int totalSteps) {
        return placed(handle, step, snapped(rate), totalSteps);
    }

    private RatePlan placed(int handle, double step, double rate, int totalSteps) {
        if (handle == 0) {
            return new RatePlan(rate, schedule);
        }
        int grid = grid(totalSteps);
        int low = step(handle - 1) + grid;
        int high = handle + 1 < handles() ? step(handle + 1) - grid : Math.max(low, totalSteps - grid);
        long wanted = Math.round(step / grid) * grid;
        int newStep = high < low ? step(handle) : (int) Math.max(low, Math.min(high, wanted));
        List<RateDrop> all = new ArrayList<>(drops());
        all.set(handle - 1, new RateDrop(newStep, rate));
        return new RatePlan(initial, new LearningRateSchedule(all));
    }

    /** The handle moved by arrow keys: sideways a hundredth of the run (far: a tenth), up and down through 1-2-5. */
    RatePlan nudged(int handle, int right, int up, boolean far, int totalSteps) {
        double stride = Math.max(grid(totalSteps), totalSteps / (far ? 10.0 : 100.0));
        double rate = rate(handle);
        for (int i = 0; i < (far ? NICE.length - 1 : 1) && up != 0; i++) {
            rate = Math.max(LOWEST, Math.min(HIGHEST, nextNice(rate, up > 0)));
        }
        return placed(handle, step(handle) + right * stride, rate, totalSteps);
    }

    /** One more drop; unchanged where there is no room for it. */
    RatePlan added(double step, double rate, int totalSteps) {
        int grid = grid(totalSteps);
        long at = Math.max(grid, Math.min(totalSteps - (long) grid, Math.round(step / grid) * grid));
        boolean taken = totalSteps <= grid || drops().stream().anyMatch(drop -> drop.step() == at);
        try {
            return taken ? this : new RatePlan(initial, schedule.with(new RateDrop((int) at, snapped(rate))));
        } catch (InvalidSetting tooMany) {
            return this;
        }
    }

    /** A drop to a tenth, half-way between the last one and the run's end. */
    RatePlan added(int totalSteps) {
        int last = handles() - 1;
        return added((step(last) + totalSteps) / 2.0, rate(last) / 10, totalSteps);
    }

    /** Without this drop; the initial rate stays. */
    RatePlan removed(int handle) {
        if (handle == 0) {
            return this;
        }
        List<RateDrop> rest = new ArrayList<>(drops());
        rest.remove(handle - 1);
        return new RatePlan(initial, new LearningRateSchedule(rest));
    }

    /** As {@link LearningRateSchedule#corners}. */
    double[][] corners(int totalSteps) {
        return schedule.corners(initial, totalSteps);
    }

    /**
     * The nearest of 0.0001, 0.0002, 0.0005, 0.001, ... 1: a pointer that wavers by a few pixels does not change a rate.
     */
    static double snapped(double rate) {
        double nearest = LOWEST;
        double up = LOWEST;
        while (up < HIGHEST * (1 - 1e-9)) {
            up = nextNice(up, true);
            if (Math.abs(Math.log(rate / up)) < Math.abs(Math.log(rate / nearest))) {
                nearest = up;
            }
        }
        return nearest;
    }

    /** The next of ..., 0.01, 0.02, 0.05, 0.1, ... */
    private static double nextNice(double rate, boolean up) {
        double power = Math.pow(10, Math.floor(Math.log10(rate) + 1e-9));
        double leading = rate / power;
        double next = up ? 10 : 0.5;
        for (double nice : NICE) {
            if (up ? nice > leading * (1 + 1e-9) : nice < leading * (1 - 1e-9)) {
                next = nice;
                if (up) {
                    break;
                }
            }
        }
        return new BigDecimal(next * power).round(new MathContext(DIGITS)).doubleValue();
    }
}
