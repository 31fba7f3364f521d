package gradientlab.form;

import java.util.List;
import java.util.Objects;
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
    private NumberFit fit;
    private String roomFor = "";

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

    /** Writes it like others it stands together with; null (the default): as it fits by itself. Not when it wraps. */
    public final void setFit(NumberFit newFit) {
        if (!Objects.equals(fit, newFit)) {
            fit = newFit;
            requestLayout();
        }
    }

    /**
     * Gives labels that stand together the same number of digits and the same size of font.
     *
     * @param width what each may take, px
     * @return whether the longest fits
     */
    public static boolean alike(List<NumberLabel> labels, double width) {
        if (labels.isEmpty()) {
            return true;
        }
        int most = labels.stream().mapToInt(NumberLabel::digits).max().orElse(1);
        NumberFit common = NumberFit.of(
                digits -> labels.stream().map(label -> label.text(digits)).toList(),
                most,
                width,
                labels.get(0).getFont());
        labels.forEach(label -> label.setFit(common));
        return common.fits();
    }

    final NumberFit fit() {
        return fit;
    }

    /** Takes at least the room of this text, so that what is around holds still while the text changes. */
    public final void setRoomFor(String longest) {
        if (!roomFor.equals(longest)) {
            roomFor = longest;
            requestLayout();
        }
    }

    final String getRoomFor() {
        return roomFor;
    }

    /** The text when its numbers have so many digits, at most those it was given. */
    public final String text(int digits) {
        return shorter == null ? getText() : shorter.apply(Math.min(digits, most));
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
