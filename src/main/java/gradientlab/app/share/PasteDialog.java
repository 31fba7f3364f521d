package gradientlab.app.share;

import gradientlab.form.FormDialog;
import gradientlab.share.ShareText;
import gradientlab.text.Texts;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.stage.Window;

/** Where a shared text is pasted; it stays open with the reason until the text is good. */
final class PasteDialog extends FormDialog<Void> {
    private static final Texts TEXTS = Texts.of(PasteDialog.class);

    private static final double WIDTH = 580;
    private static final double SPACING = 8;

    /** Two lines, always there, so that the dialog need not grow to say something. */
    private static final double PROBLEM_HEIGHT = 40;

    /**
     * @param open takes the text, and where to say what is wrong with it: empty for nothing, and the dialog closes
     */
    PasteDialog(Window owner, BiConsumer<String, Consumer<String>> open) {
        super(owner, TEXTS.get("paste.title"), WIDTH, SPACING);
        Label ask = new Label(TEXTS.get("paste.ask"));
        ask.setWrapText(true);
        TextArea text = new TextArea();
        text.setId("share-paste-text");
        text.setAccessibleText(TEXTS.get("paste.ask"));
        text.setPromptText("gradientlab:1:…");
        text.setWrapText(true);
        text.setPrefRowCount(6);
        text.setPrefColumnCount(60);
        String clipboard = Clipboard.getSystemClipboard().getString();
        if (clipboard != null && clipboard.length() <= ShareText.MOST_CHARACTERS && ShareText.looksShared(clipboard)) {
            text.setText(clipboard.strip());
        }
        Label problem = new Label();
        problem.setId("share-paste-problem");
        problem.setWrapText(true);
        problem.getStyleClass().add("problem");
        problem.setMinHeight(PROBLEM_HEIGHT);
        show(ask, text, problem);
        Button opener = button("share-paste-open", TEXTS.get("paste.open"), ButtonData.OK_DONE);
        button("share-paste-cancel", TEXTS.get("cancel"), ButtonData.CANCEL_CLOSE);
        opener.addEventFilter(ActionEvent.ACTION, event -> {
            event.consume(); // closes only when the text was good
            open.accept(text.getText(), wrong -> {
                problem.setText(wrong);
                if (wrong.isEmpty()) {
                    close();
                }
            });
        });
        setOnShown(event -> text.requestFocus());
    }
}
