package gradientlab.experiment.xor;

import gradientlab.experiment.LabContext;
import gradientlab.experiment.Shortcut;
import gradientlab.experiment.Tab;
import gradientlab.guide.Forecast;
import java.util.List;
import javafx.scene.Parent;

/** The XOR tab: part 1.2 of the course. */
public final class XorExperiment extends Tab<XorViewModel, XorState> {
    public XorExperiment(LabContext context) {
        super(
                "xor",
                "fth-grid",
                () -> new XorViewModel(context.tasks(), context.files(), context.reducedMotion()),
                XorViewModel::state);
    }

    @Override
    public Parent createView() {
        return new XorView(model());
    }

    @Override
    public List<Forecast<?>> forecasts() {
        return new XorForecasts(model()).all();
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
                shortcut("Shortcut+Enter", "run", () -> model().toggleRun()),
                shortcut("Shortcut+E", "one-epoch", () -> model().oneEpoch()),
                shortcut("Shortcut+R", "reset", () -> model().reset()),
                shortcut("Shortcut+N", "new-seed", () -> model().newSeed()));
    }

    @Override
    public void activate() {
        model().run().setWatched(true);
    }

    @Override
    public void deactivate() {
        made().ifPresent(model -> model.run().setWatched(false));
    }

    @Override
    public void close() {
        made().ifPresent(XorViewModel::close);
    }
}
