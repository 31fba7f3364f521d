package gradientlab.raster;

import gradientlab.control.Parts;
import gradientlab.plot.NumberText;
import gradientlab.text.Percent;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The small panel of numbers beside the pointer. It stays inside its parent, covers a third of it at most, and not the
 * pointer: where there are more curves than that allows, it names those nearest to the pointer and counts the others.
 */
public final class Readout extends VBox {
    private static final Texts TEXTS = Texts.of(Readout.class);
    private static final double AWAY = 14;
    private static final int DIGITS = 4;
    private static final double LARGEST_PART = 1.0 / 3;
    private static final int FEWEST = 2;

    private final Label heading = new Label();
    private final GridPane table = new GridPane();
    private final Label drawnHead = head("readout.smoothed", 2);
    private final Label measuredHead = head("readout.measured", 3);
    private final Label others = new Label();
    private final List<Row> rows = new ArrayList<>();
    private boolean shares;

    public Readout() {
        getStyleClass().add("lab-readout");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        heading.getStyleClass().add("lab-readout-heading");
        others.getStyleClass().add("lab-readout-head");
        ColumnConstraints drawn = new ColumnConstraints();
        drawn.setHalignment(HPos.RIGHT);
        drawn.setHgrow(Priority.ALWAYS);
        ColumnConstraints measured = new ColumnConstraints();
        measured.setHalignment(HPos.RIGHT);
        table.getColumnConstraints().addAll(new ColumnConstraints(), new ColumnConstraints(), drawn, measured);
        table.getStyleClass().add("lab-readout-table");
        getChildren().addAll(heading, table, others);
        showHeads(false);
        Parts.showIf(others, false);
    }

    private Label head(String key, int column) {
        Label label = new Label(TEXTS.get(key));
        label.getStyleClass().add("lab-readout-head");
        table.add(label, column, 0);
        return label;
    }

    private void showHeads(boolean shown) {
        Parts.showIf(drawnHead, shown);
        Parts.showIf(measuredHead, shown);
    }

    public void heading(String text) {
        heading.setText(text);
    }

    /** Whether values are shares, 0 to 1, and written in per cent. */
    public void setShares(boolean shares) {
        this.shares = shares;
    }

    /**
     * One row a curve or band, as many as fit.
     *
     * @param both whether the smoothed height and the sample are told, in two columns
     * @param distance from the pointer: the farthest rows are left out first
     */
    public void show(PaintedRegion owner, List<Reading> readings, boolean both, ToDoubleFunction<Reading> distance) {
        showHeads(both);
        Parts.showIf(others, false);
        List<String> drawn = column(readings, Reading::drawn);
        List<String> other = column(readings, Reading::other);
        for (int i = 0; i < readings.size(); i++) {
            Reading reading = readings.get(i);
            Row row = row(i);
            if (reading.band()) {
                row.set(reading.name(), TEXTS.get("readout.band", drawn.get(i), other.get(i)), "");
            } else {
                row.set(reading.name(), drawn.get(i), both ? other.get(i) : "");
            }
            row.showSymbol(true);
            row.symbol.draw(owner, reading.color());
        }
        rowsShown(readings.size());
        int room = room(readings.size(), owner.getWidth(), owner.getHeight());
        if (room < readings.size()) {
            leaveOut(readings, room, distance);
        }
    }

    private List<String> column(List<Reading> readings, ToDoubleFunction<Reading> value) {
        double[] values = readings.stream().mapToDouble(value).toArray();
        List<String> withGaps = new ArrayList<>(
                shares ? Arrays.stream(values).mapToObj(Percent::of).toList() : NumberText.column(values, DIGITS));
        for (int i = 0; i < readings.size(); i++) {
            if (Double.isNaN(readings.get(i).x())) {
                withGaps.set(i, "–");
            }
        }
        return withGaps;
    }

