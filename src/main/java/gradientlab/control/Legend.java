package gradientlab.control;

import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;

/** One switch a curve: its line, dash and symbol, and its name; or a key to the kinds of lines, for all curves at once. */
final class Legend extends FlowPane {
    private static final Texts TEXTS = Texts.of(Legend.class);

    private static final double SAMPLE_WIDTH = 30;
    private static final double SAMPLE_HEIGHT = 14;

    private final List<Entry> entries = new ArrayList<>();
    private List<CurveSeries> series = List.of();
    private List<ChartKey> keys = List.of();
    private boolean each = true;

    Legend() {
        super(2, 0);
        getStyleClass().add("lab-legend");
        setAlignment(Pos.CENTER_LEFT);
    }

    void show(List<CurveSeries> shown) {
        series = List.copyOf(shown);
        refresh();
    }

    /** @param named whether each curve is named; else there is the key, which may be empty */
    void setEach(boolean named) {
        each = named;
        refresh();
    }

    void setKeys(List<ChartKey> shown) {
        keys = List.copyOf(shown);
        refresh();
    }

    private void refresh() {
        entries.forEach(Entry::release);
        entries.clear();
        if (each) {
            series.forEach(one -> entries.add(new Entry(one)));
            getChildren().setAll(entries.stream().map(entry -> entry.button).toList());
        } else {
            getChildren().setAll(keys.stream().map(Legend::sample).toList());
        }
    }

    private static Label sample(ChartKey key) {
        Line line = new Line(0, 0, SAMPLE_WIDTH, 0);
        line.getStyleClass().add("lab-key-line");
        for (double dash : key.style().dashes()) {
            line.getStrokeDashArray().add(dash);
        }
        Label label = new Label(key.name(), line);
        label.getStyleClass().add("lab-key");
        return label;
    }

    void draw(PaintedRegion colors) {
        for (Entry entry : entries) {
            CurveSeries series = entry.series;
            entry.sample.draw(colors, series.colorIndex(), series.style(), series.lineWidth());
        }
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }

    private static final class Entry {
        private final CurveSeries series;
        private final MarkerView sample = new MarkerView(SAMPLE_WIDTH, SAMPLE_HEIGHT);
        private final ToggleButton button;

        Entry(CurveSeries series) {
            this.series = series;
            StackPane graphic = new StackPane(sample.node());
            graphic.setMinSize(SAMPLE_WIDTH, SAMPLE_HEIGHT);
            graphic.setMaxSize(SAMPLE_WIDTH, SAMPLE_HEIGHT);
            button = new ToggleButton(series.name(), graphic);
            button.getStyleClass().setAll("lab-legend-entry");
            button.setId("legend-" + slug(series.name()));
            button.setMnemonicParsing(false);
            button.setTooltip(new Tooltip(TEXTS.get("legend.tip", series.name())));
            button.setAccessibleText(TEXTS.get("legend.name", series.name()));
            button.selectedProperty().bindBidirectional(series.visibleProperty());
        }

        void release() {
            button.selectedProperty().unbindBidirectional(series.visibleProperty());
        }
    }
}
