package gradientlab.experiment.xor;

import gradientlab.experiment.Experiment;
import gradientlab.experiment.LabContext;
import gradientlab.experiment.Shortcut;
import gradientlab.experiment.Stateful;
import gradientlab.guide.Forecast;
import gradientlab.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;

/** The XOR tab. */
public final class XorExperiment implements Experiment {
    private static final Texts TEXTS = Texts.of(XorExperiment.class);

    private final LabContext context;
    private XorViewModel model;
    private Stateful<XorState> stateful;

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

    XorViewModel model() {
        if (model == null) { // not earlier: it starts a thread, and the tab may never be looked at
            model = new XorViewModel(context.tasks(), context.reducedMotion());
            stateful = model.stateful();
        }
        return model;
    }

    @Override
    public Optional<Stateful<?>> stateful() {
        model();
        return Optional.of(stateful);
    }

    @Override
    public boolean startable() {
        return true;
    }

    @Override
    public void start() {
        model().start();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut(
                        KeyCombination.valueOf("Shortcut+Enter"),
                        TEXTS.get("shortcut.run"),
                        () -> model.toggleRun(),
                        "xor-run"),
                new Shortcut(
                        KeyCombination.valueOf("Shortcut+E"),
                        TEXTS.get("shortcut.one-epoch"),
                        () -> model.oneEpoch(),
                        "xor-one-epoch"),
                new Shortcut(
                        KeyCombination.valueOf("Shortcut+R"),
                        TEXTS.get("shortcut.reset"),
                        () -> model.reset(),
                        "xor-reset"),
                new Shortcut(
                        KeyCombination.valueOf("Shortcut+N"),
                        TEXTS.get("shortcut.new-seed"),
                        () -> model.newSeed(),
                        "xor-new-seed"));
    }

    @Override
    public void activate() {
        model().run().setWatched(true);
    }

    @Override
    public void deactivate() {
        if (model != null) { // a view that could not be made has no model
            model.run().setWatched(false);
        }
    }

    @Override
    public void close() {
        if (model != null) {
            model.close();
        }
    }
}
