package gradientlab.experiment.xor;

import gradientlab.experiment.Experiment;
import gradientlab.experiment.LabContext;
import gradientlab.experiment.Shortcut;
import gradientlab.guide.Forecast;
import gradientlab.text.Texts;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;

/** The XOR tab. */
public final class XorExperiment implements Experiment {
    private static final Texts TEXTS = Texts.of(XorExperiment.class);

    private final LabContext context;
    private XorViewModel model;

    public XorExperiment(LabContext context) {
        this.context = context;
    }

    @Override
    public String id() {
        return "xor";
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
        return "fth-grid";
    }

    @Override
    public Parent createView() {
        return new XorView(model());
    }

    @Override
    public List<Forecast<?>> forecasts() {
        return new XorForecasts(model()).all();
    }

    /** Not made earlier: it starts a thread, and the tab may never be looked at. */
    private XorViewModel model() {
        if (model == null) {
            model = new XorViewModel(context.tasks(), context.reducedMotion());
        }
        return model;
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut(
                        KeyCombination.valueOf("Shortcut+Enter"), TEXTS.get("shortcut.run"), () -> model.toggleRun()),
                new Shortcut(
                        KeyCombination.valueOf("Shortcut+E"), TEXTS.get("shortcut.one-epoch"), () -> model.oneEpoch()),
                new Shortcut(KeyCombination.valueOf("Shortcut+R"), TEXTS.get("shortcut.reset"), () -> model.reset()),
                new Shortcut(
                        KeyCombination.valueOf("Shortcut+N"), TEXTS.get("shortcut.new-seed"), () -> model.newSeed()));
    }

    @Override
    public void activate() {
        model.setWatched(true);
    }

    @Override
    public void deactivate() {
        model.setWatched(false);
    }

    @Override
    public void close() {
        if (model != null) {
            model.close();
        }
    }
}
