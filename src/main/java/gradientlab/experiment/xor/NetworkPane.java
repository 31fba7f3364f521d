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
import javafx.beans.InvalidationListener;
import javafx.beans.property.IntegerProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;

/**
 * The network as a diagram: inputs at the top, each hidden unit as a small map of its own output, the output unit at
 * the bottom; weights as lines (width by magnitude, blue negative, orange positive) with their values.
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
    private final List<HeatMap> hidden = new ArrayList<>();
    private final List<NumberLabel> captions = new ArrayList<>();
    private final List<Tooltip> tooltips = new ArrayList<>();
    private final List<WeightEdge> weights = new ArrayList<>();
    private final IntegerProperty shownUnit;
    private final XorRunModel run;
    private boolean dark;

    /** @param shownUnit set to the hidden unit under the pointer or with the focus, to {@link #OUTPUT} otherwise */
    NetworkPane(XorViewModel model, IntegerProperty shownUnit) {
        this.shownUnit = shownUnit;
        run = model.run();
        setId("xor-network");
        getStyleClass().add("network-pane");
        setAccessibleText(TEXTS.get("network.name"));
        getChildren().setAll(edges, nodes);
        // Placed by layoutChildren below; a managed child would get its preferred size from its Pane.
        nodes.getChildren().addListener((ListChangeListener<Node>)
                change -> nodes.getChildren().forEach(node -> node.setManaged(false)));
        sample.setText(SAMPLE); // measured, never seen: it must have the captions' font
        sample.setVisible(false);
        nodes.getChildren().setAll(inputs[0], inputs[1], output, outputBias, sample);
        SceneStyle.watch(this, SceneStyle.DARK, nowDark -> {
            dark = nowDark;
            output.setColorMap(ColorMap.diverging(dark));
            hidden.forEach(map -> map.setColorMap(ColorMap.diverging(dark)));
        });
        Live.onChange(this, run.frameProperty(), this::show);
        if (run.frameProperty().get() != null) {
            show(run.frameProperty().get());
        }
    }

    private void show(XorFrame frame) {
        int units = frame.config().hidden();
        if (units != hidden.size()) {
            rebuild(units);
        }
        XorMaps maps = run.maps();
        Parameters parameters = frame.parameters();
        output.setValues(maps.output(), maps.resolution(), maps.resolution());
        showBias(outputBias, parameters.biases()[1][0]);
        for (int j = 0; j < units; j++) {
            HeatMap map = hidden.get(j);
            map.setRange(low(frame.config()), high(frame.config(), maps.hidden()[j]));
            map.setValues(maps.hidden()[j], maps.resolution(), maps.resolution());
            showBias(captions.get(j), parameters.biases()[0][j]);
            tooltips.get(j).setText("h" + (j + 1) + ", " + captions.get(j).getText());
            weights.get(3 * j)
                    .show(
                            TEXTS.get("network.weight", "x₁", "h" + (j + 1)),
                            parameters.weights()[0][0][j]);
            weights.get(3 * j + 1)
                    .show(
                            TEXTS.get("network.weight", "x₂", "h" + (j + 1)),
                            parameters.weights()[0][1][j]);
            weights.get(3 * j + 2)
                    .show(
                            TEXTS.get("network.weight.output", "h" + (j + 1)),
                            parameters.weights()[1][j][0]);
        }
    }

    private static void showBias(NumberLabel label, double bias) {
        label.setNumbers(digits -> "b\u00a0" + number(bias, digits), DIGITS);
    }

    /** The value that a hidden unit's map shows in its lowest colour. */
    static double low(XorConfig config) {
        return config.activation() == HiddenActivation.TANH ? -1 : 0;
    }

    /** A ReLU unit has no upper bound: its map's largest value gets the strongest colour. */
    static double high(XorConfig config, float[] values) {
        if (config.activation() != HiddenActivation.RELU) {
            return 1;
        }
        float highest = 1e-3f;
        for (float value : values) {
            highest = Math.max(highest, value);
        }
        return highest;
    }

    private void rebuild(int units) {
        shownUnit.set(OUTPUT);
        nodes.getChildren().removeAll(hidden);
        nodes.getChildren().removeAll(captions);
        edges.getChildren().clear();
        hidden.clear();
        captions.clear();
        tooltips.clear();
        weights.clear();
        for (int j = 0; j < units; j++) {
            HeatMap map = thumbnail(0, 1, TEXTS.get("network.unit", j + 1));
            map.setId("xor-hidden-" + (j + 1));
            map.setColorMap(ColorMap.diverging(dark));
            map.setFocusTraversable(true);
            int unit = j;
            InvalidationListener chosen = observable -> shownUnit.set(map.isHover() || map.isFocused() ? unit : OUTPUT);
            map.hoverProperty().addListener(chosen);
            map.focusedProperty().addListener(chosen);
            map.setOnMousePressed(event -> map.requestFocus());
            hidden.add(map);
            captions.add(caption());
            for (int k = 0; k < 3; k++) {
                WeightEdge edge = new WeightEdge();
                weights.add(edge);
                edges.getChildren().add(edge.line());
            }
            tooltips.add(new Tooltip());
            Tooltip.install(map, tooltips.get(j));
        }
        weights.forEach(edge -> edges.getChildren().add(edge.label())); // above all lines
        nodes.getChildren().addAll(hidden);
        nodes.getChildren().addAll(captions);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        edges.resizeRelocate(0, 0, width, height);
        nodes.resizeRelocate(0, 0, width, height);
        int units = Math.max(1, hidden.size());
        double scale = outputBias.getFont().getSize() / CAPTION_FONT;
        double row = ROW_HEIGHT * scale;
        double column = Math.min(WIDEST_COLUMN * scale, width / units);
        double inputHeight = INPUT_HEIGHT * scale;
        double free = height - 2 * MARGIN - inputHeight - 2 * row - 2 * LINES * scale;
        double side = Math.max(8, Math.min(column - 8, free / 2));
        double top = MARGIN + inputHeight;
        double bottom = height - side - MARGIN;
        double middle = (top + bottom - side) / 2;
        double left = (width - column * units) / 2;
        double inputOffset = Math.min(width * 0.2, 95 * scale);
        for (int i = 0; i < 2; i++) {
            double x = width / 2 + (i == 0 ? -inputOffset : inputOffset);
            inputs[i].resizeRelocate(x - 22 * scale, MARGIN, 44 * scale, inputHeight);
        }
        output.resizeRelocate(width / 2 - side / 2, bottom, side, side);
        place(outputBias, width / 2 + side / 2 + 6, bottom + (side - row) / 2, width / 2 - side / 2 - 6, row);
        double cell = column / 2 - 1;
        double spread = Math.min(5, (side - 6) / units); // all lines end on the output's map
        boolean room = sample.minWidth(-1) < cell;
        for (int j = 0; j < hidden.size(); j++) {
            double x = left + column * (j + 0.5);
            hidden.get(j).resizeRelocate(x - side / 2, middle, side, side);
            for (int i = 0; i < 2; i++) {
                WeightEdge edge = weights.get(3 * j + i);
                edge.place(
                        width / 2 + (i == 0 ? -inputOffset : inputOffset),
                        top,
                        x + (i == 0 ? -1 : 1) * Math.min(6, side / 4),
                        middle);
                place(edge.label(), i == 0 ? x - cell : x + 1, middle - row, room ? cell - 1 : 0, row);
            }
            WeightEdge out = weights.get(3 * j + 2);
            out.place(x, middle + side, width / 2 + (j - (units - 1) / 2.0) * spread, bottom);
            place(captions.get(j), x - cell, middle + side, room ? cell - 1 : 0, row);
            place(out.label(), x + 1, middle + side, room ? cell - 1 : 0, row);
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

    private static HeatMap thumbnail(double min, double max, String text) {
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
