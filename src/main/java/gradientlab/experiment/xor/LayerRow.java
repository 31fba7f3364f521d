package gradientlab.experiment.xor;

import gradientlab.nn.Parameters;
import gradientlab.plot.ColorMap;
import gradientlab.raster.HeatMap;
import gradientlab.text.Texts;
import gradientlab.training.xor.XorConfig;
import gradientlab.training.xor.XorMaps;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.beans.InvalidationListener;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

/** A hidden layer of the diagram: its units as small maps of what they compute, or, in a layer not chosen, as dots. */
final class LayerRow {
    private static final Texts TEXTS = Texts.of(LayerRow.class);

    private final int layer;
    private final boolean chosen;
    private final List<Region> units = new ArrayList<>();
    private final List<Tooltip> tooltips = new ArrayList<>();

    /**
     * @param layer from 1
     * @param chosen whether its units are maps
     * @param shown told of the unit under the pointer or with the focus, {@link NetworkPane#OUTPUT} for none
     * @param choose told of the layer when a dot is clicked
     */
    LayerRow(XorConfig config, int layer, boolean chosen, boolean dark, IntConsumer shown, IntConsumer choose) {
        this.layer = layer;
        this.chosen = chosen;
        for (int j = 0; j < config.layers().get(layer - 1).units(); j++) {
            String name = config.unitName(layer, j);
            Region unit = chosen ? map(j, name, dark, shown) : dot(j, name, choose);
            Tooltip tooltip = new Tooltip(name);
            Tooltip.install(unit, tooltip);
            tooltips.add(tooltip);
            units.add(unit);
        }
    }

    private static HeatMap map(int j, String name, boolean dark, IntConsumer shown) {
        HeatMap map = NetworkPane.thumbnail(0, 1, TEXTS.get("network.unit", name));
        map.setId("xor-hidden-" + (j + 1));
        map.setColorMap(ColorMap.diverging(dark));
        map.setFocusTraversable(true);
        InvalidationListener pointed =
                changed -> shown.accept(map.isHover() || map.isFocused() ? j : NetworkPane.OUTPUT);
        map.hoverProperty().addListener(pointed);
        map.focusedProperty().addListener(pointed);
        map.setOnMousePressed(event -> map.requestFocus());
        return map;
    }

    private Region dot(int j, String name, IntConsumer choose) {
        Region dot = new Region();
        dot.setId("xor-unit-" + layer + "-" + (j + 1));
        dot.getStyleClass().add("network-unit");
        dot.setAccessibleRole(AccessibleRole.BUTTON);
        dot.setAccessibleText(TEXTS.get("network.dot", name));
        dot.setFocusTraversable(j == 0); // one a layer is enough to get there by keyboard
        dot.setOnMouseClicked(event -> choose.accept(layer));
        dot.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                choose.accept(layer);
                event.consume();
            }
        });
        return dot;
    }

    boolean chosen() {
        return chosen;
    }

    List<Region> units() {
        return units;
    }

    void setColorMap(ColorMap colors) {
        if (chosen) {
            units.forEach(unit -> ((HeatMap) unit).setColorMap(colors));
        }
    }

    void show(XorConfig config, Parameters parameters, XorMaps maps) {
        for (int j = 0; j < units.size(); j++) {
            String bias = NetworkPane.bias(parameters.biases()[layer - 1][j]);
            tooltips.get(j).setText(config.unitName(layer, j) + ", " + bias);
            if (chosen && maps.layer() == layer && maps.hidden().length == units.size()) {
                HeatMap map = (HeatMap) units.get(j);
                float[] values = maps.hidden()[j];
                map.setRange(NetworkPane.low(config, layer), NetworkPane.high(config, layer, values));
                map.setValues(values, maps.resolution(), maps.resolution());
            }
        }
    }
}
