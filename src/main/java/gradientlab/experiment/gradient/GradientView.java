package gradientlab.experiment.gradient;

import gradientlab.desk.DeskFrame;
import gradientlab.desk.RunChart;
import gradientlab.desk.RunLegend;
import gradientlab.text.Texts;
import gradientlab.training.RunPlot;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The tab: side bar at the left; loss, first layer's gradient, all layers now, all layers over time. */
final class GradientView {
    private static final Texts TEXTS = Texts.of(GradientView.class);

    private GradientView() {}

    static Parent of(GradientViewModel model) {
        RunChart loss = new RunChart(model.shown(), RunPlot.LOSS)
                .withId("gradients-loss")
                .withEmptyText(TEXTS.get("empty"))
                .withDivergence();
        RunChart first = new RunChart(model.shown(), RunPlot.FIRST_GRADIENT)
                .withId("gradients-first-layer")
                .withEmptyText(TEXTS.get("empty"));
        RunChart.link(loss, first);
        ProfilePane profile = new ProfilePane(model);
        HistoryPane history = new HistoryPane(model);
        VBox charts = new VBox(
                6,
                new VanishingPane(model),
                new RunLegend(model.shown()),
                row(loss.chart(), first.chart()),
                row(profile, history));
        charts.setPadding(new Insets(10, 12, 10, 12));
        charts.getStylesheets()
                .add(GradientView.class.getResource("gradients.css").toExternalForm());
        return new DeskFrame(model.sideBar(), new PairsPane(model), charts);
    }

    private static Node row(Region left, Region right) {
        for (Region part : new Region[] {left, right}) {
            part.setPrefWidth(400);
            part.setPrefHeight(260);
            part.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            HBox.setHgrow(part, Priority.ALWAYS);
        }
        HBox row = new HBox(12, left, right);
        row.setMinHeight(160);
        VBox.setVgrow(row, Priority.ALWAYS);
        return row;
    }
}
