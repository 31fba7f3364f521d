package gradientlab.experiment.learningrate;

import gradientlab.experiment.LabContext;
import gradientlab.experiment.Shortcut;
import gradientlab.experiment.TrainingTab;
import gradientlab.guide.Forecast;
import java.util.List;
import javafx.scene.Parent;

/** Course part 5: learning rates and schedules. */
public final class LearningRateExperiment extends TrainingTab<LearningRateViewModel, LearningRateState> {
    public LearningRateExperiment(LabContext context) {
        super(
                context.desk(),
                LearningRateViewModel.ORIGIN,
                "fth-sliders",
                () -> new LearningRateViewModel(
                        context.desk(),
                        context.files(),
                        id -> context.desk().dataItem(id).train()),
                LearningRateViewModel::state,
                LearningRateViewModel::sideBar);
    }

    @Override
    public Parent createView() {
        return LearningRateView.of(model());
    }

    @Override
    public List<Forecast<?>> forecasts() {
        return new LearningRateForecasts(desk(), model().totalStepsProperty()).all();
    }

    @Override
    protected List<Shortcut> moreShortcuts() {
        return List.of(shortcut("Shortcut+J", "drop", () -> model().dropToTenth()));
    }
}
