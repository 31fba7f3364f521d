package gradientlab.control;

import java.util.function.IntFunction;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.control.Tooltip;

/**
 * A label whose text has numbers in it, and which never cuts one off: where the room is short the font shrinks
 * ({@link NumberFit}), then numbers lose digits, correctly rounded, and a tooltip says them all; if text may wrap, it
 * wraps before it shrinks. Its {@link #getText text} is always the whole one. It has no graphic.
 */
public class NumberLabel extends Label {
    private IntFunction<String> shorter;
    private int most = 1;
    private Tooltip whole;

    public NumberLabel() {
        this("");
    }

    public NumberLabel(String text) {
        super(text);
        getStyleClass().add("number-label");
        textProperty().addListener((property, was, now) -> {
            if (shorter != null && !shorter.apply(most).equals(now)) {
                shorter = null;
            }
        });
    }

    /** Shows a number with at most so many significant digits. */
    public final void setNumber(double value, int digits) {
        setNumbers(count -> NumberFit.text(value, count), digits);
    }

    /**
     * Shows a text with numbers.
     *
     * @param text the text when its numbers have this many significant digits
     * @param digits how many where there is room
     */
    public final void setNumbers(IntFunction<String> text, int digits) {
        shorter = text;
        most = digits;
        setText(text.apply(digits));
        requestLayout(); // the whole text may be the same and the short one not
    }

    final String text(int digits) {
        return shorter == null ? getText() : shorter.apply(digits);
    }

    /** The most digits the text can have; 1 if it is always the same. */
    final int digits() {
        return shorter == null ? 1 : most;
    }

    /** Tells what is shown; what is short of digits is said in full by a tooltip. */
    final void shown(String text) {
        boolean all = text.equals(getText());
        if (all && whole != null) {
            if (getTooltip() == whole) {
                setTooltip(null);
            }
            whole = null;
        } else if (!all && getTooltip() == whole) {
            whole = whole == null ? new Tooltip() : whole;
            whole.setText(getText());
            setTooltip(whole);
        }
    }

    /** What is on the screen: the text, or the same with fewer digits. */
    public final String getShownText() {
        return getSkin() instanceof NumberLabelSkin skin ? skin.text() : getText();
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new NumberLabelSkin(this);
    }
}
