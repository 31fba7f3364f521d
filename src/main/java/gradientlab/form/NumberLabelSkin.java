package gradientlab.form;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.control.SkinBase;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** One text, set so that it fits the width the label got. */
final class NumberLabelSkin extends SkinBase<NumberLabel> {
    private static final double STEP = 0.5;

    private final Text shown = new Text();

    /** Bound to, so that a style sheet's font for everything inside does not undo the shrinking. */
    private final ObjectProperty<Font> font = new SimpleObjectProperty<>(Font.getDefault());

    NumberLabelSkin(NumberLabel label) {
        super(label);
        consumeMouseEvents(false); // as a label does: what it lies in is clicked
        shown.getStyleClass().add("text");
        shown.fillProperty().bind(label.textFillProperty());
        shown.underlineProperty().bind(label.underlineProperty());
        shown.textAlignmentProperty().bind(label.textAlignmentProperty());
        shown.lineSpacingProperty().bind(label.lineSpacingProperty());
        shown.fontProperty().bind(font);
        shown.setTextOrigin(VPos.TOP);
        shown.setManaged(false);
        getChildren().setAll(shown);
        for (var property : List.of(
                label.textProperty(), label.fontProperty(), label.wrapTextProperty(), label.alignmentProperty())) {
            registerChangeListener(property, changed -> label.requestLayout());
        }
        show(label.getText(), label.getFont(), 0);
    }

    String text() {
        return shown.getText();
    }

    private boolean wraps() {
        return getSkinnable().isWrapText();
    }

    private void show(String text, Font newFont, double wrappingWidth) {
        shown.setText(text);
        font.set(newFont);
        shown.setWrappingWidth(wrappingWidth);
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        NumberLabel label = getSkinnable();
        Font whole = label.getFont();
        if (wraps()) {
            show(label.getText(), NumberFit.at(whole, wrappedSize(width, height)), Math.max(1, width));
        } else {
            NumberFit fit = label.fit() != null
                    ? label.fit()
                    : NumberFit.of(digits -> List.of(label.text(digits)), label.digits(), width, whole);
            show(label.text(fit.digits()), fit.font(whole), 0);
        }
        double left = hShare(label) * (width - shown.getLayoutBounds().getWidth());
        double top = vShare(label) * (height - shown.getLayoutBounds().getHeight());
        shown.relocate(snapPositionX(x + left), snapPositionY(y + top));
        label.shown(shown.getText());
    }

    private static double hShare(NumberLabel label) {
        return switch (label.getAlignment().getHpos()) {
            case LEFT -> 0;
            case CENTER -> 0.5;
            case RIGHT -> 1;
        };
    }

    private static double vShare(NumberLabel label) {
        return switch (label.getAlignment().getVpos()) {
            case TOP -> 0;
            case CENTER, BASELINE -> 0.5;
            case BOTTOM -> 1;
        };
    }

    /** Wrapping comes before shrinking, but no word, and so no number, is broken, and no line lost. */
    private double wrappedSize(double width, double height) {
        Font whole = getSkinnable().getFont();
        double smallest = NumberFit.smallest(whole);
        String text = getSkinnable().getText();
        double size = Math.max(smallest, NumberFit.size(words(text), width, whole));
        while (size > smallest && wrappedHeight(text, NumberFit.at(whole, size), width) > height + STEP) {
            size = Math.max(smallest, size - STEP);
        }
        return size;
    }

    /** What is never broken: text between blanks that are not hard. */
    private static List<String> words(String text) {
        return Arrays.asList(text.split("[ \n]+"));
    }

    private double wrappedHeight(String text, Font in, double width) {
        Text ruler = new Text(text);
        ruler.setFont(in);
        ruler.setLineSpacing(shown.getLineSpacing());
        ruler.setWrappingWidth(Math.max(1, width));
        return ruler.getLayoutBounds().getHeight();
    }

    @Override
    protected double computeMinWidth(double height, double top, double right, double bottom, double left) {
        NumberLabel label = getSkinnable();
        Font smallest = NumberFit.at(label.getFont(), NumberFit.smallest(label.getFont()));
        List<String> least = wraps() ? words(label.getText()) : List.of(label.text(1));
        double widest = least.stream()
                .mapToDouble(text -> NumberFit.width(text, smallest))
                .max()
                .orElse(0);
        return left + Math.ceil(widest) + right;
    }

    @Override
    protected double computePrefWidth(double height, double top, double right, double bottom, double left) {
        return left
                + Math.ceil(
                        NumberFit.width(getSkinnable().getText(), getSkinnable().getFont()))
                + right;
    }

    @Override
    protected double computeMaxWidth(double height, double top, double right, double bottom, double left) {
        return getSkinnable().prefWidth(height);
    }

    @Override
    protected double computeMinHeight(double width, double top, double right, double bottom, double left) {
        return computePrefHeight(width, top, right, bottom, left);
    }

    @Override
    protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
        boolean broken = wraps() && width >= 0;
        double wrap = broken ? width - left - right : Double.MAX_VALUE;
        NumberLabel label = getSkinnable();
        double high = Math.max(
                wrappedHeight(label.getText(), label.getFont(), wrap),
                wrappedHeight(label.getRoomFor(), label.getFont(), wrap));
        return top + Math.ceil(high) + bottom;
    }

    @Override
    protected double computeMaxHeight(double width, double top, double right, double bottom, double left) {
        return getSkinnable().prefHeight(width);
    }

    @Override
    protected double computeBaselineOffset(double top, double right, double bottom, double left) {
        Text ruler = new Text("0");
        ruler.setFont(getSkinnable().getFont());
        return top + ruler.getBaselineOffset();
    }
}
