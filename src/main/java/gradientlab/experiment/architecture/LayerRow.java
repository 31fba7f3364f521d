package gradientlab.experiment.architecture;

import gradientlab.control.Parts;
import gradientlab.nn.net.Layer;
import gradientlab.nn.net.LayerSummary;
import gradientlab.nn.net.Place;
import gradientlab.plot.NumberText;
import gradientlab.text.Language;
import gradientlab.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A layer of a network that is edited: its fields, what comes of it, and what is wrong with it. */
final class LayerRow extends VBox {
    private static final Texts TEXTS = Texts.of(LayerRow.class);
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

    private final NetEditor editor;
    private final String kind;
    private final LayerForm form;
    private final Button takeIn;
    private final Label block = Parts.wrapped("");
    private final Label number = new Label();
    private final Label output = column("output");
    private final Label parameters = column("parameters");
    private final Label sees = column("sees");
    private final Label work = column("work");
    private final Label problem = Parts.wrapped("");
    private final FixPane fixes;
    private final VBox trouble;

    /** Nodes whose ids follow the row's. */
    private final Map<String, Node> named = new HashMap<>();

    private Layer layer;
    private int index;

    /** Which of the rows lies at a height of the scene, for a drag. */
    interface Rows {
        int at(double sceneY);
    }

    LayerRow(NetEditor editor, int index, Layer layer, Rows rows) {
        super(3);
        this.editor = editor;
        this.index = index;
        this.layer = layer;
        kind = layer.kind();
        fixes = new FixPane(editor);
        trouble = new VBox(4, problem, fixes);
        getStyleClass().add("layer-row");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        form = new LayerForm(layer, next -> editor.set(this.index, next));
        form.setMinWidth(120);
        HBox.setHgrow(form, Priority.ALWAYS);
        Label title = new Label(TEXTS.get("kind." + kind));
        title.getStyleClass().add("layer-kind");
        FontIcon grip = new FontIcon("fth-more-vertical");
        Label handle = new Label(null, grip);
        handle.getStyleClass().add("layer-handle");
        handle.setTooltip(new Tooltip(TEXTS.get("edit.move")));
        number.getStyleClass().add("field-label");
        Button wrap = button("wrap", "fth-corner-right-down", () -> editor.wrap(this.index));
        Button unwrap = button("unwrap", "fth-scissors", () -> editor.unwrap(this.index));
        takeIn = button("take-in", "fth-corner-right-down", () -> editor.takeIn(this.index));
        boolean skips = !layer.inside().isEmpty();
        HBox buttons = new HBox(
                skips ? takeIn : wrap,
                button("duplicate", "fth-copy", () -> editor.duplicate(this.index)),
                button("remove", "fth-trash-2", () -> editor.remove(this.index)));
        buttons.getStyleClass().add("layer-buttons");
        if (skips) {
            buttons.getChildren().add(1, unwrap);
            form.getChildren().add(block);
        }
        block.setMinHeight(USE_PREF_SIZE);
        HBox line = new HBox(6, handle, number, title, form, output, parameters, sees, work, buttons);
        line.setAlignment(Pos.CENTER_LEFT);
        problem.getStyleClass().add("lab-error");
        named.put("handle", handle);
        named.put("problem", problem);
        trouble.getStyleClass().add("layer-trouble");
        getChildren().setAll(line, trouble);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> editor.select(this.index));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusWithinProperty().addListener((property, before, now) -> {
            if (now) {
                editor.select(this.index);
            }
        });
        handle.setOnMouseDragged(event -> editor.move(this.index, rows.at(event.getSceneY())));
    }

    private static Label column(String name) {
        Label label = new Label();
        label.getStyleClass().addAll("layer-column", "layer-" + name);
        return label;
    }

    private Button button(String name, String icon, Runnable action) {
        Button button = Parts.icon(name, icon, TEXTS.get("edit." + name), action);
        button.setFocusTraversable(false); // the row has a key for each
        named.put(name, button);
        return button;
    }

    Layer layer() {
        return layer;
    }

    private void key(KeyEvent event) {
        boolean here = event.getTarget() == this;
        if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            editor.move(index, index - 1);
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            editor.move(index, index + 1);
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.D) {
            editor.duplicate(index);
        } else if (here && (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE)) {
            editor.remove(index);
        } else {
            return;
        }
        event.consume();
    }

    /** Whether this row can show that layer. */
    boolean suits(Layer next) {
        return next.kind().equals(kind) && form.suits(next);
    }

    void mark(boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
    }

    void show(int at, Place place) {
        index = at;
        layer = place.layer();
        setId(Ids.of("layer-" + (at + 1)));
        named.forEach((name, node) -> node.setId(getId() + "-" + name));
        number.setText(at + 1 + ".");
        form.show(layer, getId());
        block.setText(layer.inside().stream().map(Layer::label).collect(Collectors.joining(" → ")));
        takeIn.setDisable(!editor.canTakeIn(at));
        String none = place.problem().isEmpty() ? "" : "–";
        output.setText(place.summary()
                .map(summary -> NetDiagram.shape(summary.output()))
                .orElse(none));
        parameters.setText(place.summary()
                .map(summary -> NumberText.grouped(summary.parameters()))
                .orElse(none));
        sees.setText(place.summary().map(LayerRow::seen).orElse(none));
        work.setText(place.summary()
                .map(summary -> NumberText.grouped(summary.multiplyAdds()))
                .orElse(none));
        problem.setText(begun(place.problem()));
        fixes.show(place.fixes(), getId() + "-fix");
        Parts.showIf(trouble, !place.problem().isEmpty());
        pseudoClassStateChanged(REFUSED, !place.problem().isEmpty());
        setAccessibleText(place.summary()
                .map(summary -> TEXTS.get(
                        "edit.row",
                        at + 1,
                        summary.label(),
                        NetDiagram.shape(summary.output()),
                        NumberText.grouped(summary.parameters())))
                .orElse(TEXTS.get("edit.row.refused", at + 1, place.layer().label(), place.problem())));
    }

    /** As a sentence of its own: elsewhere the layer's name stands before it. */
    private static String begun(String sentence) {
        return sentence.isEmpty()
                ? ""
                : sentence.substring(0, 1).toUpperCase(Language.current().locale()) + sentence.substring(1);
    }

    private static String seen(LayerSummary summary) {
        return summary.receptiveField() + "×" + summary.receptiveField();
    }
}
