package gradientlab.experiment.learningrate;

import gradientlab.training.LearningRateSchedule;
import gradientlab.training.RateDrop;
import java.util.List;

/**
 * The two schedules of course part 5: SGD from 0.1, dropped to 0.01 where the curve of 0.1 stops improving; and the same
 * with a later drop to 0.001.
 *
 * <p>Measured with cnn_4 on CIFAR-10, batches of 50, seed 1: 0.1 reaches a validation accuracy of 0.456, 0.548, 0.581,
 * 0.578, 0.616 and 0.610 after epochs 1 to 6, so it levels off at about step 4500.
 */
enum CoursePlan {
    ONE_DROP,
    TWO_DROPS;

    static final double START = 0.1;
    private static final double FIRST = 0.01;
    private static final double SECOND = 0.001;

    /**
     * @param totalSteps of the run
     * @param plateau where 0.1 stopped improving in a run that was made, or -1: then a third of the run, step 4500 of the
     *     course's 13,500 (45,000 images, batches of 50, 15 epochs)
     */
    RatePlan plan(int totalSteps, int plateau) {
        int grid = RatePlan.grid(totalSteps) * (totalSteps >= 2000 ? 10 : 1);
        int first = onGrid(plateau > 0 && plateau < totalSteps ? plateau : totalSteps / 3.0, grid);
        int second = onGrid(first + (totalSteps - first) / 2.0, grid);
        List<RateDrop> drops = this == ONE_DROP || second <= first
                ? List.of(new RateDrop(first, FIRST))
                : List.of(new RateDrop(first, FIRST), new RateDrop(second, SECOND));
        return new RatePlan(START, new LearningRateSchedule(drops));
    }

    private static int onGrid(double step, int grid) {
        return (int) Math.max(grid, Math.round(step / grid) * grid);
    }
}
