package gradientlab.form;

import java.util.function.BiFunction;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.util.Callback;

/** A cell of a table whose number is never cut off, as in a {@link NumberLabel}. */
public final class NumberCell<S, T> extends TableCell<S, T> {
    private final NumberLabel label = new NumberLabel();
    private final BiFunction<T, Integer, String> text;
    private final int digits;

    private NumberCell(BiFunction<T, Integer, String> text, int digits) {
        this.text = text;
        this.digits = digits;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        label.textFillProperty().bind(textFillProperty());
        label.alignmentProperty().bind(alignmentProperty());
        label.setMinWidth(0);
        label.setMaxWidth(Double.MAX_VALUE);
        widthProperty().addListener(observable -> fill());
        insetsProperty().addListener(observable -> fill());
    }

    private void fill() {
        label.setPrefWidth(Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset()));
    }

    /**
     * Cells of a column.
     *
     * @param text a value as text, its numbers with the given number of significant digits
     * @param digits how many where there is room
     */
    public static <S, T> Callback<TableColumn<S, T>, TableCell<S, T>> of(
            BiFunction<T, Integer, String> text, int digits) {
        return column -> new NumberCell<>(text, digits);
    }

    /** Cells of a column of numbers. */
    public static <S> Callback<TableColumn<S, Double>, TableCell<S, Double>> numbers(int digits) {
        return of(NumberFit::text, digits);
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
        } else {
            label.setNumbers(count -> text.apply(item, count), digits);
            setGraphic(label);
            setAccessibleText(label.getText());
        }
    }
}
