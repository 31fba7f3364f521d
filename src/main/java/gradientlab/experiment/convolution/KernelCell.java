package gradientlab.experiment.convolution;

import gradientlab.form.NumberLabel;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/** One weight: drag it up or down, type a number, or use the up and down keys. */
final class KernelCell extends StackPane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double PER_PIXEL = 0.01;
    private static final double PER_KEY = 0.1;
    private static final double FINER = 0.1;

    private static final int DIGITS = 3;

    /** Border and a little air, left and right together. */
    private static final double AROUND = 6;

    private final NumberLabel text = new NumberLabel();
    private final TextField field = new TextField();
    private final Tooltip tip = new Tooltip();
    private final DoubleConsumer change;
    private double value;
    private double dragStart;
    private double dragValue;

    /** @param change told every new value */
    KernelCell(DoubleConsumer change) {
        this.change = change;
        getStyleClass().add("convolution-weight");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SPINNER);
        setCursor(Cursor.V_RESIZE);
        text.setAlignment(Pos.CENTER);
        Tooltip.install(this, tip);
        field.setVisible(false);
        field.setMinWidth(0);
        getChildren().addAll(text, field);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                edit(editable());
            }
        });
        setOnKeyPressed(this::key);
        setOnKeyTyped(this::type);
        field.setOnAction(event -> commit());
        field.focusedProperty().addListener((property, was, now) -> {
            if (was && !now && field.isVisible()) {
                commit();
                close();
            }
        });
    }

    Tooltip tip() {
        return tip;
    }

    void show(double newValue, double reach, boolean dark) {
        value = newValue;
        text.setNumber(newValue, DIGITS);
        CellColors.paint(this, CellColors.number(newValue, reach, dark), text);
    }

    /** Writes the numbers of cells of this width alike; colours alone where there is no room for them. */
    static void fit(List<KernelCell> cells, double width) {
        boolean fits = NumberLabel.alike(cells.stream().map(cell -> cell.text).toList(), width - AROUND);
        cells.forEach(cell -> cell.text.setOpacity(fits ? 1 : 0));
    }

    private String editable() {
        return BigDecimal.valueOf(value)
                .round(MathContext.DECIMAL32)
                .stripTrailingZeros()
                .toPlainString();
    }

    private void press(MouseEvent event) {
        requestFocus();
        dragStart = event.getScreenY();
        dragValue = value;
    }

    private void drag(MouseEvent event) {
        double step = PER_PIXEL * (event.isShiftDown() ? FINER : 1);
        change.accept(round(dragValue + (dragStart - event.getScreenY()) * step, step));
    }

    private static double round(double number, double step) {
        return Math.rint(number / step) / Math.rint(1 / step);
    }

    private void key(KeyEvent event) {
        if (field.isVisible()) {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
            return;
        }
        double step = PER_KEY * (event.isShiftDown() ? FINER : 1);
        switch (event.getCode()) {
            case UP -> change.accept(round(value + step, step * FINER));
            case DOWN -> change.accept(round(value - step, step * FINER));
            case ENTER, F2 -> edit(editable());
            case DELETE, BACK_SPACE -> change.accept(0);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void type(KeyEvent event) {
        String character = event.getCharacter();
        if (!field.isVisible() && character.length() == 1 && "0123456789-.,".contains(character)) {
            edit(character);
            field.positionCaret(1);
            event.consume();
        }
    }

    private void edit(String start) {
        field.setText(start);
        field.setVisible(true);
        text.setVisible(false);
        field.pseudoClassStateChanged(WRONG, false);
        field.requestFocus();
        if (start.length() > 1) {
            field.selectAll();
        }
    }

    private void commit() {
        if (field.getText().equals(editable())) { // it may have more digits than the field
            close();
            return;
        }
        try {
            double number =
                    Double.parseDouble(field.getText().strip().replace(',', '.').replace('−', '-'));
            if (Double.isFinite(number)) {
                change.accept(number);
                close();
                return;
            }
        } catch (NumberFormatException notANumber) {
            // said by the frame of the field, which stays open
        }
        field.pseudoClassStateChanged(WRONG, true);
    }

    private void close() {
        boolean focused = field.isFocused();
        field.setVisible(false);
        text.setVisible(true);
        if (focused) {
            requestFocus();
        }
    }
}
