package gradientlab.experiment.activation;

import gradientlab.experiment.Tab;
import gradientlab.guide.Forecast;
import java.util.List;
import javafx.scene.Parent;

/** Course part 1: activation functions beside their derivatives. */
public final class ActivationExperiment extends Tab<ActivationViewModel, ActivationState> {
    public ActivationExperiment() {
        super("activations", "fth-trending-up", ActivationViewModel::new, ActivationViewModel::state);
    }

    @Override
    public Parent createView() {
        return new ActivationView(model());
    }

    @Override
    public List<Forecast<?>> forecasts() {
        return ActivationForecasts.all();
    }
}
