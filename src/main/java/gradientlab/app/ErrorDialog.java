package gradientlab.app;

import gradientlab.text.Texts;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An unexpected error as a person can read it, with the detail to copy into a report. */
final class ErrorDialog {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorDialog.class);
    private static final Texts TEXTS = Texts.of(ErrorDialog.class);

    private final Window owner;
    private final AtomicBoolean open = new AtomicBoolean();

    ErrorDialog(Window owner) {
        this.owner = owner;
    }

    /** Shows the error, unless one is shown already; any thread. */
    void show(Throwable problem) {
        LOG.error("unexpected error", problem);
        if (open.compareAndSet(false, true)) {
            Platform.runLater(() -> showNow(problem));
        }
    }

    private void showNow(Throwable problem) {
        Alert alert = new Alert(Alert.AlertType.ERROR);
        alert.initOwner(owner);
        alert.setTitle(TEXTS.get("window.title"));
        alert.setHeaderText(TEXTS.get("error.header"));
        alert.setContentText(summary(problem) + "\n\n" + TEXTS.get("error.advice"));
        TextArea detail = new TextArea(detail(problem));
        detail.setId("error-detail");
        detail.setAccessibleText(TEXTS.get("error.detail"));
        detail.setEditable(false);
        detail.setPrefRowCount(12);
        detail.setPrefColumnCount(80);
        alert.getDialogPane().setExpandableContent(detail);
        ButtonType copyType = new ButtonType(TEXTS.get("error.copy"), ButtonData.LEFT);
        alert.getButtonTypes().setAll(copyType, new ButtonType(TEXTS.get("error.close"), ButtonData.CANCEL_CLOSE));
        Button copy = (Button) alert.getDialogPane().lookupButton(copyType);
        copy.addEventFilter(ActionEvent.ACTION, event -> {
            Clipboard.getSystemClipboard().setContent(java.util.Map.of(DataFormat.PLAIN_TEXT, detail.getText()));
            event.consume(); // stays open
        });
        alert.setOnHidden(event -> open.set(false));
        alert.show();
    }

    private static String summary(Throwable problem) {
        if (problem instanceof OutOfMemoryError) {
            return TEXTS.get("error.memory");
        }
        return problem.getMessage() == null ? problem.getClass().getSimpleName() : problem.getMessage();
    }

    static String detail(Throwable problem) {
        StringWriter text = new StringWriter();
        text.append("Gradient Lab on Java ")
                .append(System.getProperty("java.version"))
                .append(", ")
                .append(System.getProperty("os.name"))
                .append(' ')
                .append(System.getProperty("os.arch"))
                .append("\n\n");
        problem.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
