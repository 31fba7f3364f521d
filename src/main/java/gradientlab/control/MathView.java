package gradientlab.control;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Window;

/**
 * A formula in proper notation, from LaTeX source; style class {@code math-view}.
 *
 * <p>Typeset in the background at the screen's own resolution, in the colour and size of an ordinary label: give it
 * others through {@code .math-view > .label { -fx-text-fill: …; -fx-font-size: … }}. A formula wider than the space it
 * gets is scaled down. When it cannot be typeset, the source is shown instead.
 */
public final class MathView extends Region {
    private final StringProperty formula = new SimpleStringProperty(this, "formula", "");
    private final ReadOnlyBooleanWrapper typeset = new ReadOnlyBooleanWrapper(this, "typeset");

    /** Takes part in CSS, so that its colour and font are those of the text around; seen only when typesetting fails. */
    private final Label source = new Label();

    private final ImageView picture = new ImageView();
    private final ObservableValue<Number> screenScale =
            sceneProperty().flatMap(scene -> scene.windowProperty()).flatMap(Window::outputScaleXProperty);
    private MathImages.Request wanted;
    private double baseline;
    private double scale = 1;

    public MathView() {
        getStyleClass().add("math-view");
        setAccessibleRole(AccessibleRole.TEXT);
        source.setWrapText(true);
        source.setOpacity(0);
        source.setMouseTransparent(true);
        source.textProperty().bind(formula);
        getChildren().setAll(source, picture);
        InvalidationListener stale = observable -> render();
        formula.addListener(stale);
        source.textFillProperty().addListener(stale);
        source.fontProperty().addListener(stale);
        screenScale.addListener(stale);
        render();
    }

    /** @param latex the formula's source, without dollar signs */
    public MathView(String latex) {
        this();
        setFormula(latex);
    }

    /** LaTeX source, without dollar signs. */
    public String getFormula() {
        return formula.get();
    }

    public void setFormula(String latex) {
        formula.set(latex);
    }

    /** Sets the formula, and the words a screen reader says for it. */
    public void setFormula(String latex, String spoken) {
        setAccessibleText(spoken);
        formula.set(latex);
    }

    /** Whether the picture of the present formula is shown; false while it is made and when it cannot be. */
    public ReadOnlyBooleanProperty typesetProperty() {
        return typeset.getReadOnlyProperty();
    }

    private void render() {
        String latex = formula.get() == null ? "" : formula.get();
        if (getAccessibleText() == null) {
            setAccessibleText(latex);
        }
        Number screen = screenScale.getValue();
        double newScale = screen == null ? 1 : screen.doubleValue();
        MathImages.Request request = new MathImages.Request(
                latex, (float) (source.getFont().getSize() * 1.15 * newScale), argb(source.getTextFill()));
        if (request.equals(wanted)) {
            return;
        }
        wanted = request;
        typeset.set(false);
        CompletableFuture<MathImages.Typeset> image = MathImages.of(request);
        if (image.isDone()) {
            image.whenComplete((result, problem) -> show(request, newScale, result));
        } else {
            image.whenComplete((result, problem) -> Platform.runLater(() -> show(request, newScale, result)));
        }
    }

    private void show(MathImages.Request request, double newScale, MathImages.Typeset result) {
        if (!Objects.equals(request, wanted)) {
            return; // the formula, colour or screen has changed meanwhile
        }
        scale = newScale;
        picture.setImage(result == null ? null : result.image());
        baseline = result == null ? 0 : result.baseline() / scale;
        source.setOpacity(result == null ? 1 : 0);
        typeset.set(result != null);
        requestLayout();
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    private static int argb(Paint paint) {
        Color ink = paint instanceof Color colour ? colour : Color.BLACK;
        return (int) Math.round(ink.getOpacity() * 255) << 24
                | (int) Math.round(ink.getRed() * 255) << 16
                | (int) Math.round(ink.getGreen() * 255) << 8
                | (int) Math.round(ink.getBlue() * 255);
    }

    private double naturalWidth() {
        return picture.getImage() == null
                ? source.prefWidth(-1)
                : picture.getImage().getWidth() / scale;
    }

    private double heightFor(double width) {
        if (picture.getImage() == null) {
            return source.prefHeight(width);
        }
        double shrink = width < 0 ? 1 : Math.min(1, width / naturalWidth());
        return picture.getImage().getHeight() / scale * shrink;
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + snappedRightInset() + naturalWidth();
    }

    @Override
    protected double computePrefHeight(double width) {
        double inner = width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + snappedBottomInset() + heightFor(inner);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    public double getBaselineOffset() {
        return snappedTopInset() + (picture.getImage() == null ? source.getBaselineOffset() : baseline);
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        source.resizeRelocate(left, top, width, getHeight() - top - snappedBottomInset());
        if (picture.getImage() != null) {
            double fit = Math.min(width, naturalWidth());
            picture.setFitWidth(fit);
            picture.setPreserveRatio(true);
            picture.setSmooth(fit < naturalWidth());
            picture.relocate(snapPositionX(left), snapPositionY(top));
        }
    }
}
