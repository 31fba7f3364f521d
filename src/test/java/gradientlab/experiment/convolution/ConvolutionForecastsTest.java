package gradientlab.experiment.convolution;

import static gradientlab.experiment.convolution.ConvolutionModels.geometry;
import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.guide.Forecast;
import gradientlab.guide.ForecastModel;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvolutionForecastsTest {
    @TempDir
    private Path folder;

    private ForecastModel<Double> number(ConvolutionViewModel model, String id) {
        return new ForecastModel<>((Forecast.OfNumber) new ConvolutionForecasts(model)
                .all().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow());
    }

    @Test
    void theOutputSideComesFromTheTabOnceItIsSetAsAsked() {
        ConvolutionViewModel model = new ConvolutionModels().model(folder);
        ForecastModel<Double> side = number(model, "output-side");
        side.commit(8.0);
        assertThat(side.actual()).isNull();
        geometry(model, now -> now.withStride(3));
        geometry(model, now -> now.withPixels(1));
        assertThat(side.actual()).as("padding is still valid").isNull();
        geometry(model, now -> now.withPadding(PaddingKind.PIXELS));
        assertThat(side.actual().value()).isEqualTo(9);
    }

    @Test
    void theCornerSumIsReadWhereTheWindowStands() {
        ConvolutionViewModel model = new ConvolutionModels().model(folder);
        ForecastModel<Double> corner = number(model, "corner");
        corner.commit(1.0);
        assertThat(corner.actual()).isNull();
        model.microscope().moveTo(0, 0);
        assertThat(corner.actual().value()).isZero();
    }

    @Test
    void theKernelIsNotFlipped() {
        ConvolutionViewModel model = new ConvolutionModels().model(folder);
        Forecast.OfChoice flipped =
                (Forecast.OfChoice) new ConvolutionForecasts(model).all().get(2);
        assertThat(flipped.reality().fromNowOn().getValue().value()).isEqualTo(1);
    }
}
