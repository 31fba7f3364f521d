package gradientlab.experiment.architecture;

import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.Draft;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.nn.net.Layer;
import gradientlab.nn.net.Place;
import gradientlab.plot.NumberText;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One of the user's own networks: its diagram, and below it its layers to change, add, move and take out. */
final class EditCard extends VBox {
    private static final Texts TEXTS = Texts.of(EditCard.class);

    private final NetEditor editor;
    private final ObservableValue<HiddenActivation> activation;
    private final TextField name = new TextField();
    private final Label nameProblem = Parts.wrapped("");
    private final Label total = new Label();
    private final StackPane diagram = new StackPane();
    private final VBox rows = new VBox(3);
    private final Label problem = Parts.wrapped("");
    private final FixPane fixes;
    private final InitialisationForm initialisation;
    private final CopyMenu copy;
    private final Button save;

    /**
     * @param activation chosen for all networks
     * @param saved told of the network that is to be a file
     */
    EditCard(NetEditor editor, ObservableValue<HiddenActivation> activation, Consumer<Architecture> saved) {
        super(6);
        this.editor = editor;
        this.activation = activation;
        fixes = new FixPane(editor);
        getStyleClass().addAll("card", "edit-card");
        setMinHeight(USE_PREF_SIZE);
        setId(Ids.of("card-" + editor.name()));
        copy = new CopyMenu("edit-copy", TEXTS.get("edit.copy"), () -> network().with(activation.getValue()));
        save = Parts.icon(Ids.of("edit-save"), "fth-save", TEXTS.get("edit.save"), () -> saved.accept(network()));
        Button delete = Parts.icon(Ids.of("edit-delete"), "fth-trash-2", TEXTS.get("edit.delete"), editor::delete);
        total.getStyleClass().add("net-total");
        total.setId(Ids.of("edit-total"));
        HBox head = new HBox(8, nameField(), Parts.space(), total, copy, save, delete);
        head.setAlignment(Pos.CENTER_LEFT);
        problem.getStyleClass().add("lab-error");
        problem.setId(Ids.of("edit-problem"));
        initialisation = new InitialisationForm(editor::begin);
        getChildren().setAll(head, nameProblem, diagram, columns(), rows, problem, fixes, palette(), initialisation);
        Live.follow(this, editor.draftProperty(), draft -> show());
        Live.onChange(this, editor.selectedProperty(), index -> markSelected());
        Live.onChange(this, editor.imagesProperty(), images -> show());
        Live.onChange(this, activation, function -> show());
    }

    String name() {
        return editor.name();
    }

    private Architecture network() {
        return editor.draft().network();
    }

