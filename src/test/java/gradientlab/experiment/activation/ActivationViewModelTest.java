package gradientlab.experiment.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ActivationViewModelTest {
    private final ActivationViewModel model = new ActivationViewModel();

    @Test
    void startsWithTheCoursesThreeFunctionsAndTheSigmoidFocused() {
        assertThat(comparedNames()).containsExactly("tanh", "sigmoid", "ReLU");
        assertThat(model.focused().get().name()).isEqualTo("sigmoid");
        assertThat(model.shown().get().readouts()).hasSize(3);
        assertThat(model.state().get().from()).isEqualTo(-7);
        assertThat(model.state().get().to()).isEqualTo(7);
    }

    @Test
    void readoutGivesTheValueAndSlopeAtX() {
        model.x().set(2);
        Readout sigmoid = readout("sigmoid");
        assertThat(sigmoid.value()).isCloseTo(0.8807970779778823, within(1e-15));
        assertThat(sigmoid.derivative()).isCloseTo(0.10499358540350662, within(1e-15));
        assertThat(sigmoid.slope()).isEqualTo(Slope.LIVE);
    }

    @Test
    void readoutTellsSaturatedFromDeadFromMinimum() {
        compare(0, 10);
        model.x().set(-4.9);
        assertThat(readout("sigmoid").slope()).isEqualTo(Slope.SATURATED);
        assertThat(readout("tanh").slope()).isEqualTo(Slope.SATURATED);
        assertThat(readout("ELU").slope()).isEqualTo(Slope.SATURATED);
        assertThat(readout("ReLU").slope()).isEqualTo(Slope.DEAD);
        assertThat(readout("leaky ReLU").slope()).as("0.01 is not below 0.01").isEqualTo(Slope.LIVE);
        tune("leaky ReLU", 0.005);
        assertThat(readout("leaky ReLU").slope()).isEqualTo(Slope.FAINT);
        tune("leaky ReLU", 0);
        assertThat(readout("leaky ReLU").slope()).isEqualTo(Slope.DEAD);
        model.x().set(-1.2785);
        assertThat(readout("SiLU").slope()).isEqualTo(Slope.MINIMUM);
        assertThat(Math.abs(readout("SiLU").derivative())).isLessThan(0.001);
        model.x().set(0);
        assertThat(readout("ReLU").slope()).isEqualTo(Slope.KINK);
        assertThat(readout("ReLU").derivative()).isZero();
        assertThat(readout("ELU").slope()).isEqualTo(Slope.LIVE);
    }

    @Test
    void changingAParameterChangesTheReadoutAndTheCurve() {
        model.compared(choice("ELU")).set(true);
        model.x().set(-7);
        assertThat(readout("ELU").value()).isCloseTo(Math.expm1(-7), within(1e-15));
        tune("ELU", 2);
        assertThat(readout("ELU").value()).isCloseTo(2 * Math.expm1(-7), within(1e-15));
        assertThat(model.shown().get().compared().get(3).curves().value()[0])
                .isCloseTo(2 * Math.expm1(-7), within(1e-15));
    }

    @Test
    void parametersAreKeptWhileAFunctionIsNotCompared() {
        tune("SiLU", 3);
        compare(0, 10);
        compare(0, 0);
        compare(2, 10);
        assertThat(model.state().get().parameter(choice("SiLU"))).isEqualTo(3);
        assertThat(comparedNames()).hasSize(8).doesNotContain("tanh", "sigmoid");
    }

    @Test
    void focusingAFunctionComparesIt() {
        model.focused().set(choice("GELU"));
        assertThat(comparedNames()).contains("GELU");
        assertThat(model.shown().get().focused().choice().name()).isEqualTo("GELU");
    }

    @Test
    void focusMovesOnWhenItsFunctionIsNoLongerCompared() {
        model.compared(choice("sigmoid")).set(false);
        assertThat(model.focused().get().name()).isEqualTo("tanh");
        assertThat(model.shown().get().tangent().slope()).isCloseTo(1 - Math.pow(Math.tanh(1), 2), within(1e-15));
    }

    @Test
    void withNothingComparedThereIsNoTangentAndNoBandButStillACard() {
        compare(0, 0);
        assertThat(model.shown().get().tangent()).isNull();
        assertThat(model.shown().get().regions()).isEmpty();
        assertThat(model.shown().get().readouts()).isEmpty();
        assertThat(model.shown().get().focused()).isNotNull();
    }

    @Test
    void wrongRangesAreRefusedWithASentenceAndChangeNothing() {
        assertThat(ActivationState.rangeProblem(3, -3)).contains("smaller than the right end");
        assertThat(ActivationState.rangeProblem(1, 1)).contains("smaller than the right end");
        assertThat(ActivationState.rangeProblem(1, 1.05)).contains("at least 0.1 wide");
        assertThat(ActivationState.rangeProblem(-21, 5)).contains("between −20 and 20");
        assertThat(ActivationState.rangeProblem(Double.NaN, 5)).isNotNull();
        assertThat(ActivationState.rangeProblem(-20, 20)).isNull();
        model.state().update(now -> now.over(3, -3));
        assertThat(model.state().get().from()).isEqualTo(-7);
    }

    @Test
    void theCursorStaysInTheRange() {
        model.x().set(4);
        model.state().update(now -> now.over(-2, 2));
        assertThat(model.state().get().x()).isEqualTo(2);
        model.x().set(2.5);
        assertThat(model.state().get().to()).as("the range widens").isEqualTo(3);
        model.x().set(-100);
        assertThat(model.state().get().x()).isEqualTo(-20);
        assertThat(model.state().get().from()).isEqualTo(-20);
        model.state().update(now -> now.over(-2, 2));
        model.x().set(Double.NaN);
        assertThat(model.state().get().x()).isZero();
        assertThat(model.shown().get().readouts())
                .allSatisfy(row -> assertThat(row.x()).isZero());
    }

    @Test
    void draggingGivesReadableNumbersAndTypingExactOnes() {
        model.state().update(now -> now.draggedTo(1.23456789));
        assertThat(model.state().get().x()).isEqualTo(1.23);
        model.state().update(now -> now.over(-0.05, 0.05));
        model.state().update(now -> now.draggedTo(0.0123456));
        assertThat(model.state().get().x()).isEqualTo(0.0123);
        model.x().set(0.0123456);
        assertThat(model.state().get().x()).isEqualTo(0.0123456);
        model.state().update(now -> now.draggedTo(Double.NaN));
        assertThat(model.state().get().x()).isZero();
    }

    @Test
    void curvesSpanTheRange() {
        model.state().update(now -> now.over(-1, 3));
        for (ShownActivations.Compared one : model.shown().get().compared()) {
            double[] x = one.curves().x();
            assertThat(x[0]).isEqualTo(-1);
            assertThat(x[x.length - 1]).isEqualTo(3);
        }
    }

    @Test
    void shadingCanBeSwitchedOff() {
        assertThat(model.shown().get().regions()).hasSize(2);
        model.state().update(now -> now.withShaded(false));
        assertThat(model.shown().get().regions()).isEmpty();
    }

    @Test
    void cardSaysWhereItSaturatesAndWhetherThereIsAKink() {
        assertThat(model.shown().get().focused().saturation()).isEqualTo("|f′| < 0.01 for x < −4.58 and x > 4.58.");
        assertThat(model.shown().get().focused().kink()).startsWith("None");
        model.focused().set(choice("ReLU"));
        assertThat(model.shown().get().focused().saturation()).startsWith("f′ is exactly 0 for x < 0");
        assertThat(model.shown().get().focused().kink())
                .isEqualTo("Not differentiable at 0: slope 0 from the left, 1 from the right; the course plots 0.");
        model.focused().set(choice("ELU"));
        assertThat(model.shown().get().focused().kink()).startsWith("None");
        tune("ELU", 2.5);
        assertThat(model.shown().get().focused().kink()).contains("slope 2.5 from the left");
        assertThat(model.shown().get().focused().range()).isEqualTo("(−2.5, ∞)");
        model.focused().set(choice("SiLU"));
        tune("SiLU", 2);
        assertThat(model.shown().get().focused().range()).isEqualTo("[−0.1392, ∞)");
    }

    @Test
    void tangentStaysWithinTheCurves() {
        compare(0, 0);
        model.focused().set(choice("ReLU"));
        for (double x = -5; x <= 5; x += 0.25) {
            model.x().set(x);
            Tangent tangent = model.shown().get().tangent();
            assertThat(tangent.x0()).isBetween(-7.0, x);
            assertThat(tangent.x1()).isBetween(x, 7.0);
            assertThat(tangent.yAt(tangent.x0())).isBetween(-1e-12, 7 + 1e-12);
            assertThat(tangent.yAt(tangent.x1())).isBetween(-1e-12, 7 + 1e-12);
            assertThat(tangent.yAt(x)).isEqualTo(Math.max(0, x));
        }
    }

    private static ActivationChoice choice(String name) {
        return ActivationCatalog.choices().stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void compare(int from, int to) {
        model.state().update(now -> now.comparing(ActivationCatalog.ids().subList(from, to)));
    }

    private void tune(String name, double value) {
        model.state().update(now -> now.tuned(choice(name), value));
    }

    private List<String> comparedNames() {
        return model.shown().get().compared().stream()
                .map(one -> one.choice().name())
                .toList();
    }

    private Readout readout(String name) {
        return model.shown().get().readouts().stream()
                .filter(row -> row.choice().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
