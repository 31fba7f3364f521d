package gradientlab.experiment.gradient;

import gradientlab.experiment.LabContext;
import gradientlab.experiment.TrainingTab;
import gradientlab.guide.Forecast;
import java.util.List;
import javafx.scene.Parent;

/** Course part 4: vanishing gradients. */
public final class GradientExperiment extends TrainingTab<GradientViewModel, GradientState> {
    public GradientExperiment(LabContext context) {
        super(
                context.desk(),
                GradientViewModel.ORIGIN,
                "fth-bar-chart",
                () -> new GradientViewModel(context.desk(), context.files()),
                GradientViewModel::state,
                GradientViewModel::sideBar);
    }

    @Override
    public Parent createView() {
        return GradientView.of(model());
    }

    @Override
    public List<Forecast<?>> forecasts() {
        return new GradientForecasts(desk()).all();
    }
}
