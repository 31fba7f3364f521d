package gradientlab.app.share;

import gradientlab.app.share.LockableControls.Choice;
import gradientlab.form.FormDialog;
import gradientlab.share.Lesson;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.stage.Window;

/** Shares the experiment in front: as a file or as text, with a title, a note, and controls to lock or hide. */
final class ShareDialog extends FormDialog<Void> {
    private static final Texts TEXTS = Texts.of(ShareDialog.class);
    private static final double WIDTH = 620;
    private static final double SPACING = 10;
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
        super(owner, TEXTS.get("dialog.title", experiment), WIDTH, SPACING);
        title.setText(before.title());
        title.setPromptText(TEXTS.get("dialog.name.prompt"));
        note.setText(before.note());
        note.setWrapText(true);
        note.setPrefRowCount(3);
        start.setId("share-start");
        start.setSelected(startable && before.start());
        start.setDisable(!startable);
        start.setTooltip(new Tooltip(TEXTS.get("dialog.start.tip")));
        said.setId("share-said");
        said.setWrapText(true);
        GridPane words = rows();
        row(words, TEXTS.get("dialog.name"), title, "share-title");
        row(words, TEXTS.get("dialog.note"), note, "share-note");
        words.add(start, 1, words.getRowCount());
        Label heading = new Label(TEXTS.get("dialog.controls"));
        heading.getStyleClass().add("section-label");
        said.setMinHeight(SAID_HEIGHT);
        show(words, heading, controls(choices, before), said);
        acting("share-save", TEXTS.get("dialog.save"), actions::save);
        acting("share-text", TEXTS.get("dialog.copy"), actions::copy);
        button("share-close", TEXTS.get("close"), ButtonData.CANCEL_CLOSE);
    }

    private interface Action {
        void run(Lesson lesson, Consumer<String> said);
    }

    private void acting(String id, String text, Action action) {
        button(id, text, ButtonData.OTHER).addEventFilter(ActionEvent.ACTION, event -> {
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
