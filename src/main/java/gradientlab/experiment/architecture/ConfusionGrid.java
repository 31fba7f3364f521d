package gradientlab.experiment.architecture;

import gradientlab.control.Parts;
import gradientlab.control.PixelGrid;
import gradientlab.plot.ColorMap;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The matrix: a row a true class, a column an answer, the names beside both. */
final class ConfusionGrid extends Region {
    private static final Texts TEXTS = Texts.of(ConfusionGrid.class);
    private static final double GAP = 4;
    private static final double LONGEST_NAME = 110;

    private final PixelGrid cells = new PixelGrid();
    private final Label across = Parts.muted(TEXTS.get("confusion.predicted"));
    private final Label down = Parts.muted(TEXTS.get("confusion.true"));
    private final List<Label> rowNames = new ArrayList<>();
    private final List<Label> columnNames = new ArrayList<>();

    ConfusionGrid() {
        cells.setId(Ids.of("confusion"));
        cells.setAccessibleText(TEXTS.get("confusion.accessible"));
        cells.setColorMap(ColorMap.SEQUENTIAL);
        cells.setNumbersVisible(true);
        cells.setReadoutVisible(false);
        down.setRotate(-90);
        getChildren().setAll(cells, across, down);
        setMinSize(120, 120);
    }

    PixelGrid cells() {
        return cells;
    }

    void setNames(List<String> names) {
        cells.setNames(new PixelGrid.Names(
                TEXTS.get("confusion.accessible"),
                names,
                names,
                TEXTS.get("confusion.true"),
                TEXTS.get("confusion.predicted")));
        if (names.equals(rowNames.stream().map(Label::getText).toList())) {
            return;
        }
        getChildren().removeAll(rowNames);
        getChildren().removeAll(columnNames);
        rowNames.clear();
        columnNames.clear();
        for (String name : names) {
            Label row = new Label(name);
            row.setAlignment(Pos.CENTER_RIGHT);
            Label column = new Label(name);
            column.setAlignment(Pos.CENTER_LEFT);
            column.setRotate(-90);
            row.getStyleClass().add("lab-caption");
            column.getStyleClass().add("lab-caption");
            rowNames.add(row);
            columnNames.add(column);
        }
        getChildren().addAll(rowNames);
        getChildren().addAll(columnNames);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        int classes = Math.max(1, rowNames.size());
        double line = Math.ceil(across.prefHeight(-1));
        double longest = 0;
        for (Label name : rowNames) {
            longest = Math.max(longest, Math.ceil(name.prefWidth(-1)));
        }
        longest = Math.min(longest, LONGEST_NAME);
        double left = line + longest + 2 * GAP;
        double top = left;
        double cell = Math.floor(Math.min((getWidth() - left) / classes, (getHeight() - top) / classes));
        cell = Math.max(4, Math.min(cell, 64));
        double side = cell * classes;
        double shift = Math.max(0, Math.floor((getWidth() - left - side) / 2));
        left += shift;
        cells.resizeRelocate(left, top, side, side);
        double width = across.prefWidth(-1);
        across.resizeRelocate(left + (side - width) / 2, 0, width, line);
        turned(down, shift + line / 2, top + side / 2, down.prefWidth(-1), line);
        for (int i = 0; i < rowNames.size(); i++) {
            double middle = (i + 0.5) * cell;
            double height = rowNames.get(i).prefHeight(-1);
            rowNames.get(i).resizeRelocate(left - GAP - longest, top + middle - height / 2, longest, height);
            turned(columnNames.get(i), left + middle, top - GAP - longest / 2, longest, height);
        }
    }

    /** Rotation is about the middle. */
    private static void turned(Label label, double middleX, double middleY, double width, double height) {
        label.resizeRelocate(middleX - width / 2, middleY - height / 2, width, height);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 300;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 320;
    }
}
