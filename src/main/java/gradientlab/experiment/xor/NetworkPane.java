package gradientlab.experiment.xor;

import gradientlab.control.Live;
import gradientlab.control.SceneStyle;
import gradientlab.form.NumberFit;
import gradientlab.form.NumberLabel;
import gradientlab.nn.Parameters;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.plot.ColorMap;
import gradientlab.raster.HeatMap;
import gradientlab.text.Texts;
import gradientlab.training.xor.XorConfig;
import gradientlab.training.xor.XorFrame;
import gradientlab.training.xor.XorMaps;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The network as a diagram: inputs at the top, below them the hidden layers, the output unit at the bottom; weights as
 * lines (width by magnitude, blue negative, orange positive). The units of the chosen layer are small maps of what they
 * compute; with a single hidden layer there is room for the values of weights and biases too.
 */
final class NetworkPane extends Pane {
    private static final Texts TEXTS = Texts.of(NetworkPane.class);

    /** The output unit's number; hidden units count from 0. */
    static final int OUTPUT = -1;

    /** Significant digits of a weight where there is room. */
    static final int DIGITS = 3;

    /** What there must be room for before any number is shown: some without the others say nothing. */
    private static final String SAMPLE = "b\u00a0−0.12";

    private static final double INPUT_HEIGHT = 24;
    private static final double ROW_HEIGHT = 15;

    /** Least height left for the lines between two layers. */
    private static final double LINES = 30;

    /** The same where there are several hidden layers. */
    private static final double LINES_OF_MANY = 18;

    /** Side of a unit that is no map. */
    private static final double DOT = 14;

    /** Side of the output's map where there are several hidden layers, at the most. */
    private static final double OUTPUT_SIDE = 56;

    private static final double WIDEST_COLUMN = 150;
    private static final double MARGIN = 4;

    /** Font size of captions, px, to which these lengths belong; a presentation has larger ones. */
    private static final double CAPTION_FONT = 10.4;

    private final Pane edges = new Pane();
    private final Pane nodes = new Pane();
    private final Label[] inputs = {node("x₁"), node("x₂")};
    private final HeatMap output = thumbnail(0, 1, TEXTS.get("network.output"));
    private final NumberLabel outputBias = caption();
    private final NumberLabel sample = caption();
    private final List<LayerRow> rows = new ArrayList<>();
    private final List<NumberLabel> captions = new ArrayList<>();
    private final List<EdgeLayer> weights = new ArrayList<>();

    private final IntegerProperty shownUnit;
    private final IntegerProperty chosenLayer;
    private final NetworkTools tools;
    private final XorRunModel run;
    private List<Integer> sizes = List.of();
    private int builtFor;
    private boolean dark;

    /** @param shownUnit set to the hidden unit under the pointer or with the focus, to {@link #OUTPUT} otherwise */
    NetworkPane(XorViewModel model, IntegerProperty shownUnit) {
        this.shownUnit = shownUnit;
        run = model.run();
        chosenLayer = run.mappedLayerProperty();
        tools = new NetworkTools(model, chosenLayer);
        setId("xor-network");
        getStyleClass().add("network-pane");
        setAccessibleText(TEXTS.get("network.name"));
        getChildren().setAll(edges, nodes, tools.ofNetwork(), tools.ofLayer());
        // Placed by layoutChildren below; a managed child would get its preferred size from its Pane.
        nodes.getChildren().addListener((ListChangeListener<Node>)
                change -> nodes.getChildren().forEach(node -> node.setManaged(false)));
        sample.setText(SAMPLE); // measured, never seen: it must have the captions' font
        sample.setVisible(false);
        nodes.getChildren().setAll(inputs[0], inputs[1], output, outputBias, sample);
        SceneStyle.watch(this, SceneStyle.DARK, nowDark -> {
            dark = nowDark;
            output.setColorMap(ColorMap.diverging(dark));
            rows.forEach(row -> row.setColorMap(ColorMap.diverging(dark)));
        });
        Live.onChange(this, run.frameProperty(), this::show);
        if (run.frameProperty().get() != null) {
            show(run.frameProperty().get());
        }
    }

