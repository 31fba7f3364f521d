package gradientlab.chart;

import gradientlab.plot.Band;
import gradientlab.raster.MarkerView;
import gradientlab.raster.PaintedRegion;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/**
 * One switch a curve: its line, dash and symbol, and its name, which a double click or F2 may change; or a key to the
 * kinds of lines, for all curves at once.
 */
final class Legend extends FlowPane {
    private static final Texts TEXTS = Texts.of(Legend.class);

    private static final double SAMPLE_WIDTH = 30;
    private static final double SAMPLE_HEIGHT = 14;

    /** By which a band is known in the legend. */
    private record BandLook(String name, int color) {}

    private final List<Entry> entries = new ArrayList<>();
    private final List<BandEntry> bands = new ArrayList<>();
    private List<ChartKey> keys = List.of();
    private boolean each = true;
    private List<Object> shown = List.of();

    Legend() {
        super(2, 0);
        getStyleClass().add("lab-legend");
        setAlignment(Pos.CENTER_LEFT);
    }

    /** @param named whether each curve is named; else there is the key, which may be empty */
    void show(ChartContent content, boolean named) {
        each = named;
        List<Object> wanted = new ArrayList<>(content.series());
        content.bands().forEach(band -> wanted.add(new BandLook(band.name(), band.color())));
        if (each && !wanted.equals(shown)) { // a band that only moves keeps its switch
            shown = wanted;
            entries.forEach(Entry::release);
            entries.clear();
            bands.clear();
            content.series().stream().filter(CurveSeries::isListed).forEach(one -> entries.add(new Entry(one)));
            content.bands().stream()
                    .filter(band -> !band.name().isEmpty())
                    .forEach(band -> bands.add(new BandEntry(band, content.hiddenBands())));
            List<ToggleButton> buttons = new ArrayList<>();
            entries.forEach(entry -> buttons.add(entry.button));
            bands.forEach(entry -> buttons.add(entry.button));
            getChildren().setAll(buttons);
        } else if (!each) {
            setKeys(keys);
        }
    }

    void setKeys(List<ChartKey> newKeys) {
        keys = List.copyOf(newKeys);
        if (!each) {
            shown = List.of();
            entries.forEach(Entry::release);
            entries.clear();
            bands.clear();
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
        bands.forEach(entry -> entry.swatch.setFill(colors.seriesColor(entry.color)));
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

    private static ToggleButton button(String name, Node sample) {
        StackPane graphic = new StackPane(sample);
        graphic.setMinSize(SAMPLE_WIDTH, SAMPLE_HEIGHT);
        graphic.setMaxSize(SAMPLE_WIDTH, SAMPLE_HEIGHT);
        ToggleButton button = new ToggleButton(name, graphic);
        button.getStyleClass().setAll("lab-legend-entry");
        button.setId("legend-" + slug(name));
        button.setMnemonicParsing(false);
        button.setTooltip(new Tooltip(TEXTS.get("legend.tip", name)));
        button.setAccessibleText(TEXTS.get("legend.name", name));
        return button;
    }

    /** A band's switch. */
    private static final class BandEntry {
        private final Rectangle swatch = new Rectangle(SAMPLE_WIDTH, SAMPLE_HEIGHT - 4);
        private final ToggleButton button;
        private final int color;

        BandEntry(Band band, Set<String> hidden) {
            color = band.color();
            swatch.setOpacity(2 * Band.OPACITY);
            button = button(band.name(), swatch);
            button.setSelected(!hidden.contains(band.name()));
            button.selectedProperty().addListener((property, was, selected) -> {
                if (selected) {
                    hidden.remove(band.name());
                } else {
                    hidden.add(band.name());
                }
            });
        }
    }

    private final class Entry {
        private final CurveSeries series;
        private final MarkerView sample = new MarkerView(SAMPLE_WIDTH, SAMPLE_HEIGHT);
        private final ToggleButton button;

        Entry(CurveSeries series) {
            this.series = series;
            button = button(series.name(), sample.node());
            button.selectedProperty().bindBidirectional(series.visibleProperty());
            if (series.onRename() != null) {
                button.getTooltip().setText(button.getTooltip().getText() + "; " + TEXTS.get("legend.rename"));
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
