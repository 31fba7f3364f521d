package gradientlab.experiment.architecture;

import gradientlab.console.ConsoleModel;
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

/** The Architectures tab: part 3 of the course. */
public final class ArchitectureExperiment implements Experiment {
    private static final Texts TEXTS = Texts.of(ArchitectureExperiment.class);

    private final LabContext context;
    private ArchitectureViewModel model;
    private Stateful<ArchitectureState> stateful;

    public ArchitectureExperiment(LabContext context) {
        this.context = context;
    }

    @Override
    public String id() {
        return ArchitectureViewModel.ID;
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
        return "fth-layers";
    }

    @Override
    public Parent createView() {
        return new ArchitectureView(model());
    }

    @Override
    public List<Forecast<?>> forecasts() {
        ConsoleModel console = model().console();
        return new ArchitectureForecasts(context.desk(), console.epochsProperty(), console.nextRunProperty()).all();
    }

    private ArchitectureViewModel model() {
        if (model == null) {
            model = new ArchitectureViewModel(context.desk(), context.files());
            stateful = model.stateful();
        }
        return model;
    }

    @Override
    public List<Stateful<?>> remembered() {
        return List.of(stateful().orElseThrow(), TrainingMemory.of(model.console()));
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
        model().console().run();
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut(
                        KeyCombination.valueOf("Shortcut+Enter"),
                        TEXTS.get("shortcut.run"),
                        () -> model.console().run(),
                        "architectures-run"),
                new Shortcut(
                        KeyCombination.valueOf("Shortcut+T"), TEXTS.get("shortcut.page"), () -> model.togglePage()));
    }

    @Override
    public List<String> endedRuns() {
        return model == null ? List.of() : model.console().shown().ended();
    }

    @Override
    public void activate() {
        model.activate();
    }

    @Override
    public void deactivate() {
        if (model != null) {
            model.deactivate();
        }
    }
}
