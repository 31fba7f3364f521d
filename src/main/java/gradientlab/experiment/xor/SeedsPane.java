package gradientlab.experiment.xor;

import gradientlab.control.Histogram;
import gradientlab.control.NumberField;
import gradientlab.training.xor.SeedStudy;
import java.util.Arrays;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Many seeds: the same settings from N starts, and the histogram of final validation accuracies. */
final class SeedsPane extends VBox {
    private final Histogram histogram = new Histogram("", "final validation accuracy", "runs");
    private final Label summary = new Label();

    SeedsPane(XorViewModel model) {
        super(4);
        setId("xor-seeds");
        Label title = new Label("Many seeds");
        title.getStyleClass().add("section-label");
        NumberField count = NumberField.integer(30);
        count.setId("xor-seed-count");
        count.setPrefColumnCount(4);
        count.setMaxWidth(70);
        count.setValidator(n -> n == Math.rint(n) && n >= 1 && n <= SeedStudy.MAX_SEEDS
                ? null
                : "The number of seeds must be whole, from 1 to " + SeedStudy.MAX_SEEDS + ".");
        count.setTooltip(new Tooltip("How many seeds, counting up from the current one"));
        count.setAccessibleText("Number of seeds");
        Button run = new Button();
        run.setId("xor-run-seeds");
        FontIcon play = new FontIcon("fth-bar-chart-2");
        FontIcon stop = new FontIcon("fth-x");
        run.textProperty().bind(model.studyTaskProperty().map(task -> "Cancel").orElse("Run seeds"));
        run.graphicProperty().bind(model.studyTaskProperty().map(task -> stop).orElse(play));
        run.setTooltip(new Tooltip("Train the current settings from many seeds in the background"));
        run.setOnAction(event -> {
            if (model.studyTaskProperty().get() != null) {
                model.cancelSeeds();
            } else {
                model.runSeeds((int) count.getValue());
            }
        });
        ProgressBar progress = new ProgressBar();
        progress.setId("xor-seeds-progress");
        progress.setPrefWidth(90);
        progress.visibleProperty().bind(model.studyTaskProperty().isNotNull());
        progress.managedProperty().bind(progress.visibleProperty());
        model.studyTaskProperty().addListener((property, old, task) -> {
            progress.progressProperty().unbind();
            if (task != null) {
                progress.progressProperty().bind(task.fractionProperty());
                summary.setText("");
            }
        });
        summary.setId("xor-seeds-summary");
        summary.getStyleClass().add("field-label");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(8, title, summary, space, progress, count, run);
        row.setAlignment(Pos.CENTER_LEFT);
        Label error = count.errorLabel();
        error.setId("xor-seed-count-error");
        histogram.setId("xor-seeds-histogram");
        histogram.setEmptyText("Luck or not? Run the same settings from many seeds.");
        histogram.setAccessibleText("Histogram of final validation accuracies over many seeds");
        histogram.setPrefHeight(150);
        histogram.setMinHeight(120);
        getChildren().setAll(row, error, histogram);
        model.studyProperty().addListener((property, old, study) -> show(study));
    }

    private void show(SeedStudy study) {
        if (study == null) {
            histogram.setValues(new double[0], 0, 1, 20);
            summary.setText("");
            return;
        }
        double[] accuracies = study.validationAccuracies();
        histogram.setValues(accuracies, 0, 1, 20);
        double[] sorted = accuracies.clone();
        Arrays.sort(sorted);
        summary.setText(
                sorted.length == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "%.0f %% to %.0f %%, median %.0f %%",
                                100 * sorted[0],
                                100 * sorted[sorted.length - 1],
                                100 * sorted[sorted.length / 2]));
    }
}
