package gradientlab.desk;

import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.raster.SeriesMark;
import gradientlab.text.Percent;
import gradientlab.text.Texts;
import gradientlab.training.TrainingConfig;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/**
 * The compared runs, a row each: their results and the settings in which they differ. What all have in common stands
 * below, once. However many runs there are, no cell is cut: it scrolls.
 */
final class CompareTable extends ScrollPane {
    private static final Texts TEXTS = Texts.of(CompareTable.class);
    private static final double SCROLL_BAR = 20;

    private final GridPane grid = new GridPane();
    private final Label common = Parts.muted("");
    private final ShownRuns shown;
    private Object drawn;

    CompareTable(ShownRuns shown, String id) {
        this.shown = shown;
        Parts.named(this, id, TEXTS.get("compare.title"));
        grid.getStyleClass().add("compare-table");
        common.setWrapText(true);
        common.maxWidthProperty().bind(widthProperty().subtract(SCROLL_BAR));
        setContent(new VBox(6, grid, common));
        getStyleClass().add("run-list");
        Live.follow(this, shown.revisionProperty(), revision -> show());
    }

    private record Row(int color, String label, TrainingConfig config, double validation, double test) {
        static Row of(LiveRun run, String label) {
            return new Row(run.colorIndex(), label, run.config(), run.bestValidation(), run.testAccuracy());
        }
    }

    private void show() {
        List<Row> rows =
                shown.runs().stream().map(run -> Row.of(run, shown.label(run))).toList();
        if (rows.equals(drawn)) {
            return;
        }
        drawn = rows;
        grid.getChildren().clear();
        List<TrainingConfig> configs = rows.stream().map(Row::config).toList();
        List<String> differing = ConfigFields.differing(configs);
        common.setText(rows.isEmpty() ? TEXTS.get("compare.empty") : common(configs.get(0), differing));
        if (rows.isEmpty()) {
            return;
        }
        grid.addRow(
                0,
                new Label(),
                cell(TEXTS.get("compare.validation"), "result"),
                cell(TEXTS.get("compare.test"), "result"));
        differing.forEach(key -> grid.addRow(0, cell(ConfigFields.name(key), "differs")));
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Label label = new Label(row.label(), new SeriesMark(row.color()));
            label.setMinWidth(USE_PREF_SIZE);
            grid.addRow(i + 1, label, cell(share(row.validation()), "result"), cell(share(row.test()), "result"));
            Map<String, String> fields = ConfigFields.of(row.config());
            for (String key : differing) {
                grid.addRow(i + 1, cell(fields.get(key), "differs"));
            }
        }
    }

    private static String common(TrainingConfig config, List<String> differing) {
        return TEXTS.get(
                "compare.common",
                ConfigFields.of(config).entrySet().stream()
                        .filter(field -> !differing.contains(field.getKey()))
                        .map(field -> ConfigFields.name(field.getKey()) + " " + field.getValue())
                        .collect(Collectors.joining(" · ")));
    }

    private static Node cell(String text, String style) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().addAll("compare-cell", style);
        return label;
    }

    private static String share(double value) {
        return Double.isNaN(value) ? "–" : Percent.of(value);
    }
}
