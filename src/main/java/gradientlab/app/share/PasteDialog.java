package gradientlab.app.share;

import gradientlab.share.ShareText;
import gradientlab.text.Texts;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Where a shared text is pasted; it stays open with the reason until the text is good. */
final class PasteDialog extends Dialog<Void> {
    private static final Texts TEXTS = Texts.of(PasteDialog.class);

    /** Two lines, always there, so that the dialog need not grow to say something. */
    private static final double PROBLEM_HEIGHT = 40;

    /**
     * @param open takes the text, and where to say what is wrong with it: empty for nothing, and the dialog closes
     */
    PasteDialog(Window owner, BiConsumer<String, Consumer<String>> open) {
        initOwner(owner);
        setTitle(TEXTS.get("paste.title"));
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
        VBox content = new VBox(8, ask, text, problem);
        content.setPrefWidth(580);
        content.setPadding(new Insets(14, 0, 0, 14));
        getDialogPane().setContent(content);
        ButtonType openType = new ButtonType(TEXTS.get("paste.open"), ButtonData.OK_DONE);
        ButtonType cancelType = new ButtonType(TEXTS.get("cancel"), ButtonData.CANCEL_CLOSE);
        getDialogPane().getButtonTypes().setAll(openType, cancelType);
        Button opener = (Button) getDialogPane().lookupButton(openType);
        opener.setId("share-paste-open");
        getDialogPane().lookupButton(cancelType).setId("share-paste-cancel");
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