    private Node nameField() {
        Parts.named(name, Ids.of("edit-name"), TEXTS.get("edit.name"));
        name.getStyleClass().add("net-name");
        name.setPrefColumnCount(14);
        nameProblem.getStyleClass().add("lab-error");
        nameProblem.setId(Ids.of("edit-name-problem"));
        name.textProperty().addListener((property, before, now) -> {
            nameProblem.setText(editor.refusal(now));
            Parts.showIf(nameProblem, !nameProblem.getText().isEmpty());
        });
        name.setOnAction(event -> editor.rename(name.getText()));
        name.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                editor.rename(name.getText());
                name.setText(editor.name());
            }
        });
        Parts.showIf(nameProblem, false);
        return name;
    }

    /** What the numbers of the rows below are. */
    private static Node columns() {
        HBox columns = new HBox(6, Parts.space());
        for (String column : List.of("output", "parameters", "sees", "work")) {
            Label label = Parts.muted(TEXTS.get("edit." + column));
            label.getStyleClass().addAll("layer-column", "layer-" + column);
            columns.getChildren().add(label);
        }
        Label room = new Label();
        room.getStyleClass().add("layer-buttons");
        columns.getChildren().add(room);
        columns.getStyleClass().add("layer-columns");
        return columns;
    }

    /** A button for every kind of layer. */
    private Node palette() {
        FlowPane palette = new FlowPane(6, 4, Parts.muted(TEXTS.get("edit.add")));
        for (Layer layer : LayerKinds.ALL) {
            String kind = TEXTS.get("kind." + layer.kind());
            palette.getChildren()
                    .add(Parts.button(
                            Ids.of("add-" + layer.kind().replace('_', '-')),
                            "+ " + kind,
                            TEXTS.get("edit.add.tip"),
                            () -> editor.add(layer)));
        }
        return palette;
    }

    private void show() {
        Draft draft = editor.draft();
        if (draft == null) {
            return; // deleted: the card is about to go
        }
        if (!name.isFocused()) {
            name.setText(draft.name());
        }
        List<Place> places = draft.places();
        showRows(places);
        initialisation.show(draft.initialisation());
        String wrong = draft.problem(editor.classes());
        boolean layerRefused =
                places.stream().anyMatch(place -> !place.problem().isEmpty());
        problem.setText(layerRefused ? "" : wrong);
        Parts.showIf(problem, !problem.getText().isEmpty());
        fixes.show(layerRefused ? List.of() : draft.fixes(editor.classes()), Ids.of("edit-fix"));
        copy.setDisable(!wrong.isEmpty());
        save.setDisable(!wrong.isEmpty());
        total.setText(
                wrong.isEmpty()
                        ? TEXTS.get(
                                "card.total", NumberText.grouped(draft.network().parameters()))
                        : TEXTS.get("edit.unfinished"));
        Parts.showIf(diagram, wrong.isEmpty());
        diagram.getChildren()
                .setAll(wrong.isEmpty() ? List.of(NetCard.diagram(draft.network(), activation.getValue())) : List.of());
    }

    /** A layer keeps its row while it moves or changes, so that a field keeps the focus and a drag goes on. */
    private void showRows(List<Place> places) {
        List<LayerRow> left = new ArrayList<>();
        rows.getChildren().forEach(row -> left.add((LayerRow) row));
        LayerRow[] next = new LayerRow[places.size()];
        for (int i = 0; i < next.length; i++) {
            Layer layer = places.get(i).layer();
            next[i] = take(left, row -> row.layer().equals(layer));
        }
        for (int i = 0; i < next.length; i++) {
            Layer layer = places.get(i).layer();
            next[i] = next[i] == null ? take(left, row -> row.suits(layer)) : next[i];
        }
        boolean focused = left.stream().anyMatch(Node::isFocusWithin);
        rows.getChildren().removeAll(left);
        for (int i = 0; i < next.length; i++) {
            if (next[i] == null) {
                next[i] = new LayerRow(editor, i, places.get(i).layer(), this::rowAt);
                rows.getChildren().add(next[i]);
            }
        }
        if (!rows.getChildren().equals(List.of(next))) {
            List.of(next).forEach(Node::toFront); // unlike a new list it takes nothing out of the scene
        }
        for (int i = 0; i < next.length; i++) {
            next[i].show(i, places.get(i));
        }
        markSelected();
        int selected = editor.selectedProperty().get();
        if (focused && selected >= 0 && selected < next.length) {
            next[selected].requestFocus();
        }
    }

    private void markSelected() {
        for (int i = 0; i < rows.getChildren().size(); i++) {
            ((LayerRow) rows.getChildren().get(i))
                    .mark(i == editor.selectedProperty().get());
        }
    }

    private static LayerRow take(List<LayerRow> rows, Predicate<LayerRow> wanted) {
        LayerRow found = rows.stream().filter(wanted).findFirst().orElse(null);
        rows.remove(found);
        return found;
    }

    /** The row at a height of the scene; above all the first, below all the last. */
    private int rowAt(double sceneY) {
        double y = rows.sceneToLocal(0, sceneY).getY();
        int at = 0;
        while (at < rows.getChildren().size() - 1
                && y > rows.getChildren().get(at).getBoundsInParent().getMaxY()) {
            at++;
        }
        return at;
    }
}
