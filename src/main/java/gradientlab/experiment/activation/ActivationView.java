package gradientlab.experiment.activation;

import gradientlab.guide.Cover;
import javafx.geometry.Insets;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The tab: the choices on the left, the two charts in the middle, numbers and the card below. */
final class ActivationView extends BorderPane {
    private static final double CHARTS_HEIGHT = 380;

    ActivationView(ActivationViewModel model) {
        setId("activations");
        getStyleClass().add("activations");
        getStylesheets().add(ActivationView.class.getResource("activations.css").toExternalForm());
        ChartsPane charts = new ChartsPane(model);
        charts.setPrefHeight(CHARTS_HEIGHT);
        charts.setMinHeight(200);
        ReadoutPane readout = new ReadoutPane(model);
        CardPane card = new CardPane(model);
        readout.setPrefWidth(520);
        card.setPrefWidth(450);
        HBox.setHgrow(readout, Priority.ALWAYS);
        Cover cover = new Cover(ActivationForecasts.SLOPE, card);
        HBox.setHgrow(cover, Priority.ALWAYS);
        HBox below = new HBox(12, readout, cover);
        below.getStyleClass().add("numbers");
        VBox.setVgrow(charts, Priority.ALWAYS);
        VBox centre = new VBox(10, charts, below);
        centre.setPadding(new Insets(10));
        setLeft(new FunctionsPane(model));
        setCenter(centre);
    }
}
