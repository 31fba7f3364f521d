package gradientlab.control;

import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;

/**
 * One switch a curve: its line, dash and symbol, and its name, which a double click or F2 may change; or a key to the
 * kinds of lines, for all curves at once.
 */
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

    /** A field in the place of a curve's switch: Enter, and leaving it, give the curve its text for a name. */
    private void rename(Entry entry) {
        int place = getChildren().indexOf(entry.button);
        if (place < 0) {
            return; // it is being renamed
        }
        TextField field = new TextField(entry.series.name());
        field.setId("legend-name");
        field.getStyleClass().add("lab-legend-name");
        field.setAccessibleText(TEXTS.get("legend.rename.name"));
        field.setPrefColumnCount(Math.max(10, entry.series.name().length()));
        getChildren().set(place, field);
        field.requestFocus();
        field.selectAll();
        field.setOnAction(event -> finish(entry, field, true));
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                finish(entry, field, false);
                event.consume();
            }
        });
        field.focusedProperty().addListener((property, was, now) -> {
            if (!now) {
                finish(entry, field, true);
            }
        });
    }

    private void finish(Entry entry, TextField field, boolean keep) {
        int place = getChildren().indexOf(field);
        if (place < 0) {
            return; // it is over, or the curves are others now
        }
        getChildren().set(place, entry.button);
        if (keep && !field.getText().equals(entry.series.name())) {
            entry.series.onRename().accept(field.getText());
        }
    }

    private final class Entry {
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
            String tip = TEXTS.get("legend.tip", series.name());
            button.setTooltip(new Tooltip(series.onRename() == null ? tip : tip + "; " + TEXTS.get("legend.rename")));
            button.setAccessibleText(TEXTS.get("legend.name", series.name()));
            button.selectedProperty().bindBidirectional(series.visibleProperty());
            if (series.onRename() != null) {
                button.setOnMouseClicked(event -> {
                    if (event.getClickCount() == 2) {
                        rename(this);
                        event.consume();
                    }
                });
                button.setOnKeyPressed(event -> {
                    if (event.getCode() == KeyCode.F2) {
                        rename(this);
                        event.consume();
                    }
                });
            }
        }

        void release() {
            button.selectedProperty().unbindBidirectional(series.visibleProperty());
        }
    }
}
