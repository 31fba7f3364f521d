package gradientlab.experiment.convolution;

import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
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

    private final Label text = new Label();
    private final TextField field = new TextField();
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
        text.setMinWidth(0);
        text.setTextOverrun(OverrunStyle.CLIP);
        field.setVisible(false);
        field.setMinWidth(0);
        getChildren().addAll(text, field);
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                edit(Numbers.text(value).replace('−', '-'));
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

    void show(double newValue, double reach, boolean dark) {
        value = newValue;
        text.setText(Numbers.brief(newValue));
        CellColors.paint(this, CellColors.number(newValue, reach, dark), text);
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
            case ENTER, F2 -> edit(Numbers.text(value).replace('−', '-'));
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
