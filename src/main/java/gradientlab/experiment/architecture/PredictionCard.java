package gradientlab.experiment.architecture;

import gradientlab.raster.PixelGrid;
import gradientlab.text.Percent;
import gradientlab.text.Texts;
import gradientlab.training.Prediction;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One image, what it is, and what the network takes it for. */
final class PredictionCard extends HBox {
    private static final Texts TEXTS = Texts.of(PredictionCard.class);
    private static final int LINES = 3;
    private static final double PICTURE = 64;

    private final List<String> classes;
    private final FontIcon sign = new FontIcon("fth-check");
    private final Label verdict = new Label("", sign);
    private final Label[] names = new Label[LINES];
    private final ShareBar[] bars = new ShareBar[LINES];
    private final Label[] shares = new Label[LINES];

    /** @param argb the image, as {@link gradientlab.data.ImageDataset#argb} gives it */
    PredictionCard(int index, List<String> classes, int[] argb, int width, int height) {
        super(8);
        this.classes = classes;
        setId(Ids.of("prediction-" + index));
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("prediction");
        PixelGrid picture = new PixelGrid();
        picture.setRgb(argb, width, height);
        picture.setMouseTransparent(true);
        picture.lookup("#plot").setFocusTraversable(false);
        picture.setMinSize(PICTURE, PICTURE);
        picture.setPrefSize(PICTURE, PICTURE);
        picture.setMaxSize(PICTURE, PICTURE);
        GridPane table = new GridPane();
        table.setHgap(4);
        ColumnConstraints bar = new ColumnConstraints();
        bar.setHgrow(Priority.ALWAYS); // gives way first: neither name nor number is cut
        table.getColumnConstraints().setAll(new ColumnConstraints(), bar, new ColumnConstraints());
        for (int i = 0; i < LINES; i++) {
            names[i] = new Label();
            names[i].getStyleClass().addAll("prediction-class", "prediction-name");
            bars[i] = new ShareBar();
            shares[i] = new Label();
            shares[i].getStyleClass().addAll("prediction-class", "prediction-share");
            table.addRow(i, names[i], bars[i], shares[i]);
        }
        verdict.getStyleClass().add("prediction-verdict");
        verdict.setPrefWidth(0); // as wide as the table below it
        verdict.setMaxWidth(Double.MAX_VALUE);
        VBox words = new VBox(2, verdict, table);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().setAll(picture, words);
    }

    /** No wider than the pane, which would cut it. */
    @Override
    protected double computePrefWidth(double height) {
        double wanted = super.computePrefWidth(height);
        double room = getParent() instanceof Region pane ? pane.getWidth() : 0;
        return room > 0 ? Math.min(wanted, room) : wanted;
    }

    void show(Prediction prediction) {
        String truth = classes.get(prediction.label());
        boolean right = prediction.predicted() == prediction.label();
        sign.setIconLiteral(right ? "fth-check" : "fth-x");
        verdict.setText(right ? truth : TEXTS.get("prediction.wrong", truth, classes.get(prediction.predicted())));
        getStyleClass().remove("wrong");
        if (!right) {
            getStyleClass().add("wrong");
        }
        setAccessibleText(
                right
                        ? TEXTS.get("prediction.right.accessible", truth)
                        : TEXTS.get("prediction.wrong.accessible", truth, classes.get(prediction.predicted())));
        int[] listed = listed(prediction);
        for (int i = 0; i < LINES; i++) {
            boolean shown = i < listed.length;
            names[i].setVisible(shown);
            bars[i].setVisible(shown);
            shares[i].setVisible(shown);
            if (shown) {
                float share = prediction.probabilities()[listed[i]];
                boolean isTruth = listed[i] == prediction.label();
                names[i].setText((isTruth ? "● " : "") + classes.get(listed[i]));
                shares[i].setText(Percent.of(share, 0));
                bars[i].setShare(share);
            }
        }
    }

    /** The likeliest classes; the true one is always among them. */
    static int[] listed(Prediction prediction) {
        float[] shares = prediction.probabilities();
        int[] order = IntStream.range(0, shares.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer c) -> -shares[c]).thenComparing(c -> c))
                .mapToInt(c -> c)
                .toArray();
        int[] first = Arrays.copyOf(order, Math.min(LINES, order.length));
        if (Arrays.stream(first).noneMatch(c -> c == prediction.label())) {
            first[first.length - 1] = prediction.label();
        }
        return first;
    }
}
