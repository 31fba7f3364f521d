package gradientlab.experiment.convolution;

import gradientlab.experiment.LabContext;
import gradientlab.experiment.Shortcut;
import gradientlab.experiment.Tab;
import gradientlab.guide.Forecast;
import java.util.List;
import java.util.Random;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Parent;

/** The convolution microscope: course part 2. */
public final class ConvolutionExperiment extends Tab<ConvolutionViewModel, ConvolutionState> {
    public ConvolutionExperiment(LabContext context) {
        super("convolution", "fth-aperture", () -> new ConvolutionViewModel(context), ConvolutionViewModel::state);
    }

    @Override
    public Parent createView() {
        model().relabel();
        return new ConvolutionView(model());
    }

    @Override
    public List<Forecast<?>> forecasts() {
        return new ConvolutionForecasts(model()).all();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                shortcut("Shortcut+P", "play", () -> playing().set(!playing().get())),
                shortcut("Shortcut+Period", "step", () -> model().microscope().step()),
                shortcut("Shortcut+Comma", "back", () -> model().microscope().stepBack()),
                shortcut("Shortcut+I", "image-next", () -> model().images().next()),
                shortcut(
                        "Shortcut+Shift+I",
                        "image-previous",
                        () -> model().images().previous()),
                shortcut(
                        "Shortcut+Shift+R",
                        "image-random",
                        () -> model().images().random(new Random())));
    }

    @Override
    public boolean startable() {
        return true;
    }

    @Override
    public void start() {
        playing().set(true);
    }

    private BooleanProperty playing() {
        return model().microscope().playingProperty();
    }

    @Override
    public void deactivate() {
        made().ifPresent(model -> model.microscope().playingProperty().set(false));
    }

    @Override
    public void close() {
        deactivate();
    }
}
