package gradientlab.experiment.xor;

import gradientlab.control.Live;
import gradientlab.text.Texts;
import java.util.List;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/** Pins the run's curves; its menu takes pinned ones off again. */
final class PinButton extends SplitMenuButton {
    private static final Texts TEXTS = Texts.of(PinButton.class);

    private final XorRunModel run;

    PinButton(XorRunModel run) {
        this.run = run;
        setId("xor-pin");
        setAccessibleText(TEXTS.get("pin"));
        setGraphic(new FontIcon("fth-bookmark"));
        setTooltip(new Tooltip(TEXTS.get("pin.tip")));
        setAccessibleHelp(TEXTS.get("pin.tip"));
        setMinWidth(USE_PREF_SIZE);
        setOnAction(event -> run.pin());
        Live.follow(this, run.kept().pinnedProperty(), this::list);
    }

    private void list(List<KeptRun> pinned) {
        getItems().clear();
        for (KeptRun one : pinned) {
            MenuItem item = new MenuItem(TEXTS.get("pin.remove", one.name()));
            item.setMnemonicParsing(false);
            item.setOnAction(event -> run.kept().unpin(one));
            getItems().add(item);
        }
        if (pinned.isEmpty()) {
            MenuItem none = new MenuItem(TEXTS.get("pin.none"));
            none.setDisable(true);
            getItems().add(none);
        }
    }
}
