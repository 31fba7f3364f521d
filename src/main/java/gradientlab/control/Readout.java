package gradientlab.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The small panel of numbers beside the pointer; it never covers the pointer nor leaves its parent if it can. */
final class Readout extends VBox {
    private static final double AWAY = 14;

    private final Label heading = new Label();
    private final GridPane table = new GridPane();
    private final List<Row> rows = new ArrayList<>();

    Readout() {
        getStyleClass().add("lab-readout");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        heading.getStyleClass().add("lab-readout-heading");
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        table.getColumnConstraints().addAll(new ColumnConstraints(), new ColumnConstraints(), numbers);
        table.getStyleClass().add("lab-readout-table");
        numbers.setHgrow(Priority.ALWAYS);
        getChildren().addAll(heading, table);
        visibleProperty().addListener((observable, before, now) -> {
            if (getParent() != null) {
                Spotlight.shine(getParent(), now);
            }
        });
    }

    void heading(String text) {
        heading.setText(text);
    }

    /** The row's symbol, to be drawn by the caller. */
    MarkerView row(int index, String name, String value) {
        while (rows.size() <= index) {
            rows.add(new Row(rows.size() + 1));
        }
        Row row = rows.get(index);
        row.show(true);
        row.name.setText(name);
        row.value.setText(value);
        return row.symbol;
    }

    /** A row without a symbol. */
    void plainRow(int index, String name, String value) {
        row(index, name, value);
        rows.get(index).hideSymbol();
    }

    void rowsShown(int count) {
        for (int i = count; i < rows.size(); i++) {
            rows.get(i).show(false);
        }
    }

    /** Shows the panel beside a point of the parent, inside a parent of this size. */
    void showBeside(double x, double y, double parentWidth, double parentHeight) {
        if (!isVisible()) {
            setVisible(true);
            applyCss();
        }
        double width = snapSizeX(prefWidth(-1));
        double height = snapSizeY(prefHeight(width));
        double left = x + AWAY;
        double top = y - height / 2;
        if (left + width > parentWidth) {
            left = x - AWAY - width;
            if (left < 0) {
                left = Math.max(0, Math.min(parentWidth - width, x - width / 2));
                top = y - AWAY - height < 0 ? y + AWAY * 1.5 : y - AWAY - height;
                resizeRelocate(Math.round(left), Math.round(top), width, height);
                return;
            }
        }
        top = Math.max(0, Math.min(parentHeight - height, top));
        resizeRelocate(Math.round(left), Math.round(top), width, height);
    }

    String text() {
        StringBuilder text = new StringBuilder(heading.getText());
        for (Row row : rows) {
            if (row.name.isVisible()) {
                text.append('\n').append(row.name.getText()).append(": ").append(row.value.getText());
            }
        }
        return text.toString();
    }

    private final class Row {
        private final MarkerView symbol = new MarkerView(14, 14);
        private final StackPane holder = new StackPane(symbol.node());
        private final Label name = new Label();
        private final Label value = new Label();

        Row(int index) {
            holder.setMinSize(16, 14);
            holder.setMaxSize(16, 14);
            value.getStyleClass().add("lab-readout-value");
            table.addRow(index, holder, name, value);
        }

        void hideSymbol() {
            holder.setVisible(false);
            holder.setManaged(false);
        }

        void show(boolean shown) {
            for (Node node : List.of(holder, name, value)) {
                node.setVisible(shown);
                node.setManaged(shown);
            }
        }
    }
}
