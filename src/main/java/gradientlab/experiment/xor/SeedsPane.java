package gradientlab.experiment.xor;

import gradientlab.control.ExportMenu;
import gradientlab.control.FillButton;
import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.control.SceneStyle;
import gradientlab.form.NumberField;
import gradientlab.raster.Histogram;
import gradientlab.text.Percent;
import gradientlab.text.Texts;
import gradientlab.training.xor.SeedStudy;
import java.util.Arrays;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Many seeds: the same settings from N starts, and the histogram of final validation accuracies. */
final class SeedsPane extends VBox {
    private static final Texts TEXTS = Texts.of(SeedsPane.class);

    /** Bars of earlier settings are paler than those of the settings now. */
    private static final double STALE = 0.5;

    private final Histogram histogram = new Histogram(TEXTS.get("seeds.axis"), TEXTS.get("seeds.runs"));
    private final Label summary = new Label();
    private final Label belongsTo = new Label();

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
                .bind(model.seeds()
                        .taskProperty()
                        .map(task -> TEXTS.get("seeds.cancel"))
                        .orElse(TEXTS.get("seeds.run")));
        Live.follow(run, model.seeds().taskProperty(), task -> run.setGraphic(task == null ? play : stop));
        run.setTooltip(new Tooltip(TEXTS.get("seeds.run.tip")));
        run.setAccessibleHelp(TEXTS.get("seeds.run.tip"));
        run.setOnAction(event -> {
            if (model.seeds().taskProperty().get() != null) {
                model.seeds().cancel();
            } else {
                runSeeds(model, count);
            }
        });
        ProgressBar progress = new ProgressBar();
        progress.setId("xor-seeds-progress");
        progress.setPrefWidth(90);
        progress.setAccessibleText(TEXTS.get("seeds.progress"));
        progress.visibleProperty().bind(model.seeds().taskProperty().isNotNull());
        progress.managedProperty().bind(progress.visibleProperty());
        Live.follow(this, model.seeds().taskProperty(), task -> {
            progress.progressProperty().unbind();
            if (task != null) {
                progress.progressProperty().bind(task.fractionProperty());
                summary.setText("");
            }
        });
        summary.setId("xor-seeds-summary");
        summary.getStyleClass().add("field-label");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        belongsTo.setId("xor-seeds-settings");
        belongsTo.getStyleClass().add("field-label");
        belongsTo.setWrapText(true);
        belongsTo.setMinHeight(USE_PREF_SIZE);
        for (Label label : List.of(summary, belongsTo)) {
            label.managedProperty().bind(label.textProperty().isNotEmpty());
        }
        HBox row = new HBox(
                6, title, Parts.space(), progress, count, run, new ExportMenu(histogram), new FillButton(this));
        row.setAlignment(Pos.CENTER_LEFT);
        Label error = count.errorLabel();
        error.setId("xor-seed-count-error");
        histogram.setId("xor-seeds-histogram");
        histogram.setEmptyText(TEXTS.get("seeds.empty"));
        histogram.setAccessibleText(TEXTS.get("seeds.name"));
        histogram.setPrefHeight(150);
        histogram.setMinHeight(120);
        VBox.setVgrow(histogram, Priority.ALWAYS); // where the pane fills the tab
        getChildren().setAll(row, error, summary, belongsTo, histogram);
        Live.follow(this, model.seeds().resultProperty(), this::show);
        Runnable label = () -> label(model);
        Live.follow(this, model.seeds().resultProperty(), result -> label.run());
        Live.onChange(this, model.state(), state -> label.run());
        // an empty histogram is no use to a room
        SceneStyle.watch(this, SceneStyle.PRESENTATION, presenting -> showIfUseful(model));
        Live.onChange(this, model.seeds().taskProperty(), task -> showIfUseful(model));
    }

    private void showIfUseful(XorViewModel model) {
        boolean useful = model.seeds().resultProperty().get() != null
                || model.seeds().taskProperty().get() != null;
        boolean shown = useful || !SceneStyle.has(this, SceneStyle.PRESENTATION);
        setVisible(shown);
        setManaged(shown);
    }

    private static void runSeeds(XorViewModel model, NumberField count) {
        count.commit();
        if (!count.hasError()) {
            model.runSeeds((int) count.getValue());
        }
    }

    /** Says which settings the bars belong to, and that they are others than those now. */
    private void label(XorViewModel model) {
        SeedsModel.Result result = model.seeds().resultProperty().get();
        boolean stale = result != null
                && !result.belongsTo(model.config().get(), model.state().get().points());
        belongsTo.setText(
                result == null ? "" : TEXTS.get(stale ? "seeds.earlier" : "seeds.settings", result.describe()));
        histogram.setOpacity(stale ? STALE : 1);
    }

    private void show(SeedsModel.Result result) {
        double[] percent = result == null
                ? new double[0]
                : Arrays.stream(result.accuracies())
                        .map(share -> 100 * share)
                        .sorted()
                        .toArray();
        histogram.setValues(percent, 0, 100, 20);
        int n = percent.length;
        summary.setText(
                n == 0
                        ? ""
                        : TEXTS.get(
                                "seeds.summary",
                                Percent.of(median(percent) / 100),
                                Percent.of(percent[0] / 100),
                                Percent.of(percent[n - 1] / 100)));
    }

    private static double median(double[] sorted) {
        int n = sorted.length;
        return (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
