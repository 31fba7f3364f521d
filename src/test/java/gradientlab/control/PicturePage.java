package gradientlab.control;

import gradientlab.form.NumberField;
import gradientlab.plot.ColorMap;
import gradientlab.raster.CellRect;
import gradientlab.raster.ColorBar;
import gradientlab.raster.HeatMap;
import gradientlab.raster.PixelGrid;
import java.util.Random;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Heat map with contour and points, thumbnails, grids of numbers, an image, colour bars, number fields. */
final class PicturePage implements GalleryPage {
    private static final int SIDE = 100;

    private final HeatMap boundary = new HeatMap(ColorMap.DIVERGING_LIGHT, 0, 1);
    private final HeatMap[] hidden = new HeatMap[4];
    private final PixelGrid kernel = new PixelGrid();
    private final PixelGrid digit = new PixelGrid();
    private final PixelGrid image = new PixelGrid();
    private final ColorBar bar = new ColorBar(ColorMap.DIVERGING_LIGHT, 0, 1, Orientation.VERTICAL);
    private final ColorBar sequential = new ColorBar(ColorMap.SEQUENTIAL, 0, 12.5, Orientation.HORIZONTAL);
    private final ColorBar grey = new ColorBar(ColorMap.GREY, -765.1633, 647.4416, Orientation.HORIZONTAL);
    private int step;

    PicturePage() {
        boundary.setBounds(-2.5, 2.5, -2.5, 2.5);
        boundary.setTitle("Network output and the 0.5 contour");
        boundary.setAxisTitles("x₁", "x₂");
        boundary.setContour(0.5);
        Random random = new Random(3);
        double[] xs = new double[1000];
        double[] ys = new double[1000];
        int[] classes = new int[1000];
        for (int i = 0; i < xs.length; i++) {
            int blob = i % 4;
            xs[i] = (blob < 2 ? 1 : -1) + random.nextGaussian() * 0.4;
            ys[i] = (blob % 2 == 0 ? 1 : -1) + random.nextGaussian() * 0.4;
            classes[i] = blob == 0 || blob == 3 ? 0 : 1;
        }
        boundary.setPoints(xs, ys, classes);
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = HeatMap.thumbnail(ColorMap.DIVERGING_LIGHT, -1, 1);
        }
        kernel.setNumbersVisible(true);
        kernel.setColorMap(ColorMap.DIVERGING_LIGHT);
        kernel.setRange(-2, 2);
        kernel.setValues(new float[] {-1, 0, 1, -2, 0.125f, 2, -1, Float.NaN, 1}, 3, 3);
        float[] pixels = new float[28 * 28];
        int[] argb = new int[32 * 32];
        for (int i = 0; i < pixels.length; i++) {
            double d = Math.hypot(i % 28 - 14, i / 28.0 - 14);
            pixels[i] = (float) Math.max(0, 1 - Math.abs(d - 8) / 3);
        }
        for (int i = 0; i < argb.length; i++) {
            argb[i] = 0xFF000000 | (i % 32 * 8) << 16 | (i / 32 * 8) << 8 | 90;
        }
        digit.setValues(pixels, 28, 28);
        digit.selectionProperty().set(new CellRect(5, 7, 4, 4));
        image.setRgb(argb, 32, 32);
    }

    @Override
    public String name() {
        return "Pictures";
    }

    @Override
    public Node content() {
        HBox thumbs = new HBox(8, hidden);
        NumberField rate = new NumberField(0.001)
                .named("Learning rate")
                .require(v -> v > 0, "Learning rate must be greater than 0; 0 would never learn.");
        rate.setId("rate");
        NumberField broken = new NumberField(0.5).named("Momentum").require(v -> v < 1, "Momentum must be below 1.");
        Label error = broken.errorLabel();
        broken.setText("1.5");
        broken.commit();
        VBox fields = new VBox(6, rate, broken, error);
        VBox left = new VBox(10, new HBox(8, boundary, bar), thumbs);
        HBox.setHgrow(boundary, Priority.ALWAYS);
        VBox.setVgrow(left.getChildren().get(0), Priority.ALWAYS);
        VBox right = new VBox(12, new HBox(12, kernel, digit, image), sequential, grey, fields);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox pane = new HBox(24, left, right);
        pane.setPadding(new Insets(12));
        return pane;
    }

    @Override
    public void step() {
        step++;
        float[] values = new float[SIDE * SIDE];
        double sharp = 1.5 + Math.sin(step / 60.0);
        for (int i = 0; i < values.length; i++) {
            double x = (i % SIDE + 0.5) / SIDE * 5 - 2.5;
            double y = (i / SIDE + 0.5) / SIDE * 5 - 2.5;
            values[i] = (float) (1 / (1 + Math.exp(sharp * x * y + 0.3 * Math.sin(step / 20.0))));
        }
        boundary.setValues(values, SIDE, SIDE);
        for (int k = 0; k < hidden.length; k++) {
            float[] unit = new float[16 * 16];
            for (int i = 0; i < unit.length; i++) {
                unit[i] = (float)
                        Math.tanh((i % 16 - 8) * Math.cos(k) * 0.3 + (i / 16 - 8) * Math.sin(k + step / 50.0) * 0.3);
            }
            hidden[k].setValues(unit, 16, 16);
        }
    }

    @Override
    public void setDark(boolean dark) {
        boundary.setColorMap(ColorMap.diverging(dark));
        bar.setColorMap(ColorMap.diverging(dark));
        kernel.setColorMap(ColorMap.diverging(dark));
        for (HeatMap map : hidden) {
            map.setColorMap(ColorMap.diverging(dark));
        }
    }
}
