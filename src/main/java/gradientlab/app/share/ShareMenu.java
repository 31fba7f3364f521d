package gradientlab.app.share;

import gradientlab.text.Texts;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.javafx.FontIcon;

/** The header's share button. */
public final class ShareMenu extends MenuButton {
    private static final Texts TEXTS = Texts.of(ShareMenu.class);

    static final KeyCombination SHARE = KeyCombination.valueOf("Shortcut+S");
    static final KeyCombination OPEN = KeyCombination.valueOf("Shortcut+O");
    static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+Shift+V");

    private final Sharing sharing;

    ShareMenu(Sharing sharing) {
        this.sharing = sharing;
        setId("header-share");
        setGraphic(new FontIcon("fth-share-2"));
        getStyleClass().addAll("button-icon", "flat");
        relabel();
    }

    void relabel() {
        setAccessibleText(TEXTS.get("share"));
        setTooltip(new Tooltip(TEXTS.get("share")));
        getItems()
                .setAll(
                        item("share-this", TEXTS.get("menu.this"), SHARE, sharing::shareFront),
                        item("share-copy", TEXTS.get("menu.copy"), null, sharing::copyFront),
                        new SeparatorMenuItem(),
                        item("share-open", TEXTS.get("menu.open"), OPEN, sharing::chooseFile),
                        item("share-paste", TEXTS.get("menu.paste"), PASTE, sharing::paste));
    }

    /** The keys are shown only: the window runs them. */
    private static MenuItem item(String id, String text, KeyCombination keys, Runnable action) {
        MenuItem item = new MenuItem(keys == null ? text : text + "   " + keys.getDisplayText());
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
