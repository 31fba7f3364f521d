package gradientlab.experiment.architecture;

import gradientlab.desk.SideBarState;
import gradientlab.experiment.LabContext;
import gradientlab.experiment.Shortcut;
import gradientlab.experiment.TrainingTab;
import gradientlab.guide.Forecast;
import java.util.List;
import javafx.scene.Parent;

/** The Architectures tab: part 3 of the course. */
public final class ArchitectureExperiment extends TrainingTab<ArchitectureViewModel, ArchitectureState> {
    public ArchitectureExperiment(LabContext context) {
        super(
                context.desk(),
                ArchitectureViewModel.ORIGIN,
                "fth-layers",
                () -> new ArchitectureViewModel(context.desk(), context.files()),
                ArchitectureViewModel::state,
                ArchitectureViewModel::sideBar);
    }

    @Override
    public Parent createView() {
        return new ArchitectureView(model());
    }

    @Override
    public List<Forecast<?>> forecasts() {
        return new ArchitectureForecasts(
                        desk(),
                        sideBar().state().map(SideBarState::epochs),
                        sideBar().nextRunProperty())
                .all();
    }

    @Override
    protected List<Shortcut> moreShortcuts() {
        return List.of(shortcut("Shortcut+T", "page", () -> model().togglePage()));
    }

    @Override
    public void activate() {
        model().activate();
    }

    @Override
    public void deactivate() {
        made().ifPresent(ArchitectureViewModel::deactivate);
    }
}
