package gradientlab.experiment.convolution;

import gradientlab.experiment.Experiment;
import gradientlab.experiment.LabContext;
import gradientlab.experiment.Shortcut;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;

/** The convolution microscope: course part 2. */
public final class ConvolutionExperiment implements Experiment {
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
        return "Convolution";
    }

    @Override
    public String explanation() {
        return "Every pixel of a feature map is one sum of products: the kernel's weights times the pixels under it."
                + " Click a map, let the window slide, and check any number by hand. Change a weight and watch the maps"
                + " follow: a kernel answers where the image looks like the kernel.";
    }

    @Override
    public String icon() {
        return "fth-aperture";
    }

    @Override
    public Parent createView() {
        return new ConvolutionView(model);
    }

    @Override
    public List<Shortcut> shortcuts() {
        MicroscopeModel microscope = model.microscope();
        return List.of(
                new Shortcut(
                        KeyCombination.valueOf("Shortcut+P"),
                        "Let the convolution window slide, or stop it",
                        () -> microscope
                                .playingProperty()
                                .set(!microscope.playingProperty().get())),
                new Shortcut(KeyCombination.valueOf("Shortcut+Period"), "One window position on", microscope::step),
                new Shortcut(
                        KeyCombination.valueOf("Shortcut+Comma"), "One window position back", microscope::stepBack));
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
