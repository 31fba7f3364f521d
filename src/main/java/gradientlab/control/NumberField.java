package gradientlab.control;

import java.util.function.DoubleFunction;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** A field for one number that keeps the last valid one and says what is wrong with anything else. */
public final class NumberField extends TextField {
    private final DoubleProperty value = new SimpleDoubleProperty(this, "value");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private DoubleFunction<String> validator = number -> null;

    /** A field for any finite number. */
    public NumberField(double initial) {
        value.set(initial);
    }

    /** A field for whole numbers. */
    public static NumberField integer(int initial) {
        return new NumberField(initial);
    }

    /** @param validator gives a whole sentence for a number that will not do, null for a good one */
    public NumberField setValidator(DoubleFunction<String> validator) {
        this.validator = validator;
        return this;
    }

    /** How far the up and down keys go; by default the size of the last digit. */
    public NumberField setStep(double step) {
        return this;
    }

    /** The last valid number; setting it from outside changes the text. */
    public DoubleProperty valueProperty() {
        return value;
    }

    public double getValue() {
        return value.get();
    }

    public void setValue(double number) {
        value.set(number);
    }

    /** What is wrong with the text, empty when nothing is. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    public boolean hasError() {
        return !error.get().isEmpty();
    }

    /** A label with the error, taking no room while there is none; place it under the field. */
    public Label errorLabel() {
        Label label = new Label();
        label.textProperty().bind(error);
        label.managedProperty().bind(error.isNotEmpty());
        label.visibleProperty().bind(error.isNotEmpty());
        label.setWrapText(true);
        label.getStyleClass().add("lab-error");
        return label;
    }
}
