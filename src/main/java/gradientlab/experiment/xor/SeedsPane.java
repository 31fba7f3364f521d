package gradientlab.experiment.xor;

import gradientlab.control.ExportMenu;
import gradientlab.control.Histogram;
import gradientlab.control.Live;
import gradientlab.control.NumberField;
import gradientlab.control.SceneStyle;
import gradientlab.text.Texts;
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
    private static final Texts TEXTS = Texts.of(SeedsPane.class);

    private final Histogram histogram = new Histogram("", TEXTS.get("seeds.axis"), TEXTS.get("seeds.runs"));
    private final Label summary = new Label();

    SeedsPane(XorViewModel model) {
        super(4);
        setId("xor-seeds");
        Label title = new Label(TEXTS.get("seeds.title"));
        title.getStyleClass().add("section-label");
        title.setMinWidth(USE_PREF_SIZE);
        NumberField count = NumberField.integer(30);
        count.setId("xor-seed-count");
        count.setPrefColumnCount(3);
        count.setMinWidth(44);
        count.setMaxWidth(70);
        count.setValidator(n -> n == Math.rint(n) && n >= 1 && n <= SeedStudy.MAX_SEEDS
                ? null
                : TEXTS.get("seeds.count.error", SeedStudy.MAX_SEEDS));
        count.setTooltip(new Tooltip(TEXTS.get("seeds.count.tip")));
        count.setAccessibleText(TEXTS.get("seeds.count"));
        Button run = new Button();
        run.setId("xor-run-seeds");
        run.setMinWidth(USE_PREF_SIZE);
        FontIcon play = new FontIcon("fth-bar-chart-2");
        FontIcon stop = new FontIcon("fth-x");
        run.textProperty()
                .bind(model.studyTaskProperty()
                        .map(task -> TEXTS.get("seeds.cancel"))
                        .orElse(TEXTS.get("seeds.run")));
        run.graphicProperty().bind(model.studyTaskProperty().map(task -> stop).orElse(play));
        run.setTooltip(new Tooltip(TEXTS.get("seeds.run.tip")));
        run.setAccessibleHelp(TEXTS.get("seeds.run.tip"));
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
        progress.setAccessibleText(TEXTS.get("seeds.progress"));
        progress.visibleProperty().bind(model.studyTaskProperty().isNotNull());
        progress.managedProperty().bind(progress.visibleProperty());
        Live.follow(this, model.studyTaskProperty(), task -> {
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
        HBox row = new HBox(6, title, summary, space, progress, count, run, new ExportMenu(histogram));
        row.setAlignment(Pos.CENTER_LEFT);
        Label error = count.errorLabel();
        error.setId("xor-seed-count-error");
        histogram.setId("xor-seeds-histogram");
        histogram.setEmptyText(TEXTS.get("seeds.empty"));
        histogram.setAccessibleText(TEXTS.get("seeds.name"));
        histogram.setPrefHeight(150);
        histogram.setMinHeight(120);
        getChildren().setAll(row, error, histogram);
        Live.follow(this, model.studyProperty(), this::show);
        // an empty histogram is no use to a room
        SceneStyle.watch(this, SceneStyle.PRESENTATION, presenting -> showIfUseful(model));
        Live.onChange(this, model.studyTaskProperty(), task -> showIfUseful(model));
    }

    private void showIfUseful(XorViewModel model) {
        boolean useful =
                model.studyProperty().get() != null || model.studyTaskProperty().get() != null;
        boolean shown = useful || !SceneStyle.has(this, SceneStyle.PRESENTATION);
        setVisible(shown);
        setManaged(shown);
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
                        : TEXTS.get(
                                "seeds.summary",
                                percent(sorted[0]),
                                percent(sorted[sorted.length - 1]),
                                percent(sorted[sorted.length / 2])));
    }

    private static String percent(double fraction) {
        return String.format(Locale.ROOT, "%.0f", 100 * fraction);
    }
}