    private void show(XorFrame frame) {
        XorMaps maps = run.maps();
        if (!frame.config().sizes().equals(sizes) || maps.layer() != builtFor) {
            rebuild(frame.config(), maps.layer());
        }
        Parameters parameters = frame.parameters();
        output.setValues(maps.output(), maps.resolution(), maps.resolution());
        showBias(outputBias, parameters.biases()[rows.size()][0]);
        rows.forEach(row -> row.show(frame.config(), parameters, maps));
        for (int j = 0; j < captions.size(); j++) {
            showBias(captions.get(j), parameters.biases()[0][j]);
        }
        for (int l = 0; l < weights.size(); l++) {
            weights.get(l).show(parameters.weights()[l]);
        }
    }

    /** A bias in words. */
    static String bias(double value) {
        return "b\u00a0" + number(value, DIGITS);
    }

    private static void showBias(NumberLabel label, double bias) {
        label.setNumbers(digits -> "b\u00a0" + number(bias, digits), DIGITS);
    }

    /** The value that a hidden unit's map shows in its lowest colour. */
    static double low(XorConfig config, int layer) {
        return config.layers().get(layer - 1).activation() == HiddenActivation.TANH ? -1 : 0;
    }

    /** A ReLU unit has no upper bound: its map's largest value gets the strongest colour. */
    static double high(XorConfig config, int layer, float[] values) {
        if (config.layers().get(layer - 1).activation() != HiddenActivation.RELU) {
            return 1;
        }
        float highest = 1e-3f;
        for (float value : values) {
            highest = Math.max(highest, value);
        }
        return highest;
    }

    private void rebuild(XorConfig config, int chosen) {
        sizes = config.sizes();
        builtFor = chosen;
        shownUnit.set(OUTPUT);
        rows.forEach(row -> nodes.getChildren().removeAll(row.units()));
        nodes.getChildren().removeAll(captions);
        edges.getChildren().clear();
        rows.clear();
        captions.clear();
        weights.clear();
        int hidden = sizes.size() - 2;
        for (int l = 1; l <= hidden; l++) {
            rows.add(new LayerRow(config, l, l == chosen, dark, shownUnit::set, chosenLayer::set));
        }
        boolean numbered = hidden == 1;
        List<String> from = Stream.of(inputs).map(Label::getText).toList();
        for (int l = 1; l <= hidden; l++) {
            List<String> to = unitNames(config, l);
            weights.add(new EdgeLayer(from, to, (a, b) -> TEXTS.get("network.weight", a, b), numbered));
            from = to;
        }
        weights.add(new EdgeLayer(from, List.of(""), (a, b) -> TEXTS.get("network.weight.output", a), numbered));
        weights.forEach(layer -> edges.getChildren().addAll(layer.lines()));
        if (numbered) {
            rows.get(0).units().forEach(unit -> captions.add(caption()));
            weights.forEach(layer -> edges.getChildren().addAll(layer.labels())); // above all lines
        }
        rows.forEach(row -> nodes.getChildren().addAll(row.units()));
        nodes.getChildren().addAll(captions);
        requestLayout();
    }

