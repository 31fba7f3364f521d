package gradientlab.experiment.architecture;

import gradientlab.control.Parts;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.code.Dl4jText;
import gradientlab.nn.net.code.PyTorchText;
import gradientlab.text.Texts;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.javafx.FontIcon;

/** Copies a network's definition, in one of three languages. */
final class CopyMenu extends MenuButton {
    private static final Texts TEXTS = Texts.of(CopyMenu.class);

    /** @param network with an activation function in every place for one */
    CopyMenu(String id, String tip, Supplier<Architecture> network) {
        super(null, new FontIcon("fth-copy"));
        Parts.named(this, Ids.of(id), tip);
        getStyleClass().addAll("small", "flat", "small-icon");
        add("pytorch", PyTorchText::of, network);
        add("dl4j", Dl4jText::of, network);
        add("lab", Definition::of, network);
    }

    private void add(String language, Function<Architecture, String> text, Supplier<Architecture> network) {
        MenuItem item = new MenuItem(TEXTS.get("copy." + language));
        item.setId(getId() + "-" + language);
        item.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text.apply(network.get()));
            Clipboard.getSystemClipboard().setContent(content);
        });
        getItems().add(item);
    }
}
