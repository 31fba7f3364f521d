package gradientlab.app.share;

import gradientlab.app.share.LockableControls.Choice;
import gradientlab.share.Lesson;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Shares the experiment in front: as a file or as text, with a title, a note, and controls to lock or hide. */
final class ShareDialog extends Dialog<Void> {
    private static final Texts TEXTS = Texts.of(ShareDialog.class);
    private static final double LIST_HEIGHT = 190;

    /** Two lines, always there, so that the dialog need not grow to say something. */
    private static final double SAID_HEIGHT = 36;

    /** What the dialog asks for; each says what became of it. */
    interface Actions {
        void copy(Lesson lesson, Consumer<String> said);

        void save(Lesson lesson, Consumer<String> said);
    }

    private final TextField title = new TextField();
    private final TextArea note = new TextArea();
    private final CheckBox start = new CheckBox(TEXTS.get("dialog.start"));
    private final Map<String, CheckBox> locks = new LinkedHashMap<>();
    private final Map<String, CheckBox> hides = new LinkedHashMap<>();
    private final Label said = new Label();

    /**
     * @param experiment title of the experiment
     * @param startable whether it has something to start
     * @param before the lesson it was opened with, to go on from
     */
    ShareDialog(
            Window owner, String experiment, boolean startable, List<Choice> choices, Lesson before, Actions actions) {
        initOwner(owner);
        setTitle(TEXTS.get("dialog.title", experiment));
        setResizable(true);
        title.setId("share-title");
        title.setText(before.title());
        title.setPromptText(TEXTS.get("dialog.name.prompt"));
        note.setId("share-note");
        note.setText(before.note());
        note.setWrapText(true);
        note.setPrefRowCount(3);
        start.setId("share-start");
        start.setSelected(startable && before.start());
        start.setDisable(!startable);
        start.setTooltip(new Tooltip(TEXTS.get("dialog.start.tip")));
        said.setId("share-said");
        said.setWrapText(true);
        GridPane words = new GridPane();
        words.setHgap(10);
        words.setVgap(8);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        words.getColumnConstraints().setAll(new ColumnConstraints(), wide);
        words.addRow(0, label(TEXTS.get("dialog.name"), title), title);
        words.addRow(1, label(TEXTS.get("dialog.note"), note), note);
        words.add(start, 1, 2);
        Label heading = new Label(TEXTS.get("dialog.controls"));
        heading.getStyleClass().add("section-label");
        said.setMinHeight(SAID_HEIGHT);
        VBox content = new VBox(10, words, heading, controls(choices, before), said);
        content.setPrefWidth(620);
        content.setPadding(new Insets(14, 0, 0, 14));
        getDialogPane().setContent(content);
        button("share-save", TEXTS.get("dialog.save"), actions::save);
        button("share-text", TEXTS.get("dialog.copy"), actions::copy);
        ButtonType close = new ButtonType(TEXTS.get("close"), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().add(close);
        getDialogPane().lookupButton(close).setId("share-close");
    }

    private static Label label(String text, javafx.scene.Node field) {
        Label label = new Label(text);
        label.setLabelFor(field);
        label.setMinWidth(Label.USE_PREF_SIZE);
        field.setAccessibleText(text);
        return label;
    }

    private interface Action {
        void run(Lesson lesson, Consumer<String> said);
    }

    private void button(String id, String text, Action action) {
        ButtonType type = new ButtonType(text, ButtonData.OTHER);
        getDialogPane().getButtonTypes().add(type);
        Button button = (Button) getDialogPane().lookupButton(type);
        button.setId(id);
        button.addEventFilter(ActionEvent.ACTION, event -> {
            event.consume(); // stays open
            try {
                action.run(lesson(), said::setText);
            } catch (IllegalArgumentException wrong) {
                said.setText(wrong.getMessage());
            }
        });
    }

    private ScrollPane controls(List<Choice> choices, Lesson before) {
        GridPane grid = new GridPane();
        grid.setHgap(16);
        grid.setVgap(4);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setMaxWidth(380);
        grid.getColumnConstraints().setAll(names);
        int row = 0;
        for (Choice choice : choices) {
            Label name = new Label(choice.name());
            name.setTooltip(new Tooltip(choice.name()));
            CheckBox lock = box("lock", choice, TEXTS.get("dialog.lock"), locks, before.locked());
            CheckBox hide = box("hide", choice, TEXTS.get("dialog.hide"), hides, before.hidden());
            lock.disableProperty().bind(hide.selectedProperty());
            grid.addRow(row++, name, lock, hide);
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(LIST_HEIGHT);
        return scroll;
    }

    private static CheckBox box(
            String kind, Choice choice, String text, Map<String, CheckBox> boxes, List<String> before) {
        CheckBox box = new CheckBox(text);
        box.setId("share-" + kind + "-" + choice.id().replace("-*", "-all"));
        box.setAccessibleText(text + ": " + choice.name());
        box.setTooltip(new Tooltip(text + ": " + choice.name()));
        box.setSelected(before.contains(choice.id()));
        box.setMinWidth(CheckBox.USE_PREF_SIZE);
        boxes.put(choice.id(), box);
        return box;
    }

    private Lesson lesson() {
        List<String> hidden = ticked(hides);
        List<String> locked = new ArrayList<>(ticked(locks));
        locked.removeAll(hidden);
        return new Lesson(title.getText().strip(), note.getText().strip(), start.isSelected(), locked, hidden);
    }

    private static List<String> ticked(Map<String, CheckBox> boxes) {
        return boxes.entrySet().stream()
                .filter(box -> box.getValue().isSelected())
                .map(Map.Entry::getKey)
                .toList();
    }
}
