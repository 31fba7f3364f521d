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
        assertThat(model.focusedProperty().get().name()).isEqualTo("sigmoid");
        assertThat(model.readoutsProperty().get()).hasSize(3);
        assertThat(model.fromProperty().get()).isEqualTo(-7);
        assertThat(model.toProperty().get()).isEqualTo(7);
    }

    @Test
    void readoutGivesTheValueAndSlopeAtX() {
        model.xProperty().set(2);
        Readout sigmoid = readout("sigmoid");
        assertThat(sigmoid.value()).isCloseTo(0.8807970779778823, within(1e-15));
        assertThat(sigmoid.derivative()).isCloseTo(0.10499358540350662, within(1e-15));
        assertThat(sigmoid.slope()).isEqualTo(Slope.LIVE);
    }

    @Test
    void readoutTellsSaturatedFromDeadFromMinimum() {
        model.compareAll();
        model.xProperty().set(-4.9);
        assertThat(readout("sigmoid").slope()).isEqualTo(Slope.SATURATED);
        assertThat(readout("tanh").slope()).isEqualTo(Slope.SATURATED);
        assertThat(readout("ELU").slope()).isEqualTo(Slope.SATURATED);
        assertThat(readout("ReLU").slope()).isEqualTo(Slope.DEAD);
        assertThat(readout("leaky ReLU").slope()).as("0.01 is not below 0.01").isEqualTo(Slope.LIVE);
        model.choice("leaky ReLU").parameterValueProperty().set(0.005);
        assertThat(readout("leaky ReLU").slope()).isEqualTo(Slope.FAINT);
        model.choice("leaky ReLU").parameterValueProperty().set(0);
        assertThat(readout("leaky ReLU").slope()).isEqualTo(Slope.DEAD);
        model.xProperty().set(-1.2785);
        assertThat(readout("SiLU").slope()).isEqualTo(Slope.MINIMUM);
        assertThat(Math.abs(readout("SiLU").derivative())).isLessThan(0.001);
        model.xProperty().set(0);
        assertThat(readout("ReLU").slope()).isEqualTo(Slope.KINK);
        assertThat(readout("ReLU").derivative()).isZero();
        assertThat(readout("ELU").slope()).isEqualTo(Slope.LIVE);
    }

    @Test
    void changingAParameterChangesTheReadoutAndTheCurve() {
        model.choice("ELU").comparedProperty().set(true);
        model.xProperty().set(-7);
        assertThat(readout("ELU").value()).isCloseTo(Math.expm1(-7), within(1e-15));
        model.choice("ELU").parameterValueProperty().set(2);
        assertThat(readout("ELU").value()).isCloseTo(2 * Math.expm1(-7), within(1e-15));
        assertThat(model.comparedProperty().get().get(3).curves().value()[0])
                .isCloseTo(2 * Math.expm1(-7), within(1e-15));
    }

    @Test
    void parametersAreKeptWhileAFunctionIsNotCompared() {
        model.choice("SiLU").parameterValueProperty().set(3);
        model.compareAll();
        model.compareNone();
        model.compareRectifiers();
        assertThat(model.choice("SiLU").getParameter()).isEqualTo(3);
        assertThat(comparedNames()).hasSize(8).doesNotContain("tanh", "sigmoid");
    }

    @Test
    void focusingAFunctionComparesIt() {
        model.focusedProperty().set(model.choice("GELU"));
        assertThat(comparedNames()).contains("GELU");
        assertThat(model.cardProperty().get().choice().name()).isEqualTo("GELU");
    }

    @Test
    void focusMovesOnWhenItsFunctionIsNoLongerCompared() {
        model.choice("sigmoid").comparedProperty().set(false);
        assertThat(model.focusedProperty().get().name()).isEqualTo("tanh");
        assertThat(model.tangentProperty().get().slope()).isCloseTo(1 - Math.pow(Math.tanh(1), 2), within(1e-15));
    }

    @Test
    void withNothingComparedThereIsNoTangentAndNoBandButStillACard() {
        model.compareNone();
        assertThat(model.tangentProperty().get()).isNull();
        assertThat(model.regionsProperty().get()).isEmpty();
        assertThat(model.readoutsProperty().get()).isEmpty();
        assertThat(model.cardProperty().get()).isNotNull();
    }

    @Test
    void wrongRangesAreRefusedWithASentenceAndChangeNothing() {
        assertThat(ActivationViewModel.rangeProblem(3, -3)).contains("smaller than the right end");
        assertThat(ActivationViewModel.rangeProblem(1, 1)).contains("smaller than the right end");
        assertThat(ActivationViewModel.rangeProblem(1, 1.05)).contains("at least 0.1 wide");
        assertThat(ActivationViewModel.rangeProblem(-21, 5)).contains("between −20 and 20");
        assertThat(ActivationViewModel.rangeProblem(Double.NaN, 5)).isNotNull();
        assertThat(ActivationViewModel.rangeProblem(-20, 20)).isNull();
        model.setRange(3, -3);
        assertThat(model.fromProperty().get()).isEqualTo(-7);
    }

    @Test
    void theCursorStaysInTheRange() {
        model.xProperty().set(4);
        model.setRange(-2, 2);
        assertThat(model.xProperty().get()).isEqualTo(2);
        model.xProperty().set(2.5);
        assertThat(model.toProperty().get()).as("the range widens").isEqualTo(3);
        model.xProperty().set(-100);
        assertThat(model.xProperty().get()).isEqualTo(-20);
        assertThat(model.fromProperty().get()).isEqualTo(-20);
        model.setRange(-2, 2);
        model.xProperty().set(Double.NaN);
        assertThat(model.xProperty().get()).isZero();
        assertThat(model.readoutsProperty().get())
                .allSatisfy(row -> assertThat(row.x()).isZero());
    }

    @Test
    void draggingGivesReadableNumbersAndTypingExactOnes() {
        model.dragTo(1.23456789);
        assertThat(model.xProperty().get()).isEqualTo(1.23);
        model.setRange(-0.05, 0.05);
        model.dragTo(0.0123456);
        assertThat(model.xProperty().get()).isEqualTo(0.0123);
        model.xProperty().set(0.0123456);
        assertThat(model.xProperty().get()).isEqualTo(0.0123456);
        model.dragTo(Double.NaN);
        assertThat(model.xProperty().get()).isZero();
    }

    @Test
    void curvesSpanTheRange() {
        model.setRange(-1, 3);
        for (ActivationViewModel.Compared one : model.comparedProperty().get()) {
            double[] x = one.curves().x();
            assertThat(x[0]).isEqualTo(-1);
            assertThat(x[x.length - 1]).isEqualTo(3);
        }
    }

    @Test
    void shadingCanBeSwitchedOff() {
        assertThat(model.regionsProperty().get()).hasSize(2);
        model.shadedProperty().set(false);
        assertThat(model.regionsProperty().get()).isEmpty();
    }

    @Test
    void cardSaysWhereItSaturatesAndWhetherThereIsAKink() {
        assertThat(model.cardProperty().get().saturation()).isEqualTo("|f′| < 0.01 for x < −4.58 and x > 4.58.");
        assertThat(model.cardProperty().get().kink()).startsWith("None");
        model.focusedProperty().set(model.choice("ReLU"));
        assertThat(model.cardProperty().get().saturation()).startsWith("f′ is exactly 0 for x < 0");
        assertThat(model.cardProperty().get().kink())
                .isEqualTo("Not differentiable at 0: slope 0 from the left, 1 from the right; the course plots 0.");
        model.focusedProperty().set(model.choice("ELU"));
        assertThat(model.cardProperty().get().kink()).startsWith("None");
        model.choice("ELU").parameterValueProperty().set(2.5);
        assertThat(model.cardProperty().get().kink()).contains("slope 2.5 from the left");
        assertThat(model.cardProperty().get().range()).isEqualTo("(−2.5, ∞)");
        model.focusedProperty().set(model.choice("SiLU"));
        model.choice("SiLU").parameterValueProperty().set(2);
        assertThat(model.cardProperty().get().range()).isEqualTo("[−0.1392, ∞)");
    }

    @Test
    void tangentStaysWithinTheCurves() {
        model.compareNone();
        model.focusedProperty().set(model.choice("ReLU"));
        for (double x = -5; x <= 5; x += 0.25) {
            model.xProperty().set(x);
            Tangent tangent = model.tangentProperty().get();
            assertThat(tangent.x0()).isBetween(-7.0, x);
            assertThat(tangent.x1()).isBetween(x, 7.0);
            assertThat(tangent.yAt(tangent.x0())).isBetween(-1e-12, 7 + 1e-12);
            assertThat(tangent.yAt(tangent.x1())).isBetween(-1e-12, 7 + 1e-12);
            assertThat(tangent.yAt(x)).isEqualTo(Math.max(0, x));
        }
    }

    private List<String> comparedNames() {
        return model.comparedProperty().get().stream()
                .map(one -> one.choice().name())
                .toList();
    }

    private Readout readout(String name) {
        return model.readoutsProperty().get().stream()
                .filter(row -> row.choice().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