    private List<String> unitNames(XorConfig config, int layer) {
        return IntStream.range(0, sizes.get(layer))
                .mapToObj(unit -> config.unitName(layer, unit))
                .toList();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        edges.resizeRelocate(0, 0, width, height);
        nodes.resizeRelocate(0, 0, width, height);
        int hidden = Math.max(1, rows.size());
        boolean numbered = hidden == 1;
        int widest = rows.stream()
                .filter(LayerRow::chosen)
                .mapToInt(row -> row.units().size())
                .findFirst()
                .orElse(1);
        double scale = outputBias.getFont().getSize() / CAPTION_FONT;
        double text = ROW_HEIGHT * scale;
        double dot = DOT * scale;
        double inputHeight = INPUT_HEIGHT * scale;
        double lines = (numbered ? 2 * (LINES + ROW_HEIGHT) : (hidden + 1) * LINES_OF_MANY) * scale;
        double free = height - 2 * MARGIN - inputHeight - lines - (hidden - 1) * dot;
        double column = Math.min(WIDEST_COLUMN * scale, width / widest);
        double side = Math.max(8, Math.min(column - 8, free / 2));
        double top = MARGIN + inputHeight;
        double out = numbered ? side : Math.max(8, Math.min(free - side, OUTPUT_SIDE * scale));
        double bottom = height - out - MARGIN;
        double gap = (bottom - top - side - (hidden - 1) * dot) / (hidden + 1);
        placeTools(width, inputHeight);
        double beside = Math.max(tools.ofNetwork().getWidth(), tools.ofLayer().getWidth()) + 26 * scale;
        double inputOffset = Math.max(24 * scale, Math.min(95 * scale, Math.min(width * 0.2, width / 2 - beside)));
        for (int i = 0; i < 2; i++) {
            double x = width / 2 + (i == 0 ? -inputOffset : inputOffset);
            inputs[i].resizeRelocate(x - 22 * scale, MARGIN, 44 * scale, inputHeight);
        }
        output.resizeRelocate(width / 2 - out / 2, bottom, out, out);
        place(outputBias, width / 2 + out / 2 + 6, bottom + (out - text) / 2, width / 2 - out / 2 - 6, text);
        double y = top;
        for (LayerRow row : rows) {
            int n = row.units().size();
            double unit = row.chosen() ? side : dot;
            double apart = Math.min(WIDEST_COLUMN * scale, width / n);
            for (int j = 0; j < n; j++) {
                double x = width / 2 + apart * (j - (n - 1) / 2.0);
                row.units().get(j).resizeRelocate(x - unit / 2, y + gap, unit, unit);
            }
            y += gap + unit;
        }
        List<? extends Region> above = List.of(inputs);
        for (int l = 0; l < weights.size(); l++) {
            List<? extends Region> below = l < rows.size() ? rows.get(l).units() : List.of(output);
            weights.get(l).place(above, below, l == 0);
            above = below;
        }
        if (numbered && !rows.isEmpty()) {
            placeNumbers(column / 2 - 1, text);
        }
    }

    private void placeTools(double width, double height) {
        double left = Math.min(width, tools.ofNetwork().prefWidth(-1));
        tools.ofNetwork().resizeRelocate(0, MARGIN, left, height);
        double right = Math.min(width, tools.ofLayer().prefWidth(-1));
        tools.ofLayer().resizeRelocate(width - right, MARGIN, right, height);
    }

    /** Beside the units of a single hidden layer: above them the weights from the inputs, below the bias and the weight. */
    private void placeNumbers(double cell, double text) {
        boolean room = sample.minWidth(-1) < cell;
        double width = room ? cell - 1 : 0;
        for (int j = 0; j < captions.size(); j++) {
            Region unit = rows.get(0).units().get(j);
            double x = unit.getLayoutX() + unit.getWidth() / 2;
            double above = unit.getLayoutY() - text;
            double below = unit.getLayoutY() + unit.getHeight();
            place(weights.get(0).edge(0, j).label(), x - cell, above, width, text);
            place(weights.get(0).edge(1, j).label(), x + 1, above, width, text);
            place(captions.get(j), x - cell, below, width, text);
            place(weights.get(1).edge(j, 0).label(), x + 1, below, width, text);
        }
    }

    /** Every number has a place of its own; one that cannot be read in it is left to the tooltip. */
    private static void place(NumberLabel label, double x, double y, double width, double height) {
        label.setVisible(label.minWidth(-1) <= width);
        double taken = Math.min(width, label.prefWidth(-1));
        boolean middle = label.getAlignment() == Pos.CENTER;
        label.resizeRelocate(middle ? x + (width - taken) / 2 : x, y, taken, height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return 266;
    }

    static HeatMap thumbnail(double min, double max, String text) {
        HeatMap map = HeatMap.thumbnail(ColorMap.diverging(false), min, max);
        map.setBounds(-XorMaps.EXTENT, XorMaps.EXTENT, -XorMaps.EXTENT, XorMaps.EXTENT);
        map.setAccessibleText(text);
        return map;
    }

    private static Label node(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("network-input");
        return label;
    }

    private static NumberLabel caption() {
        NumberLabel label = new NumberLabel();
        label.getStyleClass().add("network-caption");
        label.setAlignment(Pos.CENTER_LEFT);
        return label;
    }

    /** With its sign: for a weight it is half of what it says. */
    static String number(double value, int digits) {
        return (value > 0 ? "+" : "") + NumberFit.text(value, digits);
    }
}
