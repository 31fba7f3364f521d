package gradientlab.app;

import gradientlab.app.ReportWishes.Source;
import gradientlab.text.Texts;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Asks which runs the report shows, and for the words that make it the user's own. */
final class ReportDialog extends Dialog<ReportWishes> {
    private static final Texts TEXTS = Texts.of(ReportDialog.class);
    private static final double WIDTH = 560;

    private final Map<Source, RadioButton> sources = new EnumMap<>(Source.class);
    private final TextField title = new TextField();
    private final TextField name = new TextField();
    private final TextArea notes = new TextArea();
    private final CheckBox answers = new CheckBox(TEXTS.get("report.answers"));

    /**
     * @param before what to begin with
     * @param ticked how many runs are ticked in any tab, and have ended
     */
    ReportDialog(Window owner, ReportWishes before, int ticked) {
        initOwner(owner);
        setTitle(TEXTS.get("header.report"));
        setResizable(true);
        VBox runs = new VBox(6);
        ToggleGroup group = new ToggleGroup();
        for (Source source : Source.values()) {
            RadioButton button = new RadioButton(TEXTS.get("report.source." + source, ticked));
            button.setId("report-source-" + source.name().toLowerCase(java.util.Locale.ROOT));
            button.setToggleGroup(group);
            button.setSelected(source == before.source());
            button.setDisable(source == Source.TICKED && ticked == 0);
            sources.put(source, button);
            runs.getChildren().add(button);
        }
        if (sources.get(Source.TICKED).isDisabled()
                && sources.get(Source.TICKED).isSelected()) {
            sources.get(Source.STORED).setSelected(true);
        }
        title.setText(before.title());
        name.setText(before.name());
        notes.setText(before.notes());
        notes.setPromptText(TEXTS.get("report.notes.prompt"));
        notes.setWrapText(true);
        notes.setPrefRowCount(6);
        answers.setId("report-answers");
        answers.setSelected(before.answers());
        GridPane words = new GridPane();
        words.setHgap(10);
        words.setVgap(8);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        words.getColumnConstraints().setAll(new ColumnConstraints(), wide);
        words.addRow(0, label("report.title", title), title);
        words.addRow(1, label("report.name", name), name);
        words.addRow(2, label("report.notes", notes), notes);
        words.add(answers, 1, 3);
        VBox content = new VBox(14, runs, words);
        content.setPrefWidth(WIDTH);
        content.setPadding(new Insets(14, 0, 0, 14));
        getDialogPane().setContent(content);
        ButtonType write = new ButtonType(TEXTS.get("report.choose-folder"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(TEXTS.get("report.cancel"), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(write, cancel);
        getDialogPane().lookupButton(write).setId("report-write");
        setResultConverter(pressed -> pressed == write ? wishes() : null);
    }

    private ReportWishes wishes() {
        Source source = sources.entrySet().stream()
                .filter(each -> each.getValue().isSelected())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Source.STORED);
        return new ReportWishes(source, title.getText(), name.getText(), notes.getText(), answers.isSelected());
    }

    /** The field's label, which names it for a screen reader too; the key is its id with a dot. */
    private static Label label(String key, Node field) {
        Label label = new Label(TEXTS.get(key));
        label.setLabelFor(field);
        label.setMinWidth(Label.USE_PREF_SIZE);
        field.setAccessibleText(label.getText());
        field.setId(key.replace('.', '-'));
        return label;
    }
}
