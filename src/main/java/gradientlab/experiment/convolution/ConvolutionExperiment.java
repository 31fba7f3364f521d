package gradientlab.experiment.convolution;

import gradientlab.experiment.Experiment;
import gradientlab.experiment.LabContext;
import gradientlab.experiment.Shortcut;
import gradientlab.guide.Forecast;
import gradientlab.text.Texts;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;

/** The convolution microscope: course part 2. */
public final class ConvolutionExperiment implements Experiment {
    private static final Texts TEXTS = Texts.of(ConvolutionExperiment.class);

    private final ConvolutionViewModel model;

    public ConvolutionExperiment(LabContext context) {
        model = new ConvolutionViewModel(context);
    }

    @Override
    public String id() {
        return "convolution";
    }

    @Override
    public String title() {
        return TEXTS.get("title");
    }

    @Override
    public String explanation() {
        return TEXTS.get("explanation");
    }

    @Override
    public String icon() {
        return "fth-aperture";
    }

    @Override
    public Parent createView() {
        model.relabel();
        return new ConvolutionView(model);
    }

    @Override
    public List<Forecast<?>> forecasts() {
        return new ConvolutionForecasts(model).all();
    }

    @Override
    public List<Shortcut> shortcuts() {
        MicroscopeModel microscope = model.microscope();
        return List.of(
                new Shortcut(
                        KeyCombination.valueOf("Shortcut+P"),
                        TEXTS.get("shortcut.play"),
                        () -> microscope
                                .playingProperty()
                                .set(!microscope.playingProperty().get())),
                new Shortcut(KeyCombination.valueOf("Shortcut+Period"), TEXTS.get("shortcut.step"), microscope::step),
                new Shortcut(
                        KeyCombination.valueOf("Shortcut+Comma"), TEXTS.get("shortcut.back"), microscope::stepBack));
    }

    @Override
    public void deactivate() {
        model.microscope().playingProperty().set(false);
    }

    @Override
    public void close() {
        deactivate();
    }
}
