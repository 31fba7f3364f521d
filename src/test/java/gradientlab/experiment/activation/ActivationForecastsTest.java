package gradientlab.experiment.activation;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.guide.Curve;
import gradientlab.guide.Forecast;
import org.junit.jupiter.api.Test;

class ActivationForecastsTest {
    private static <F extends Forecast<?>> F forecast(String id, Class<F> type) {
        return type.cast(ActivationForecasts.all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void fiveSigmoidsLeaveLessThanAThousandth() {
        assertThat(forecast("sigmoid-layers", Forecast.OfNumber.class)
                        .reality()
                        .fromNowOn()
                        .getValue()
                        .value())
                .isEqualTo(5);
    }

    @Test
    void tanhIsTheOneThatIsFlatAtBothEnds() {
        assertThat(forecast("both-ends", Forecast.OfChoice.class)
                        .reality()
                        .fromNowOn()
                        .getValue()
                        .value())
                .isEqualTo(2);
    }

    @Test
    void theDerivativeFitsThePadAndPeaksInTheMiddle() {
        Forecast.OfSketch sketch = forecast("sigmoid-derivative", Forecast.OfSketch.class);
        Curve curve = sketch.reality().fromNowOn().getValue().value();
        assertThat(curve.x()[0]).isEqualTo(sketch.frame().getValue().x().low());
        assertThat(curve.at(0)).isEqualTo(0.25);
        assertThat(curve.last()).isLessThan(0.01);
    }
}
