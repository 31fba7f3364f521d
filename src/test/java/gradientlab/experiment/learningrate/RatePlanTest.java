package gradientlab.experiment.learningrate;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.training.LearningRateSchedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatePlanTest {
    private static final int TOTAL = 13_500;
    private final RatePlan plan = new RatePlan(0.1, LearningRateSchedule.parse("4500:0.01,9000:0.001"));

    @Test
    void aDragLandsOnTensOfStepsAndRatesOfOneTwoFive() {
        RatePlan moved = plan.moved(1, 5003.7, 0.0187, TOTAL);
        assertThat(moved.schedule().text()).isEqualTo("5000:0.02,9000:0.001");
        assertThat(moved.initial()).isEqualTo(0.1);
        assertThat(new RatePlan(0.1, LearningRateSchedule.parse("40:0.01")).moved(1, 57.4, 0.01, 100))
                .as("a short run: any step")
                .extracting(short57 -> short57.schedule().text())
                .isEqualTo("57:0.01");
    }

    @Test
    void neighboursAndTheEndsOfTheRunHoldADragged() {
        assertThat(plan.moved(1, 12_000, 0.01, TOTAL).schedule().text()).isEqualTo("8990:0.01,9000:0.001");
        assertThat(plan.moved(1, -300, 0.01, TOTAL).schedule().text()).isEqualTo("10:0.01,9000:0.001");
        assertThat(plan.moved(2, 20, 0.001, TOTAL).schedule().text()).isEqualTo("4500:0.01,4510:0.001");
        assertThat(plan.moved(2, 1e9, 0.001, TOTAL).schedule().text()).isEqualTo("4500:0.01,13490:0.001");
        assertThat(plan.moved(0, 700, 0.2, TOTAL))
                .as("the initial rate stays at step 0")
                .isEqualTo(new RatePlan(0.2, plan.schedule()));
    }

    @Test
    void ratesStayInWhatTheChartShows() {
        assertThat(plan.moved(0, 0, 1e-9, TOTAL).initial()).isEqualTo(RatePlan.LOWEST);
        assertThat(plan.moved(0, 0, 50, TOTAL).initial()).isEqualTo(RatePlan.HIGHEST);
        assertThat(plan.moved(0, 0, Double.NaN, TOTAL).initial()).isEqualTo(RatePlan.LOWEST);
    }

    @ParameterizedTest
    @CsvSource({"0.01,0.01", "0.0135,0.01", "0.0145,0.02", "0.0072,0.01", "0.0069,0.005", "0.3,0.2", "0.33,0.5", "1,1"})
    void snapsToTheNearestByRatio(double rate, double snapped) {
        assertThat(RatePlan.snapped(rate)).isEqualTo(snapped);
    }

    @Test
    void arrowKeysMoveByAHundredthOrATenthOfTheRunAndThroughOneTwoFive() {
        assertThat(plan.nudged(1, 1, 0, false, TOTAL).step(1)).isEqualTo(4640);
        assertThat(plan.nudged(1, -1, 0, true, TOTAL).step(1)).isEqualTo(3150);
        assertThat(plan.nudged(1, 0, 1, false, TOTAL).rate(1)).isEqualTo(0.02);
        assertThat(plan.nudged(1, 0, -1, false, TOTAL).rate(1)).isEqualTo(0.005);
        assertThat(plan.nudged(1, 0, -1, true, TOTAL).rate(1)).isEqualTo(0.001);
        assertThat(plan.nudged(0, 1, 1, true, TOTAL).initial()).isEqualTo(1);
        RatePlan odd = new RatePlan(0.1, LearningRateSchedule.parse("4500:0.0123"));
        assertThat(odd.nudged(1, 1, 0, false, TOTAL).rate(1))
                .as("a rate that was typed survives a move aside")
                .isEqualTo(0.0123);
        RatePlan low = odd;
        for (int i = 0; i < 30; i++) {
            low = low.nudged(1, 0, -1, false, TOTAL);
        }
        assertThat(low.rate(1)).isEqualTo(RatePlan.LOWEST);
    }

    @Test
    void dropsAreAddedInOrderAndRemoved() {
        assertThat(plan.added(6789, 0.0053, TOTAL).schedule().text()).isEqualTo("4500:0.01,6790:0.005,9000:0.001");
        assertThat(plan.added(4502, 0.5, TOTAL)).as("one is there already").isEqualTo(plan);
        assertThat(plan.added(99_999, 0.5, TOTAL).step(3)).isEqualTo(13_490);
        assertThat(plan.added(TOTAL).schedule().text()).isEqualTo("4500:0.01,9000:0.001,11250:0.0001");
        assertThat(plan.removed(1).schedule().text()).isEqualTo("9000:0.001");
        assertThat(plan.removed(0)).isEqualTo(plan);
        RatePlan full = plan;
        for (int i = 0; i < 200; i++) {
            full = full.added(i * 60 + 10, 0.01, TOTAL);
        }
        assertThat(full.drops()).as("as many as a schedule may have").hasSize(100);
        assertThat(new RatePlan(0.1, LearningRateSchedule.CONSTANT)
                        .added(1, 0.01, 1)
                        .drops())
                .as("a run of one step has no room")
                .isEmpty();
    }

    @Test
    void cornersDrawStepsOverTheWholeRunAndLeaveOutWhatComesAfterIt() {
        assertThat(plan.corners(10_000)[0]).containsExactly(0, 4500, 4500, 9000, 9000, 10_000);
        assertThat(plan.corners(10_000)[1]).containsExactly(0.1, 0.1, 0.01, 0.01, 0.001, 0.001);
        assertThat(plan.corners(5000)[0]).containsExactly(0, 4500, 4500, 5000);
    }

    @Test
    void theCoursesSchedulesScaleWithTheRunAndUseTheMeasuredPlateau() {
        assertThat(CoursePlan.ONE_DROP.plan(TOTAL, -1)).isEqualTo(new RatePlan(0.1, parse("4500:0.01")));
        assertThat(CoursePlan.TWO_DROPS.plan(TOTAL, -1)).isEqualTo(new RatePlan(0.1, parse("4500:0.01,9000:0.001")));
        assertThat(CoursePlan.TWO_DROPS.plan(1800, -1).schedule().text()).isEqualTo("600:0.01,1200:0.001");
        assertThat(CoursePlan.TWO_DROPS.plan(TOTAL, 3140).schedule().text()).isEqualTo("3100:0.01,8300:0.001");
        assertThat(CoursePlan.TWO_DROPS.plan(90, -1).schedule().text()).isEqualTo("30:0.01,60:0.001");
        assertThat(CoursePlan.TWO_DROPS.plan(1, -1).drops()).hasSize(1);
    }

    private static LearningRateSchedule parse(String text) {
        return LearningRateSchedule.parse(text);
    }
}
