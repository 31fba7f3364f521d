package gradientlab.experiment.learningrate;

import gradientlab.console.TrainingDesk;
import gradientlab.data.Datasets;
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

/** Course part 5: learning rates and schedules. */
public final class LearningRateExperiment implements Experiment {
    private static final Texts TEXTS = Texts.of(LearningRateExperiment.class);

    private final LearningRateViewModel model;
    private final TrainingDesk desk;
    private final Stateful<LearningRateState> stateful;

    public LearningRateExperiment(LabContext context) {
        desk = context.desk();
        model = new LearningRateViewModel(context.desk(), context.files(), Datasets::trainImages);
        stateful = model.stateful();
    }

    @Override
    public String id() {
        return LearningRateViewModel.ORIGIN;
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
        return "fth-sliders";
    }

    @Override
    public Parent createView() {
        return LearningRateView.of(model);
    }

    @Override
    public List<Forecast<?>> forecasts() {
        return new LearningRateForecasts(desk, model.totalStepsProperty()).all();
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
        return List.of(
                new Shortcut(
                        KeyCombination.valueOf("Shortcut+Enter"),
                        TEXTS.get("shortcut.run"),
                        model.console()::run,
                        "learning-rate-run"),
                new Shortcut(KeyCombination.valueOf("Shortcut+J"), TEXTS.get("shortcut.drop"), model::dropToTenth));
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
