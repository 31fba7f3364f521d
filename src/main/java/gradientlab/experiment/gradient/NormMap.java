package gradientlab.experiment.gradient;

import gradientlab.desk.LiveRun;
import gradientlab.plot.Axis;
import gradientlab.plot.ColorMap;
import gradientlab.plot.ColorScale;
import gradientlab.plot.Grid;
import gradientlab.plot.NumberText;
import gradientlab.plot.PlaneMap;
import gradientlab.text.Texts;
import gradientlab.training.StepMetrics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/** A run's gradient norms as a picture: a row a layer, the first on top; steps from left to right. */
final class NormMap extends Region {
    private static final Texts TEXTS = Texts.of(NormMap.class);
    private static final int MOST_COLUMNS = 600;
    private static final double NAME_WIDTH = 96;
    private static final double GAP = 6;
    /** Of a label's height its letters take this part. */
    private static final double LETTERS = 0.8;

    private final Label title = new Label();
    private final Label empty = new Label();
    private final ImageView view = new ImageView();
    private final List<Label> names = new ArrayList<>();
    private final Tooltip tooltip = new Tooltip();
    private final String activation;
    private float[] picture = {};
    private int layers;
    private int lastStep;
    private double low;
    private double high;

    NormMap(String activation) {
        this.activation = activation;
        getStyleClass().add("norm-map");
        view.setSmooth(false);
        title.getStyleClass().add("field-label");
        empty.getStyleClass().add("lab-empty");
        empty.setWrapText(true);
        getChildren().setAll(title, view, empty);
        Tooltip.install(view, tooltip);
        setMinSize(180, 64);
        setPrefSize(400, 130);
        draw(-4, 0);
    }

    /** What it says while there is nothing to draw. */
    void setEmptyText(String text) {
        empty.setText(text);
    }

    /** Takes what is to be drawn; null for nothing. */
    float[] prepare(LiveRun run) {
        List<StepMetrics> samples = run == null ? List.of() : run.samples();
        layers = samples.isEmpty() ? 0 : run.gradientNames().size();
        picture = layers == 0 ? new float[0] : LayerNorms.picture(samples, layers, MOST_COLUMNS);
        lastStep = layers == 0 ? 0 : samples.get(samples.size() - 1).step();
        name(layers == 0 ? List.of() : run.gradientNames());
        return picture;
    }

    private void name(List<String> shown) {
        if (!names.stream().map(Label::getText).toList().equals(shown)) {
            getChildren().removeAll(names);
            names.clear();
            for (String text : shown) {
                Label label = new Label(text);
                label.getStyleClass().add("norm-map-layer");
                names.add(label);
            }
            getChildren().addAll(names);
        }
    }

    /** Draws it with these powers of ten at the ends of the colours. */
    void draw(double low, double high) {
        int columns = layers == 0 ? 0 : picture.length / layers;
        empty.setVisible(columns == 0);
        view.setVisible(columns > 0);
        title.setText(columns == 0 ? activation : TEXTS.get("history.steps", activation, NumberText.grouped(lastStep)));
        this.low = low;
        this.high = high;
        if (columns > 0) {
            describe(columns);
        }
        requestLayout();
    }

    private void describe(int columns) {
        String first = power(picture[columns - 1]);
        String last = power(picture[layers * columns - 1]);
        tooltip.setText(TEXTS.get("history.now", activation, first, last));
        view.setAccessibleText(tooltip.getText());
    }

    private static String power(float log10) {
        return NumberText.significant(Math.pow(10, log10), 3);
    }

    /**
     * What is drawn, the first layer at the bottom; empty for nothing.
     *
     * @param name of what was trained
     */
    Optional<PlaneMap> exhibit(String name) {
        int columns = layers == 0 ? 0 : picture.length / layers;
        if (columns == 0) {
            return Optional.empty();
        }
        return Optional.of(new PlaneMap(
                TEXTS.get("history.figure", name, activation),
                Axis.of(TEXTS.get("axis.step")).from(0, lastStep),
                Axis.of(TEXTS.get("axis.layer")).from(0.5, layers + 0.5),
                new Grid(picture.clone(), columns, layers),
                ColorScale.onPaper(ColorMap.SEQUENTIAL, low, high),
                false,
                Double.NaN,
                List.of(),
                PlaneMap.USUAL_WIDTH,
                PlaneMap.USUAL_HEIGHT));
    }

    /** Every pixel anew: a small image stretched would be blurred between layers. */
    private void paint(int width, int height) {
        int columns = layers == 0 ? 0 : picture.length / layers;
        if (columns == 0 || width < 1 || height < 1) {
            return;
        }
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            int row = (int) ((long) y * layers / height);
            for (int x = 0; x < width; x++) {
                double value = picture[row * columns + (int) ((long) x * columns / width)];
                pixels[y * width + x] = ColorMap.SEQUENTIAL.argb((value - low) / (high - low));
            }
        }
        Image before = view.getImage();
        WritableImage image =
                before instanceof WritableImage same && same.getWidth() == width && same.getHeight() == height
                        ? same
                        : new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        view.setImage(image);
    }

    @Override
    protected void layoutChildren() {
        double top = Math.ceil(title.prefHeight(-1));
        double left = GAP + nameWidth();
        title.resizeRelocate(left, 0, Math.max(0, getWidth() - left), top);
        double width = Math.max(1, getWidth() - left);
        double height = Math.max(1, getHeight() - top - 2);
        paint((int) Math.round(width), (int) Math.round(height));
        view.relocate(left, top + 2);
        empty.resizeRelocate(left, top + 2, width, height);
        double row = height / Math.max(1, layers);
        double tall = names.isEmpty() ? 0 : names.get(0).prefHeight(-1);
        int every = every(LETTERS * tall, row);
        for (int i = 0; i < names.size(); i++) {
            Label label = names.get(i);
            label.setVisible(named(i, every, names.size()));
            double middle = top + 2 + row * (i + 0.5);
            label.resizeRelocate(0, Math.round(middle - tall / 2), nameWidth(), tall);
        }
    }

    /** Of how many rows one is named, so that no name is written over another. */
    static int every(double letters, double row) {
        return (int) Math.max(1, Math.ceil(letters / row));
    }

    /** The first and the last always, and of those between every so many that keep clear of the last. */
    static boolean named(int layer, int every, int layers) {
        int last = layers - 1;
        return layer == last || layer % every == 0 && (layer == 0 || last - layer >= every);
    }

    /** Wider where the presentation enlarges the text; never less, so that the two maps stand exactly above each other. */
    private double nameWidth() {
        double widest =
                names.stream().mapToDouble(name -> name.prefWidth(-1)).max().orElse(0);
        return Math.max(NAME_WIDTH, Math.ceil(widest));
    }
}
