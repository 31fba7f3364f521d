package gradientlab.experiment.architecture;

import gradientlab.control.Parts;
import gradientlab.form.NumberField;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Layer;
import gradientlab.nn.net.LayerChoice;
import gradientlab.nn.net.LayerNumber;
import gradientlab.plot.NumberText;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The fields of one layer, whatever kind it is: its numbers, and what it can choose. */
final class LayerForm extends FlowPane {
    private static final Texts TEXTS = Texts.of(LayerForm.class);
    private static final double BREAKS_AT = 370;

    private final Consumer<Layer> change;
    private final List<Consumer<String>> shows = new ArrayList<>();
    private Layer layer;

    /** @param change told of the layer that the fields make */
    LayerForm(Layer layer, Consumer<Layer> change) {
        super(8, 3);
        this.layer = layer;
        this.change = change;
        setAlignment(Pos.CENTER_LEFT);
        setPrefWrapLength(BREAKS_AT);
        for (int i = 0; i < layer.numbers().size(); i++) {
            getChildren().add(number(i));
        }
        for (int i = 0; i < layer.choices().size(); i++) {
            getChildren().add(choice(i));
        }
    }

    /** Whether its fields are those of another layer of the same kind. */
    boolean suits(Layer next) {
        return keys(next).equals(keys(layer));
    }

    private static List<String> keys(Layer layer) {
        return layer.numbers().stream().map(LayerNumber::key).toList();
    }

    /**
     * Shows another layer of the same kind.
     *
     * @param id that the fields' ids begin with
     */
    void show(Layer next, String id) {
        layer = next;
        shows.forEach(show -> show.accept(id));
    }

    private void changed(Layer next) {
        if (!next.equals(layer)) {
            change.accept(next);
        }
    }

    private Node number(int index) {
        LayerNumber number = layer.numbers().get(index);
        NumberField field =
                number.whole() ? NumberField.integer((int) number.value()) : new NumberField(number.value());
        field.setPrefColumnCount(2);
        field.named(number.name());
        Parts.named(field, number.key(), number.name());
        field.setValidator(value -> refusal(number, value));
        field.valueProperty()
                .addListener((property, before, now) ->
                        changed(layer.numbers().get(index).with().apply(now.doubleValue())));
        Label error = field.errorLabel();
        shows.add(id -> {
            field.setId(id + "-" + number.key());
            error.setId(field.getId() + "-error");
            double value = layer.numbers().get(index).value();
            if (field.getValue() != value || field.hasError()) {
                field.setValue(value);
            }
        });
        return new VBox(titled(number.label(), field), error);
    }

    private static String refusal(LayerNumber number, double value) {
        if (value < number.least() || value > number.most()) {
            return TEXTS.get(
                    "edit.range", number.name(), NumberText.compact(number.least()), NumberText.compact(number.most()));
        }
        try {
            number.with().apply(value);
            return null;
        } catch (InvalidSetting wrong) {
            return wrong.getMessage();
        }
    }

    private Node choice(int index) {
        LayerChoice choice = layer.choices().get(index);
        ComboBox<String> box = Parts.named(new ComboBox<>(), choice.key(), choice.name());
        box.getItems().setAll(choice.names());
        box.getSelectionModel().select(choice.chosen());
        box.setOnAction(event -> {
            int chosen = box.getSelectionModel().getSelectedIndex();
            if (chosen >= 0) {
                changed(layer.choices().get(index).layers().get(chosen));
            }
        });
        shows.add(id -> {
            box.setId(id + "-" + choice.key());
            box.getSelectionModel().select(layer.choices().get(index).chosen());
        });
        return box;
    }

    private static HBox titled(String name, Node field) {
        Label label = Parts.muted(name);
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(4, label, field);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
