package gradientlab.experiment.architecture;

import gradientlab.control.Parts;
import gradientlab.form.ShortNames;
import gradientlab.plot.ColorMap;
import gradientlab.plot.NumberText;
import gradientlab.raster.PixelGrid;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** The matrix: a row a true class, a column an answer, the names beside both. */
final class ConfusionGrid extends Region {
    private static final Texts TEXTS = Texts.of(ConfusionGrid.class);
    private static final double GAP = 4;

    /** No cell may be too small for this, written as large as the names. */
    private static final String WIDEST_NUMBER = "100";

    private final PixelGrid cells = new PixelGrid();
    private final Label across = Parts.muted(TEXTS.get("confusion.across"));
    private final Label down = Parts.muted(TEXTS.get("confusion.down"));
    private final Label legend = Parts.muted("");
    private final List<Label> rowNames = new ArrayList<>();
    private final List<Label> columnNames = new ArrayList<>();
    private final Text ruler = new Text();
    private List<String> names = List.of();

    ConfusionGrid() {
        cells.setId(Ids.of("confusion"));
        cells.setAccessibleText(TEXTS.get("confusion.accessible"));
        cells.setColorMap(ColorMap.SEQUENTIAL);
        cells.setNumbersVisible(true);
        cells.setNumbersWritten(value -> NumberText.fixed(value, 0));
        legend.setId(Ids.of("confusion-legend"));
        legend.setWrapText(true);
        getChildren().setAll(cells, across, down, legend);
    }

    PixelGrid cells() {
        return cells;
    }

    void setNames(List<String> newNames) {
        cells.setNames(new PixelGrid.Names(
                TEXTS.get("confusion.accessible"),
                newNames,
                newNames,
                TEXTS.get("confusion.true"),
                TEXTS.get("confusion.predicted")));
        if (newNames.equals(names)) {
            return;
        }
        names = List.copyOf(newNames);
        getChildren().removeAll(rowNames);
        getChildren().removeAll(columnNames);
        rowNames.clear();
        columnNames.clear();
        for (String name : names) {
            Label row = name(name);
            row.setAlignment(Pos.CENTER_RIGHT);
            Label column = name(name);
            column.setAlignment(Pos.CENTER_LEFT);
            column.setRotate(-90);
            rowNames.add(row);
            columnNames.add(column);
        }
        getChildren().addAll(rowNames);
        getChildren().addAll(columnNames);
        requestLayout();
    }

    private static Label name(String name) {
        Label label = new Label(name);
        label.getStyleClass().add("lab-caption");
        label.setTooltip(new Tooltip(name));
        return label;
    }

    @Override
    protected void layoutChildren() {
        int classes = Math.max(1, names.size());
        double side = Math.min(getWidth(), getHeight());
        double room = Math.max(leastNames(), Math.min(longest(names), side - GAP - classes * leastCell()));
        shorten(room);
        double legendHeight = legend.getText().isEmpty() ? 0 : Math.ceil(legend.prefHeight(getWidth())) + GAP;
        double top = room + GAP;
        double cell = Math.floor(Math.min((getWidth() - top) / classes, (getHeight() - top - legendHeight) / classes));
        cell = Math.max(4, cell);
        double matrix = cell * classes;
        double left = top + Math.max(0, Math.floor((getWidth() - top - matrix) / 2));
        cells.resizeRelocate(left, top, matrix, matrix);
        double line = Math.ceil(across.prefHeight(-1));
        double acrossWidth = Math.ceil(across.prefWidth(-1));
        double downWidth = Math.ceil(down.prefWidth(-1));
        across.resizeRelocate(left - GAP - acrossWidth, 0, acrossWidth, line);
        down.resizeRelocate(left - GAP - downWidth, top - line, downWidth, line);
        for (int i = 0; i < rowNames.size(); i++) {
            double middle = (i + 0.5) * cell;
            double height = rowNames.get(i).prefHeight(-1);
            rowNames.get(i).resizeRelocate(left - GAP - room, top + middle - height / 2, room, height);
            turned(columnNames.get(i), left + middle, top - GAP - room / 2, room, height);
        }
        legend.resizeRelocate(0, top + matrix + GAP, getWidth(), Math.max(0, legendHeight - GAP));
    }

    /** Writes the names so that they fit. */
    private void shorten(double room) {
        List<String> texts = ShortNames.of(names, text -> widthOf(text) <= room);
        for (int i = 0; i < names.size(); i++) {
            rowNames.get(i).setText(texts.get(i));
            columnNames.get(i).setText(texts.get(i));
        }
        legend.setText(ShortNames.legend(texts, names));
    }

    private double longest(List<String> texts) {
        return texts.stream().mapToDouble(this::widthOf).max().orElse(0);
    }

    private double widthOf(String text) {
        if (!rowNames.isEmpty()) {
            ruler.setFont(rowNames.get(0).getFont());
        }
        ruler.setText(text);
        return Math.ceil(ruler.getLayoutBounds().getWidth()) + 1;
    }

    /** The names have at least the room of the words in the corner between them. */
    private double leastNames() {
        return Math.ceil(Math.max(across.prefWidth(-1), down.prefWidth(-1)));
    }

    private double leastCell() {
        return widthOf(WIDEST_NUMBER) + GAP;
    }

    /** Rotation is about the middle. */
    private static void turned(Label label, double middleX, double middleY, double width, double height) {
        label.resizeRelocate(middleX - width / 2, middleY - height / 2, width, height);
    }

    @Override
    protected double computeMinWidth(double height) {
        return least();
    }

    /** With as much room as it needs for numbers that can be read. */
    @Override
    protected double computeMinHeight(double width) {
        return least() + Math.ceil(across.prefHeight(-1)) + GAP;
    }

    private double least() {
        return names.isEmpty() ? 120 : leastNames() + GAP + names.size() * leastCell();
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(300, least());
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(320, minHeight(width));
    }
}
