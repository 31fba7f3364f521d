package gradientlab.experiment.xor;

import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The XOR tab: settings at the left, what the network computes in the middle, how it learns at the right. */
final class XorView extends BorderPane {
    private static final double NETWORK_SHARE = 0.38;
    private static final double SHARE_A_LAYER = 0.035;
    private static final double SPARE_SHARE = 0.85;

    XorView(XorViewModel model) {
        setId("xor-view");
        XorControls controls = new XorControls(model);
        ScrollPane side = new ScrollPane(controls);
        side.getStyleClass().add("side-bar");
        side.setFitToWidth(true);
        side.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setLeft(side);

        IntegerProperty shownUnit = new SimpleIntegerProperty(NetworkPane.OUTPUT);
        BoundaryPane boundary = new BoundaryPane(model, shownUnit);
        NetworkPane network = new NetworkPane(model, shownUnit);
        VBox.setVgrow(boundary, Priority.ALWAYS);
        VBox picture = new VBox(8, boundary, network);
        // A large window makes both larger: the boundary is square, and the height that it cannot use is the network's.
        network.prefHeightProperty()
                .bind(Bindings.max(
                        picture.heightProperty()
                                .multiply(Bindings.createDoubleBinding(
                                        () -> NETWORK_SHARE
                                                + SHARE_A_LAYER
                                                        * model.config()
                                                                .get()
                                                                .more()
                                                                .size(),
                                        model.config())),
                        picture.heightProperty()
                                .subtract(picture.widthProperty())
                                .multiply(SPARE_SHARE)));

        LearningPane learning = new LearningPane(model);
        SeedsPane seeds = new SeedsPane(model);
        VBox.setVgrow(learning, Priority.ALWAYS);
        VBox progress = new VBox(8, learning, seeds);

        picture.setPrefWidth(470);
        progress.setPrefWidth(490);
        HBox.setHgrow(picture, Priority.ALWAYS);
        HBox.setHgrow(progress, Priority.ALWAYS);
        HBox content = new HBox(12, picture, progress);
        content.setPadding(new Insets(10, 12, 10, 12));
        setCenter(content);
    }
}
