package gradientlab.raster;

import gradientlab.plot.ColorMap;
import gradientlab.plot.NumberText;
import gradientlab.text.Texts;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.text.Text;

/** The key to a colour map: a gradient with the values at its ends and in the middle. */
public final class ColorBar extends PaintedRegion {
    private static final Texts TEXTS = Texts.of(ColorBar.class);

    private static final double THICKNESS = 12;
    private static final double GAP = 4;

    private final boolean horizontal;
    private final RasterView bar = new RasterView();
    private final List<Text> labels = List.of(new Text(), new Text(), new Text());
    private ColorMap colors;
    private double min;
    private double max;

    public ColorBar(ColorMap colors, double min, double max, Orientation orientation) {
        this.colors = colors;
        this.min = min;
        this.max = max;
        horizontal = orientation == Orientation.HORIZONTAL;
        getStyleClass().add("color-bar");
        getChildren().add(bar);
        for (Text label : labels) {
            label.getStyleClass().add("lab-tick");
            label.setTextOrigin(VPos.TOP);
            label.setManaged(false);
            getChildren().add(label);
        }
        write();
    }

    public void setColorMap(ColorMap colors) {
        this.colors = colors;
        requestPaint();
    }

    public void setRange(double min, double max) {
        if (min != this.min || max != this.max) {
            this.min = min;
            this.max = max;
            write();
            requestLayout();
        }
    }

    private void write() {
        labels.get(0).setText(NumberText.significant(min, 3));
        labels.get(1).setText(NumberText.significant((min + max) / 2, 3));
        labels.get(2).setText(NumberText.significant(max, 3));
        setAccessibleText(
                TEXTS.get("colors.span", labels.get(0).getText(), labels.get(2).getText()));
    }

    @Override
    protected void paint() {
        applyCss();
        double line = lineHeight();
        double length = horizontal ? getWidth() : getHeight() - line;
        double scale = pixelScale();
        Raster raster =
                horizontal ? bar.sized(length, THICKNESS, scale) : bar.sized(THICKNESS, Math.max(1, length), scale);
        int steps = horizontal ? raster.width() : raster.height();
        for (int i = 0; i < steps; i++) {
            int color = colors.argb((i + 0.5) / steps);
            if (horizontal) {
                raster.fill(i, 0, i + 1.0, raster.height(), color);
            } else {
                raster.fill(0, steps - 1.0 - i, raster.width(), steps - i, color);
            }
        }
        bar.publish();
        bar.relocate(0, horizontal ? 0 : Math.round(line / 2));
        for (int i = 0; i < 3; i++) {
            Text label = labels.get(i);
            double width = label.getLayoutBounds().getWidth();
            double along = length * i / 2;
            label.setX(Math.round(
                    horizontal ? Math.max(0, Math.min(length - width, along - width / 2)) : THICKNESS + GAP));
            label.setY(Math.round(horizontal ? THICKNESS + GAP / 2 : length - along));
        }
    }

    private double lineHeight() {
        return Math.ceil(labels.get(0).getLayoutBounds().getHeight());
    }

    private double widest() {
        return Math.ceil(labels.stream()
                .mapToDouble(label -> label.getLayoutBounds().getWidth())
                .max()
                .orElse(0));
    }

    @Override
    protected double computePrefWidth(double height) {
        return horizontal ? 200 : THICKNESS + GAP + Math.max(24, widest());
    }

    @Override
    protected double computePrefHeight(double width) {
        return horizontal ? THICKNESS + GAP / 2 + lineHeight() : 160;
    }

    @Override
    protected double computeMinWidth(double height) {
        return horizontal ? 60 : computePrefWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return horizontal ? computePrefHeight(width) : 60;
    }

    @Override
    protected double computeMaxHeight(double width) {
        return horizontal ? computePrefHeight(width) : Double.MAX_VALUE;
    }

    @Override
    protected double computeMaxWidth(double height) {
        return horizontal ? Double.MAX_VALUE : computePrefWidth(height);
    }
}
