package gradientlab.experiment.learningrate;

import gradientlab.desk.DeskFrame;
import gradientlab.desk.RunChart;
import gradientlab.desk.RunLegend;
import gradientlab.text.Texts;
import gradientlab.training.RunPlot;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The tab: side bar at the left; loss and validation accuracy above, the schedule and the runs below. */
final class LearningRateView {
    private static final Texts TEXTS = Texts.of(LearningRateView.class);

    private LearningRateView() {}

    static Parent of(LearningRateViewModel model) {
        RunChart loss = new RunChart(model.shown(), RunPlot.LOSS)
                .withId("learning-rate-loss")
                .withEmptyText(TEXTS.get("empty"))
                .withDivergence();
        RunChart accuracy = new RunChart(model.shown(), RunPlot.VALIDATION)
                .withId("learning-rate-accuracy")
                .withEmptyText(TEXTS.get("empty"));
        SchedulePane schedule = new SchedulePane(model);
        RunChart.link(loss, accuracy, schedule.rates());
        HBox above = row(sized(loss.chart(), 400), sized(accuracy.chart(), 400));
        HBox below = row(sized(schedule, 520), sized(new RunsPane(model), 300));
        above.setPrefHeight(340);
        below.setPrefHeight(300);
        VBox charts = new VBox(6, new RunLegend(model.shown()), above, below);
        charts.setPadding(new Insets(10, 12, 10, 12));
        charts.getStylesheets()
                .add(LearningRateView.class.getResource("rates.css").toExternalForm());
        return new DeskFrame(model.sideBar(), new TrainingChoice(model), charts);
    }

    private static Region sized(Region part, double width) {
        part.setPrefWidth(width);
        part.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        HBox.setHgrow(part, Priority.ALWAYS);
        return part;
    }

    private static HBox row(Region left, Region right) {
        HBox row = new HBox(12, left, right);
        row.setMinHeight(170);
        VBox.setVgrow(row, Priority.ALWAYS);
        return row;
    }
}
