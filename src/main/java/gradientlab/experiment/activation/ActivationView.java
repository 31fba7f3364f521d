package gradientlab.experiment.activation;

import javafx.scene.layout.BorderPane;

/** The tab: the choices on the left, the two charts in the middle, numbers and the card below. */
final class ActivationView extends BorderPane {
    ActivationView(ActivationViewModel model) {}
}
