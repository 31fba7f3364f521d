package gradientlab.console;

import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.control.SeriesMark;
import gradientlab.text.Texts;
import gradientlab.training.TrainingConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;

/** The compared runs side by side: their settings, those that differ highlighted and on top, and their results. */
final class CompareTable extends ScrollPane {
    private static final Texts TEXTS = Texts.of(CompareTable.class);

    private final GridPane grid = new GridPane();
    private final ShownRuns shown;
    private Object drawn;

    CompareTable(ShownRuns shown, String id) {
        this.shown = shown;
        Parts.named(this, id, TEXTS.get("compare.title"));
        grid.getStyleClass().add("compare-table");
        setContent(grid);
        setFitToWidth(true);
        getStyleClass().add("run-list");
        Live.follow(this, shown.revisionProperty(), revision -> show());
    }

    private record Cell(LiveRun run, int color, String label, TrainingConfig config, String results) {}

    private void show() {
        List<Cell> cells = shown.runs().stream()
                .map(run -> new Cell(
                        run, run.colorIndex(), shown.label(run), run.config(), validation(run) + " " + test(run)))
                .toList();
        if (cells.equals(drawn)) {
            return;
        }
        drawn = cells;
        grid.getChildren().clear();
        if (cells.isEmpty()) {
            Label empty = Parts.muted(TEXTS.get("compare.empty"));
            empty.setWrapText(true);
            grid.add(empty, 0, 0);
            return;
        }
        int row = 0;
        for (int i = 0; i < cells.size(); i++) {
            HBox head = new HBox(
                    4,
                    new SeriesMark(cells.get(i).color()),
                    new Label(cells.get(i).label()));
            grid.add(head, i + 1, row);
        }
        List<TrainingConfig> configs = cells.stream().map(Cell::config).toList();
        List<Map<String, String>> fields =
                configs.stream().map(ConfigFields::of).toList();
        List<String> differing = ConfigFields.differing(configs);
        List<String> order = new ArrayList<>(differing);
        fields.get(0).keySet().stream().filter(key -> !differing.contains(key)).forEach(order::add);
        row = results(cells, row + 1);
        for (String key : order) {
            String style = differing.contains(key) ? "differs" : "same";
            List<String> values = fields.stream().map(all -> all.get(key)).toList();
            row = line(row, ConfigFields.name(key), values, style);
        }
    }

    private int results(List<Cell> cells, int row) {
        int next = line(
                row,
                TEXTS.get("compare.validation"),
                cells.stream().map(cell -> validation(cell.run())).toList(),
                "result");
        return line(
                next,
                TEXTS.get("compare.test"),
                cells.stream().map(cell -> test(cell.run())).toList(),
                "result");
    }

    private int line(int row, String name, List<String> values, String style) {
        grid.add(cell(name, style), 0, row);
        for (int i = 0; i < values.size(); i++) {
            grid.add(cell(values.get(i), style), i + 1, row);
        }
        return row + 1;
    }

    private static Node cell(String text, String style) {
        Label label = new Label(text);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().addAll("compare-cell", style);
        return label;
    }

    private static String validation(LiveRun run) {
        return AccuracyText.of(run.bestValidation(), run.status());
    }

    private static String test(LiveRun run) {
        return AccuracyText.of(run.testAccuracy(), run.status());
    }
}
