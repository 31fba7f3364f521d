package gradientlab.experiment.xor;

import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.control.SceneStyle;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.text.Texts;
import gradientlab.training.xor.HiddenLayer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** The buttons of the diagram: hidden layers more or fewer, and of the chosen layer the units and the activation. */
final class NetworkTools {
    private static final Texts TEXTS = Texts.of(NetworkTools.class);

    private final XorViewModel model;
    private final IntegerProperty chosen;
    private final Label layers = Parts.muted("");
    private final Label units = Parts.muted("");
    private final Button activation =
            Parts.button("xor-layer-activation", "", TEXTS.get("network.activation.tip"), this::nextActivation);
    private final HBox ofNetwork = row(
            Parts.icon("xor-layer-remove", "fth-minus", TEXTS.get("network.layer.remove"), this::removeLayer),
            layers,
            Parts.icon("xor-layer-add", "fth-plus", TEXTS.get("network.layer.add"), this::addLayer));
    private final HBox ofLayer = row(
            Parts.icon("xor-unit-remove", "fth-minus", TEXTS.get("network.unit.remove"), () -> addUnits(-1)),
            units,
            Parts.icon("xor-unit-add", "fth-plus", TEXTS.get("network.unit.add"), () -> addUnits(1)),
            activation);

    /** @param chosen the hidden layer that has maps, from 1 */
    NetworkTools(XorViewModel model, IntegerProperty chosen) {
        this.model = model;
        this.chosen = chosen;
        layers.setId("xor-layer-count");
        units.setId("xor-unit-count");
        Live.follow(ofNetwork, model.config(), now -> show());
        Live.onChange(ofNetwork, chosen, now -> show());
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(2, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        SceneStyle.hideWhenPresenting(row);
        return row;
    }

    /** At the left of the inputs. */
    HBox ofNetwork() {
        return ofNetwork;
    }

    /** At their right. */
    HBox ofLayer() {
        return ofLayer;
    }

    private int place() {
        return Math.min(chosen.get(), model.config().get().layers().size()) - 1;
    }

    private void show() {
        List<HiddenLayer> now = model.config().get().layers();
        HiddenLayer layer = now.get(place());
        layers.setText(TEXTS.get(now.size() == 1 ? "network.layers.one" : "network.layers", now.size()));
        units.setText(String.valueOf(layer.units()));
        activation.setText(layer.activation().label());
        Parts.showIf(activation, now.size() > 1);
    }

    private void change(UnaryOperator<List<HiddenLayer>> edit) {
        model.config().update(now -> now.withLayers(edit.apply(new ArrayList<>(now.layers()))));
    }

    private void addLayer() {
        change(all -> {
            all.add(all.get(all.size() - 1));
            return all;
        });
        chosen.set(model.config().get().layers().size());
    }

    private void removeLayer() {
        change(all -> all.subList(0, all.size() - 1));
        chosen.set(Math.min(chosen.get(), model.config().get().layers().size()));
    }

    private void addUnits(int more) {
        int place = place();
        change(all -> {
            all.set(place, all.get(place).with(all.get(place).units() + more));
            return all;
        });
    }

    private void nextActivation() {
        int place = place();
        HiddenActivation[] choices = HiddenActivation.values();
        change(all -> {
            HiddenLayer layer = all.get(place);
            all.set(place, layer.with(choices[(layer.activation().ordinal() + 1) % choices.length]));
            return all;
        });
    }
}
