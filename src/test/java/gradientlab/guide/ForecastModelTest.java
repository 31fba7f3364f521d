package gradientlab.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradientlab.guide.ForecastModel.State;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/** Committing, waiting for reality, keeping both. */
class ForecastModelTest {
    private final ObjectProperty<Actual<Double>> run = new SimpleObjectProperty<>();
    private final ForecastModel<Double> model = model(Reality.ofRun(run));

    private static ForecastModel<Double> model(Reality<Double> reality) {
        return new ForecastModel<>(new Forecast.OfNumber("n", Forecast.Measure.DIFFERENCE, reality));
    }

    @Test
    void realityShowsOnlyAfterTheCommitment() {
        run.set(Actual.of(0.9, "an old run"));
        assertThat(model.state()).isEqualTo(State.OPEN);
        assertThat(model.actual()).isNull();
        run.set(null);
        model.commit(0.5);
        assertThat(model.state()).isEqualTo(State.WAITING);
        run.set(Actual.of(0.97, "sigmoid"));
        assertThat(model.state()).isEqualTo(State.SHOWN);
        assertThat(model.guess()).isEqualTo(0.5);
        assertThat(model.actual()).isEqualTo(Actual.of(0.97, "sigmoid"));
    }

    @Test
    void theRunAlreadyOnScreenDoesNotCount() {
        run.set(Actual.of(0.9, "already there"));
        model.commit(0.9);
        assertThat(model.state()).isEqualTo(State.WAITING);
        run.set(Actual.of(0.91, "still the same run"));
        assertThat(model.state()).isEqualTo(State.WAITING);
        run.set(null);
        run.set(Actual.of(0.9, "the next run"));
        assertThat(model.actual().run()).isEqualTo("the next run");
    }

    @Test
    void aTruthThatAlwaysHoldsIsToldAtOnce() {
        ForecastModel<Double> always = model(Reality.always(() -> 0.25));
        assertThat(always.actual()).isNull();
        always.commit(1.0);
        assertThat(always.state()).isEqualTo(State.SHOWN);
        assertThat(always.actual().value()).isEqualTo(0.25);
    }

    @Test
    void theGuessChangesOnlyUntilRealityIsKnownAndIsClearedAnyTime() {
        model.commit(0.5);
        assertThatThrownBy(() -> model.commit(0.6)).isInstanceOf(IllegalStateException.class);
        assertThat(model.takeBack()).isEqualTo(0.5);
        assertThat(model.state()).isEqualTo(State.OPEN);
        model.commit(0.7);
        run.set(Actual.of(0.97, ""));
        assertThat(model.changeable()).isFalse();
        assertThatThrownBy(model::takeBack).isInstanceOf(IllegalStateException.class);
        assertThat(model.guess()).isEqualTo(0.7);
        model.clear();
        assertThat(model.state()).isEqualTo(State.OPEN);
        assertThat(model.guess()).isNull();
        assertThat(model.actual()).isNull();
    }

    @Test
    void theLastWordStaysAndLaterRunsAreOtherRuns() {
        model.commit(0.5);
        run.set(Actual.of(0.97, "first"));
        run.set(null);
        run.set(Actual.of(0.75, "second"));
        assertThat(model.actual().run()).isEqualTo("first");
    }

    @Test
    void aGrowingTruthIsFollowedAndAStoppedOneWaitsAgain() {
        model.commit(0.5);
        run.set(new Actual<>(0.1, "r", false));
        run.set(new Actual<>(0.2, "r", false));
        assertThat(model.actual().value()).isEqualTo(0.2);
        run.set(null); // reset in mid-run
        assertThat(model.state()).isEqualTo(State.WAITING);
        assertThat(model.changeable()).as("it has been seen").isFalse();
        run.set(Actual.of(0.3, "r"));
        assertThat(model.state()).isEqualTo(State.SHOWN);
    }
}
