package gradientlab.experiment.activation;

import gradientlab.experiment.Experiment;
import gradientlab.experiment.LabContext;
import java.util.Objects;
import javafx.scene.Parent;

/** Course part 1: activation functions beside their derivatives. */
public final class ActivationExperiment implements Experiment {
    private final ActivationViewModel model = new ActivationViewModel();

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
        return "Activations";
    }

    @Override
    public String explanation() {
        return "Compare activation functions with their derivatives. Drag x: the tangent's slope on the left is the "
                + "height of the derivative on the right. Where it lies flat, a unit learns nothing.";
    }

    @Override
    public String icon() {
        return "fth-trending-up";
    }

    @Override
    public Parent createView() {
        return new ActivationView(model);
    }
}