    /** How many rows may be shown so that the panel is not too large; the line that counts the others is one of them. */
    private int room(int count, double parentWidth, double parentHeight) {
        appear();
        double width = prefWidth(-1);
        double height = prefHeight(width);
        double most = Math.min(parentHeight, Math.max(parentWidth * parentHeight * LARGEST_PART / width, 0));
        if (height <= most || count <= FEWEST) {
            return count;
        }
        double rowHeight = rows.get(0).name.prefHeight(-1) + table.getVgap();
        return Math.max(FEWEST, count - 1 - (int) Math.ceil((height - most) / rowHeight));
    }

    private void leaveOut(List<Reading> readings, int room, ToDoubleFunction<Reading> distance) {
        List<Reading> far = readings.stream()
                .sorted(Comparator.comparingDouble(distance))
                .skip(room)
                .toList();
        for (Reading reading : far) {
            rows.get(readings.indexOf(reading)).show(false);
        }
        others.setText(TEXTS.get("readout.others", far.size()));
        Parts.showIf(others, true);
    }

    private Row row(int index) {
        while (rows.size() <= index) {
            rows.add(new Row(rows.size() + 1));
        }
        Row row = rows.get(index);
        row.show(true);
        return row;
    }

    /** Tells this beside a point of the parent. */
    void tell(String heading, List<PictureReading.Row> lines, double x, double y) {
        heading(heading);
        for (int i = 0; i < lines.size(); i++) {
            Row row = row(i);
            row.set(lines.get(i).name(), lines.get(i).value(), "");
            row.showSymbol(false);
        }
        rowsShown(lines.size());
        showBeside(x, y);
    }

    private void rowsShown(int count) {
        for (int i = count; i < rows.size(); i++) {
            rows.get(i).show(false);
        }
    }

    private void appear() {
        if (!isVisible()) {
            setVisible(true);
            applyCss();
        }
    }

    /** Shows the panel beside a point of the parent, inside it. */
    public void showBeside(double x, double y) {
        double parentWidth = ((Region) getParent()).getWidth();
        double parentHeight = ((Region) getParent()).getHeight();
        appear();
        double width = Math.min(parentWidth, snapSizeX(prefWidth(-1)));
        double height = Math.min(parentHeight, snapSizeY(prefHeight(width)));
        double left = x + AWAY;
        double top = y - height / 2;
        if (left + width > parentWidth) {
            left = x - AWAY - width;
            if (left < 0) {
                left = Math.max(0, Math.min(parentWidth - width, x - width / 2));
                top = y - AWAY - height < 0 ? y + AWAY * 1.5 : y - AWAY - height;
            }
        }
        top = Math.max(0, Math.min(parentHeight - height, top));
        resizeRelocate(Math.round(left), Math.round(top), width, height);
    }

    /** All that is read out, lines parted by newlines; empty while nothing is. */
    public String text() {
        if (!isVisible()) {
            return "";
        }
        StringBuilder text = new StringBuilder(heading.getText());
        for (Row row : rows) {
            if (row.name.isVisible()) {
                text.append('\n').append(row.name.getText()).append(": ").append(row.drawn.getText());
                if (!row.measured.getText().isEmpty()) {
                    text.append(" (").append(row.measured.getText()).append(')');
                }
            }
        }
        return others.isVisible() ? text.append('\n').append(others.getText()).toString() : text.toString();
    }

    private final class Row {
        private final MarkerView symbol = new MarkerView(14, 14);
        private final StackPane holder = new StackPane(symbol.node());
        private final Label name = new Label();
        private final Label drawn = new Label();
        private final Label measured = new Label();
        private boolean withSymbol = true;

        Row(int index) {
            holder.setMinSize(16, 14);
            holder.setMaxSize(16, 14);
            drawn.getStyleClass().add("lab-readout-value");
            measured.getStyleClass().add("lab-readout-head");
            table.addRow(index, holder, name, drawn, measured);
        }

        void set(String words, String value, String sample) {
            name.setText(words);
            drawn.setText(value);
            measured.setText(sample);
        }

        void showSymbol(boolean shown) {
            withSymbol = shown;
            Parts.showIf(holder, shown);
        }

        void show(boolean shown) {
            for (Node node : List.of(name, drawn, measured)) {
                Parts.showIf(node, shown);
            }
            Parts.showIf(holder, shown && withSymbol);
        }
    }
}
