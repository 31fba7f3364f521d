package gradientlab.form;

import gradientlab.control.Palette;
import gradientlab.control.Parts;
import gradientlab.form.NumberParser.Whole;
import gradientlab.text.Texts;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;

/**
 * A field for one number that keeps the last valid one and says what is wrong with anything else: a red border, and the
 * sentence under the field while it has the focus. Enter or leaving the field takes the number, Escape brings the last
 * valid one back, the up and down keys step.
 */
public final class NumberField extends TextField {
    private static final Texts TEXTS = Texts.of(NumberField.class);

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final DoubleProperty value = new SimpleDoubleProperty(this, "value");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper(this, "error", "");
    private final LongProperty exact = new SimpleLongProperty(this, "whole");
    private final Whole whole;
    private final Popup popup = new Popup();
    private final Label popupText = new Label();
    private DoubleFunction<String> validator = number -> null;
    private String name = TEXTS.get("number.this");
    private double step;
    private boolean errorShownElsewhere;
    private boolean mayBeBlank;

    /** A field for any finite number; the up and down keys change its leading digit. */
    public NumberField(double initial) {
        this(initial, Whole.NO);
    }

    /** A field that starts empty and may be: its value is then NaN. */
    public static NumberField blank() {
        NumberField field = new NumberField(0);
        field.mayBeBlank = true;
        field.setValue(Double.NaN);
        return field;
    }

    /** A field for whole numbers that an int holds; the up and down keys step by one. */
    public static NumberField integer(int initial) {
        return new NumberField(initial, Whole.INT).setStep(1);
    }

    /** A field for whole numbers that a long holds, to the last digit: use {@link #wholeProperty}. */
    public static NumberField whole(long initial) {
        NumberField field = new NumberField(initial, Whole.LONG).setStep(1);
        field.exact.set(initial);
        field.setText(field.shown());
        return field;
    }

    private NumberField(double initial, Whole whole) {
        this.whole = whole;
        getStyleClass().add("number-field");
        setPrefColumnCount(7);
        value.set(initial);
        setText(NumberParser.format(initial));
        value.addListener(observable -> revert());
        exact.addListener((property, was, now) -> {
            value.set(now.doubleValue()); // of two large neighbours the same, so that it need not say so
            revert();
        });
        textProperty().addListener(observable -> {
            if (hasError() && problem() == null) {
                setError("");
            }
        });
        setOnAction(event -> commit());
        focusedProperty().addListener(observable -> {
            if (!isFocused()) {
                commit();
            }
            showPopup();
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        popupText.getStyleClass().add("lab-error-popup");
        popupText.getStylesheets().add(Palette.stylesheet());
        popupText.setWrapText(true);
        popupText.setMaxWidth(320);
        popup.getContent().add(popupText);
        popup.setAutoFix(true);
    }

    /** What messages call the number, for instance "Learning rate"; also its accessible name. */
    public NumberField named(String name) {
        this.name = name;
        setAccessibleText(name);
        return this;
    }

    /**
     * Replaces all rules.
     *
     * @param validator gives a whole sentence for a number that will not do, null for a good one
     */
    public NumberField setValidator(DoubleFunction<String> validator) {
        this.validator = validator;
        return this;
    }

    /** Adds a rule; the sentence is shown for numbers that break it. */
    public NumberField require(DoublePredicate rule, String sentence) {
        DoubleFunction<String> before = validator;
        return setValidator(number -> {
            String earlier = before.apply(number);
            return earlier != null ? earlier : rule.test(number) ? null : sentence;
        });
    }

    /** How far the up and down keys go; 0 for one in the leading digit. */
    public NumberField setStep(double step) {
        this.step = step;
        return this;
    }

    /** The last valid number; setting it from outside changes the text. */
    public DoubleProperty valueProperty() {
        return value;
    }

    /** The last valid number of a field for {@link #whole whole} numbers, to the last digit. */
    public LongProperty wholeProperty() {
        return exact;
    }

    public double getValue() {
        return value.get();
    }

    public void setValue(double number) {
        value.set(number);
        revert();
    }

    /** Brings the last valid number back, whatever stands there. */
    public void revert() {
        setText(shown());
        setError("");
    }

    private String shown() {
        return whole == Whole.LONG ? String.valueOf(exact.get()) : text(value.get());
    }

    private String text(double number) {
        return mayBeBlank && Double.isNaN(number) ? "" : NumberParser.format(number);
    }

    /** Whether the text is being changed, so that it no longer is the value's, or not yet. */
    public boolean isEdited() {
        return !getText().equals(shown());
    }

    /** What is wrong with the text, empty when nothing is. */
    public ReadOnlyStringProperty errorProperty() {
        return error.getReadOnlyProperty();
    }

    public boolean hasError() {
        return !error.get().isEmpty();
    }

    /** A label with the error, taking no room while there is none; place it under the field. No pop-up is used then. */
    public Label errorLabel() {
        errorShownElsewhere = true;
        return Parts.error(error);
    }

    /** Takes the text as the value if it is good. */
    public void commit() {
        String problem = problem();
        if (problem != null) {
            setError(problem);
        } else {
            setError("");
            if (whole == Whole.LONG) {
                exact.set(NumberParser.parseWhole(getText()));
                return;
            }
            double number = isBlank() ? Double.NaN : NumberParser.parse(getText());
            if (Double.compare(number, value.get()) != 0) {
                value.set(number);
            }
        }
    }

    private boolean isBlank() {
        return mayBeBlank && (getText() == null || getText().isBlank());
    }

    private String problem() {
        if (isBlank()) {
            return null;
        }
        String problem = NumberParser.problem(getText(), whole, name);
        return problem != null ? problem : validator.apply(NumberParser.parse(getText()));
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case UP, DOWN -> {
                commit();
                if (whole == Whole.LONG) {
                    stepExactly(event);
                    return;
                }
                double next = NumberParser.stepped(
                        Double.isNaN(value.get()) ? 0 : value.get(),
                        step,
                        event.getCode().name().equals("UP"));
                if (!hasError() && validator.apply(next) == null) {
                    value.set(next);
                    end();
                }
                event.consume();
            }
            case ESCAPE -> {
                if (hasError() || isEdited()) {
                    revert();
                    event.consume();
                }
            }
            case ENTER -> {
                if (event.isShortcutDown()) {
                    commit(); // the window's command for this key comes next, and it is to know what stands here
                }
            }
            default -> {}
        }
    }

    private void stepExactly(KeyEvent event) {
        long by = event.getCode() == KeyCode.UP ? (long) step : -(long) step;
        long next = exact.get() + by;
        if (!hasError() && next > exact.get() == by > 0 && validator.apply(next) == null) {
            exact.set(next);
            end();
        }
        event.consume();
    }

    private void setError(String sentence) {
        error.set(sentence);
        pseudoClassStateChanged(INVALID, hasError());
        pseudoClassStateChanged(DANGER, hasError());
        setAccessibleHelp(sentence);
        showPopup();
    }

    private void showPopup() {
        boolean wanted = hasError() && isFocused() && !errorShownElsewhere && getScene() != null;
        if (!wanted || getScene().getWindow() == null) {
            popup.hide();
            return;
        }
        popupText.setText(error.get());
        Bounds place = localToScreen(getBoundsInLocal());
        if (place != null) {
            popup.show(this, place.getMinX(), place.getMaxY() + 2);
        }
    }
}
