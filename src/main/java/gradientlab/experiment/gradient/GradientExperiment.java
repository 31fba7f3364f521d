package gradientlab.experiment.gradient;

import gradientlab.console.TrainingDesk;
import gradientlab.experiment.Experiment;
import gradientlab.experiment.LabContext;
import gradientlab.experiment.Shortcut;
import gradientlab.experiment.Stateful;
import gradientlab.experiment.TrainingMemory;
import gradientlab.guide.Forecast;
import gradientlab.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;

/** Course part 4: vanishing gradients. */
public final class GradientExperiment implements Experiment {
    private static final Texts TEXTS = Texts.of(GradientExperiment.class);

    private final GradientViewModel model;
    private final TrainingDesk desk;
    private final Stateful<GradientState> stateful;

    public GradientExperiment(LabContext context) {
        desk = context.desk();
        model = new GradientViewModel(context.desk(), context.files());
        stateful = model.stateful();
    }

    @Override
    public String id() {
        return GradientViewModel.ORIGIN;
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
        return "fth-bar-chart";
    }

    @Override
    public Parent createView() {
        return GradientView.of(model);
    }

    @Override
    public List<Forecast<?>> forecasts() {
        return new GradientForecasts(desk).all();
    }

    @Override
    public List<Stateful<?>> remembered() {
        return List.of(stateful().orElseThrow(), TrainingMemory.of(model.console()));
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
        model.console().run();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(new Shortcut(
                KeyCombination.valueOf("Shortcut+Enter"),
                TEXTS.get("shortcut.run"),
                model.console()::run,
                "gradients-run"));
    }

    @Override
    public List<String> endedRuns() {
        return model.console().shown().ended();
    }

    @Override
    public void activate() {
        model.console().activate();
    }

    @Override
    public void deactivate() {
        model.console().deactivate();
    }
}
