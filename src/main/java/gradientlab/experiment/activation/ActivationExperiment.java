package gradientlab.experiment.activation;

import gradientlab.experiment.Experiment;
import gradientlab.experiment.LabContext;
import gradientlab.experiment.Stateful;
import gradientlab.guide.Forecast;
import gradientlab.text.Texts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Parent;

/** Course part 1: activation functions beside their derivatives. */
public final class ActivationExperiment implements Experiment {
    private static final Texts TEXTS = Texts.of(ActivationExperiment.class);

    private final ActivationViewModel model = new ActivationViewModel();
    private final Stateful<ActivationState> stateful = model.stateful();

    /** @param context unused so far: nothing here runs long or touches a file */
    public ActivationExperiment(LabContext context) {
        Objects.requireNonNull(context, "context");
    }

    @Override
    public String id() {
        return "activations";
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
        return "fth-trending-up";
    }

    @Override
    public Parent createView() {
        return new ActivationView(model);
    }

    @Override
    public List<Forecast<?>> forecasts() {
        return ActivationForecasts.all();
    }

    @Override
    public Optional<Stateful<?>> stateful() {
        return Optional.of(stateful);
    }
}
