package gradientlab.raster;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Which cell of a pixel grid the pointer or the keyboard is at, and who is told about it. */
final class GridPointer {
    /** Called when the cell to be shown as hovered has changed. */
    private final Runnable moved;

    private int rows;
    private int columns;
    private double cell = 1;
    private int row = -1;
    private int column = -1;
    private CellHandler onHover = (r, c) -> {};
    private CellHandler onPick = (r, c) -> {};

    GridPointer(Region plot, Runnable moved) {
        this.moved = moved;
        plot.setOnMouseMoved(event -> enter(event, false));
        plot.setOnMousePressed(event -> {
            plot.requestFocus();
            row = -1;
            enter(event, true);
        });
        plot.setOnMouseDragged(event -> enter(event, true));
        plot.setOnMouseExited(event -> moveTo(-1, -1));
        plot.setOnKeyPressed(this::key);
    }

    void setOnHover(CellHandler handler) {
        onHover = handler;
    }

    void setOnPick(CellHandler handler) {
        onPick = handler;
    }

    void setCells(int rowCount, int columnCount) {
        if (rowCount != rows || columnCount != columns) {
            rows = rowCount;
            columns = columnCount;
            row = -1;
            column = -1;
        }
    }

    void setCellSize(double pixels) {
        cell = pixels;
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }

    boolean isInside() {
        return isInside(row, column);
    }

    /** Moves without telling the hover handler. */
    void show(int atRow, int atColumn) {
        row = atRow;
        column = atColumn;
        moved.run();
    }

    private void moveTo(int atRow, int atColumn) {
        show(atRow, atColumn);
        onHover.cell(atRow, atColumn);
    }

    private boolean isInside(int atRow, int atColumn) {
        return atRow >= 0 && atRow < rows && atColumn >= 0 && atColumn < columns;
    }

    private void enter(MouseEvent event, boolean pick) {
        int atRow = (int) Math.floor(event.getY() / cell);
        int atColumn = (int) Math.floor(event.getX() / cell);
        if (isInside(atRow, atColumn) && (atRow != row || atColumn != column)) {
            moveTo(atRow, atColumn);
            if (pick) {
                onPick.cell(row, column);
            }
        }
        if (pick) {
            event.consume();
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> walk(0, -1);
            case RIGHT -> walk(0, 1);
            case UP -> walk(-1, 0);
            case DOWN -> walk(1, 0);
            case ENTER, SPACE -> {
                walk(0, 0);
                if (isInside()) {
                    onPick.cell(row, column);
                }
            }
            case ESCAPE -> moveTo(-1, -1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void walk(int down, int right) {
        if (rows == 0 || columns == 0) {
            return;
        }
        int toRow = isInside() ? Math.max(0, Math.min(rows - 1, row + down)) : 0;
        int toColumn = isInside() ? Math.max(0, Math.min(columns - 1, column + right)) : 0;
        if (toRow != row || toColumn != column) {
            moveTo(toRow, toColumn);
        }
    }
}
