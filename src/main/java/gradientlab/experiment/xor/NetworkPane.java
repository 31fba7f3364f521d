package gradientlab.experiment.xor;

import gradientlab.control.DarkMode;
import gradientlab.control.HeatMap;
import gradientlab.control.Live;
import gradientlab.nn.Parameters;
import gradientlab.plot.ColorMap;
import gradientlab.text.Texts;
import gradientlab.training.xor.XorActivation;
import gradientlab.training.xor.XorConfig;
import gradientlab.training.xor.XorFrame;
import gradientlab.training.xor.XorMaps;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.beans.property.IntegerProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Pane;

/**
 * The network as a diagram: inputs at the top, each hidden unit as a small map of its own output, the output unit at
 * the bottom; weights as lines (width by magnitude, blue negative, orange positive) with their values.
 */
final class NetworkPane extends Pane {
    private static final Texts TEXTS = Texts.of(NetworkPane.class);

    /** The output unit's number; hidden units count from 0. */
    static final int OUTPUT = -1;

    private static final double NODE = 58;
    private static final double INPUT_HEIGHT = 24;
    /** What a caption needs at its usual font size. */
    private static final double CAPTION_WIDTH = 46;

    private static final double CAPTION_FONT = 10.4;
    private static final int MOST_LABELLED = 6;

    private final Pane edges = new Pane();
    private final Pane nodes = new Pane();
    private final Label[] inputs = {node("x₁"), node("x₂")};
    private final HeatMap output = thumbnail(0, 1, TEXTS.get("network.output"));
    private final Label outputBias = caption();
    private final List<HeatMap> hidden = new ArrayList<>();
    private final List<Label> captions = new ArrayList<>();
    private final List<WeightEdge> weights = new ArrayList<>();
    private final IntegerProperty shownUnit;
    private boolean dark;

    /** @param shownUnit set to the hidden unit under the pointer or with the focus, to {@link #OUTPUT} otherwise */
    NetworkPane(XorViewModel model, IntegerProperty shownUnit) {
        this.shownUnit = shownUnit;
        setId("xor-network");
        getStyleClass().add("network-pane");
        setAccessibleText(TEXTS.get("network.name"));
        getChildren().setAll(edges, nodes);
        // Placed by layoutChildren below; a managed child would get its preferred size from its Pane.
        nodes.getChildren().addListener((ListChangeListener<Node>)
                change -> nodes.getChildren().forEach(node -> node.setManaged(false)));
        nodes.getChildren().setAll(inputs[0], inputs[1], output, outputBias);
        DarkMode.watch(this, nowDark -> {
            dark = nowDark;
            output.setColorMap(ColorMap.diverging(dark));
            hidden.forEach(map -> map.setColorMap(ColorMap.diverging(dark)));
        });
        Live.onChange(this, model.frameProperty(), this::show);
        if (model.frameProperty().get() != null) {
            show(model.frameProperty().get());
        }
    }

    private void show(XorFrame frame) {
        int units = frame.maps().hidden().length;
        if (units != hidden.size()) {
            rebuild(units);
        }
        XorMaps maps = frame.maps();
        Parameters parameters = frame.parameters();
        output.setValues(maps.output(), maps.resolution(), maps.resolution());
        outputBias.setText("b " + number(parameters.biases()[1][0]));
        for (int j = 0; j < units; j++) {
            HeatMap map = hidden.get(j);
            map.setRange(low(frame.config()), high(frame.config(), maps.hidden()[j]));
            map.setValues(maps.hidden()[j], maps.resolution(), maps.resolution());
            captions.get(j).setText("b " + number(parameters.biases()[0][j]));
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

    /** The value that a hidden unit's map shows in its lowest colour. */
    static double low(XorConfig config) {
        return config.activation() == XorActivation.TANH ? -1 : 0;
    }

    /** A ReLU unit has no upper bound: its map's largest value gets the strongest colour. */
    static double high(XorConfig config, float[] values) {
        if (config.activation() != XorActivation.RELU) {
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
                WeightEdge edge = new WeightEdge(units <= MOST_LABELLED);
                weights.add(edge);
                edges.getChildren().addAll(edge.line(), edge.label());
            }
        }
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
        double captionWidth = CAPTION_WIDTH * scale;
        double captionHeight = 16 * scale;
        double spacing = Math.min(150 * scale, width / units);
        double side = Math.min(NODE * Math.max(1, height / 300), spacing - 8);
        double inputHeight = INPUT_HEIGHT * scale;
        double top = 4 + inputHeight;
        double bottom = height - side - 4;
        double middle = (top + bottom) / 2 - side / 2 + 2;
        boolean captioned = spacing - side >= captionWidth;
        double left = (width - spacing * units - (captioned ? captionWidth : 0)) / 2;
        for (int i = 0; i < 2; i++) {
            double x = width / 2 + (i == 0 ? -0.5 : 0.5) * Math.min(width * 0.4, 190);
            inputs[i].resizeRelocate(x - 22 * scale, 4, 44 * scale, inputHeight);
        }
        output.resizeRelocate(width / 2 - side / 2, bottom, side, side);
        outputBias.resizeRelocate(
                width / 2 + side / 2 + 6, bottom + side / 2 - captionHeight / 2, 80 * scale, captionHeight);
        for (int j = 0; j < hidden.size(); j++) {
            double x = left + spacing * (j + 0.5);
            hidden.get(j).resizeRelocate(x - side / 2, middle, side, side);
            captions.get(j).setVisible(captioned);
            captions.get(j)
                    .resizeRelocate(
                            x + side / 2 + 3, middle + side / 2 - captionHeight / 2, captionWidth, captionHeight);
            for (int i = 0; i < 2; i++) {
                Bounds input = inputs[i].getBoundsInParent();
                // Labels keep clear of each other: x₁'s left of the unit, x₂'s right of it.
                weights.get(3 * j + i).place(input.getCenterX(), top, x + (i == 0 ? -6 : 6), middle, 0.78);
            }
            weights.get(3 * j + 2).place(x, middle + side, width / 2 + (j - (units - 1) / 2.0) * 5, bottom, 0.25);
        }
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

    private static Label caption() {
        Label label = new Label();
        label.getStyleClass().add("network-caption");
        label.setTextOverrun(OverrunStyle.CLIP);
        return label;
    }

    static String number(double value) {
        return Double.isNaN(value) ? "NaN" : String.format(Locale.ROOT, "%+.2f", value);
    }
}
