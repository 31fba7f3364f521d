package gradientlab.experiment.convolution;

import gradientlab.experiment.Experiment;
import gradientlab.experiment.LabContext;
import gradientlab.experiment.Shortcut;
import gradientlab.experiment.Stateful;
import gradientlab.guide.Forecast;
import gradientlab.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;

/** The convolution microscope: course part 2. */
public final class ConvolutionExperiment implements Experiment {
    private static final Texts TEXTS = Texts.of(ConvolutionExperiment.class);

    private final ConvolutionViewModel model;
    private final Stateful<ConvolutionState> stateful;

    public ConvolutionExperiment(LabContext context) {
        model = new ConvolutionViewModel(context);
        stateful = model.stateful();
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
                                .set(!microscope.playingProperty().get()),
                        "convolution-play"),
                new Shortcut(
                        KeyCombination.valueOf("Shortcut+Period"),
                        TEXTS.get("shortcut.step"),
                        microscope::step,
                        "convolution-step"),
                new Shortcut(
                        KeyCombination.valueOf("Shortcut+Comma"),
                        TEXTS.get("shortcut.back"),
                        microscope::stepBack,
                        "convolution-back"),
                new Shortcut(
                        KeyCombination.valueOf("Shortcut+I"),
                        TEXTS.get("image-next.tip"),
                        model.images()::next,
                        "convolution-image-next"),
                new Shortcut(
                        KeyCombination.valueOf("Shortcut+Shift+I"),
                        TEXTS.get("image-previous.tip"),
                        model.images()::previous,
                        "convolution-image-previous"),
                new Shortcut(
                        KeyCombination.valueOf("Shortcut+Shift+R"),
                        TEXTS.get("image-random.tip"),
                        () -> model.images().random(new Random()),
                        "convolution-image-random"));
    }

    @Override
    public Optional<Stateful<?>> stateful() {
        return Optional.of(stateful);
    }

    @Override
    public boolean startable() {
        return true;
    }

    @Override
    public void start() {
        model.microscope().playingProperty().set(true);
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
