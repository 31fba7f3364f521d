package gradientlab.experiment.architecture;

import gradientlab.chart.CurveChart;
import gradientlab.desk.AccuracyChart;
import gradientlab.desk.RunChart;
import gradientlab.desk.ShownRuns;
import gradientlab.text.Texts;
import gradientlab.training.AccuracyPlot;
import gradientlab.training.RunPlot;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;

/** The course's four plots of part 3. */
final class ChartsPane extends GridPane {
    private static final Texts TEXTS = Texts.of(ChartsPane.class);

    ChartsPane(ArchitectureViewModel model) {
        ShownRuns shown = model.shown();
        setHgap(10);
        setVgap(6);
        RunChart loss = new RunChart(shown, RunPlot.LOSS)
                .withId(Ids.of("loss-chart"))
                .withEmptyText(TEXTS.get("chart.empty"))
                .withDivergence();
        RunChart accuracy = new RunChart(shown, RunPlot.ACCURACY)
                .withId(Ids.of("accuracy-chart"))
                .withEmptyText(TEXTS.get("chart.empty"));
        RunChart.link(loss, accuracy);
        CurveChart test = new AccuracyChart(shown, AccuracyPlot.TEST)
                .withId(Ids.of("test-chart"))
                .chart();
        CurveChart validation = new AccuracyChart(shown, AccuracyPlot.VALIDATION)
                .withId(Ids.of("validation-chart"))
                .chart();
        add(loss.chart(), 0, 0);
        add(accuracy.chart(), 1, 0);
        add(test, 0, 1);
        add(validation, 1, 1);
        for (int i = 0; i < 2; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(50);
            getColumnConstraints().add(column);
            RowConstraints row = new RowConstraints();
            row.setPercentHeight(50);
            row.setVgrow(Priority.ALWAYS);
            getRowConstraints().add(row);
        }
    }
}
