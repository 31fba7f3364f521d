package gradientlab.app;

import gradientlab.app.ReportWishes.Source;
import gradientlab.form.FormDialog;
import gradientlab.text.Texts;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Asks which runs the report shows, and for the words that make it the user's own. */
final class ReportDialog extends FormDialog<ReportWishes> {
    private static final Texts TEXTS = Texts.of(ReportDialog.class);
    private static final double WIDTH = 560;
    private static final double SPACING = 14;

    private final Map<Source, RadioButton> sources = new EnumMap<>(Source.class);
    private final TextField title = new TextField();
    private final TextField name = new TextField();
    private final TextArea notes = new TextArea();
    private final CheckBox predictions = new CheckBox();
    private final CheckBox answers = new CheckBox(TEXTS.get("report.answers"));

    /**
     * @param before what to begin with
     * @param ticked how many runs are ticked in any tab, and have ended
     * @param predictions how many predictions are committed in the guides
     */
    ReportDialog(Window owner, ReportWishes before, int ticked, int predictions) {
        super(owner, TEXTS.get("header.report"), WIDTH, SPACING);
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
        this.predictions.setId("report-predictions");
        this.predictions.setText(TEXTS.get("report.predictions", predictions));
        this.predictions.setSelected(before.predictions() && predictions > 0);
        this.predictions.setDisable(predictions == 0);
        GridPane words = rows();
        row(words, TEXTS.get("report.title"), title, "report-title");
        row(words, TEXTS.get("report.name"), name, "report-name");
        row(words, TEXTS.get("report.notes"), notes, "report-notes");
        words.add(this.predictions, 1, words.getRowCount());
        words.add(answers, 1, words.getRowCount());
        show(runs, words);
        button("report-write", TEXTS.get("report.choose-folder"), ButtonData.OK_DONE);
        button("report-cancel", TEXTS.get("report.cancel"), ButtonData.CANCEL_CLOSE);
        setResultConverter(
                pressed -> pressed != null && pressed.getButtonData() == ButtonData.OK_DONE ? wishes() : null);
    }

    private ReportWishes wishes() {
        Source source = sources.entrySet().stream()
                .filter(each -> each.getValue().isSelected())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Source.STORED);
        return new ReportWishes(
                source,
                title.getText(),
                name.getText(),
                notes.getText(),
                answers.isSelected(),
                predictions.isSelected());
    }
}
