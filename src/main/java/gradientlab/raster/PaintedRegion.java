package gradientlab.raster;

import gradientlab.control.Palette;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * A region that draws pixels in the theme's colours, at most once a pulse however often it is told to, and not at all
 * while it is hidden.
 */
public abstract class PaintedRegion extends Region {
    private static final StyleablePropertyFactory<PaintedRegion> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final List<StyleableProperty<Color>> colors = new ArrayList<>();
    private final Runnable beforeLayout = this::paintIfDirty;
    private boolean dirty = true;

    protected PaintedRegion() {
        getStyleClass().add("lab-control");
        for (Ink ink : Ink.values()) {
            StyleableProperty<Color> color = FACTORY.createStyleableColorProperty(
                    this, ink.cssName(), ink.cssName(), region -> region.colors.get(ink.ordinal()), ink.fallback());
            colors.add(color);
            ((javafx.beans.value.ObservableValue<?>) color).addListener(observable -> {
                colorsChanged();
                requestPaint();
            });
        }
        sceneProperty().addListener((observable, before, after) -> moved(before, after));
    }

    /** Draws everything; called on the FX thread before layout. */
    protected abstract void paint();

    /** For subclasses that keep drawn layers. */
    protected void colorsChanged() {}

    protected final void requestPaint() {
        if (!dirty) {
            dirty = true;
            if (getScene() != null) {
                Platform.requestNextPulse();
            }
        }
    }

    /** Draws now rather than before the next layout. */
    public final void paintNow() {
        dirty = false;
        if (getWidth() > 0 && getHeight() > 0) {
            paint();
        }
    }

    /** After a change of size. */
    @Override
    protected void layoutChildren() {
        paintNow();
    }

    public final Color color(Ink ink) {
        return colors.get(ink.ordinal()).getValue();
    }

    public final Color seriesColor(int index) {
        return color(Ink.series(index));
    }

    public final int argb(Ink ink) {
        return Raster.argb(color(ink));
    }

    /** Device pixels for one unit of the scene graph. */
    public final double pixelScale() {
        Scene scene = getScene();
        double scale = scene == null || scene.getWindow() == null
                ? 1
                : scene.getWindow().getOutputScaleX();
        return scale > 0 ? scale : 1;
    }

    public final boolean isReallyShown() {
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return getScene() != null;
    }

    private void moved(Scene before, Scene after) {
        if (before != null) {
            before.removePreLayoutPulseListener(beforeLayout);
        }
        if (after != null) {
            after.addPreLayoutPulseListener(beforeLayout);
            dirty = false;
            requestPaint();
        }
    }

    private void paintIfDirty() {
        if (dirty && isReallyShown()) {
            paintNow();
        }
    }

    @Override
    public String getUserAgentStylesheet() {
        return Palette.stylesheet();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    /** What takes mouse and keys, exactly over a plot: laid out by its owner, reached by Tab, read out as a picture. */
    public static Region plotRegion() {
        Region plot = new Region();
        plot.setId("plot");
        plot.getStyleClass().add("lab-plot");
        plot.setManaged(false);
        plot.setFocusTraversable(true);
        plot.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        return plot;
    }
}
