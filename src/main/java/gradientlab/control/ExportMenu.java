package gradientlab.control;

import gradientlab.control.ExportRequest.Format;
import gradientlab.text.Texts;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The small button beside a chart or picture that writes it into a file: PNG in several resolutions, SVG, CSV. Charts,
 * maps and histograms have one; a grid of pixels has no room of its own, so its pane places one.
 */
public final class ExportMenu extends MenuButton {
    private static final Texts TEXTS = Texts.of(ExportMenu.class);
    private static final int[] RESOLUTIONS = {96, 150, 300, 600};

    /** @param control what is exported */
    public <N extends Node & Exhibited> ExportMenu(N control) {
        setId("export");
        setGraphic(new FontIcon("fth-download"));
        getStyleClass().addAll("small", "flat", "button-icon", "no-arrow", "lab-export");
        setTooltip(new Tooltip(TEXTS.get("export.tip")));
        setAccessibleText(TEXTS.get("export.name"));
        for (int dpi : RESOLUTIONS) {
            add(control, "png-" + dpi, TEXTS.get("export.png", dpi, TEXTS.get("export.png." + dpi)), Format.PNG, dpi);
        }
        getItems().add(new SeparatorMenuItem());
        add(control, "svg", TEXTS.get("export.svg"), Format.SVG, 0);
        add(control, "csv", TEXTS.get("export.csv"), Format.CSV, 0);
    }

    private <N extends Node & Exhibited> void add(N control, String id, String text, Format format, int dpi) {
        MenuItem item = new MenuItem(text);
        item.setId("export-" + id.toLowerCase(Locale.ROOT));
        item.setOnAction(event -> {
            event.consume();
            control.fireEvent(new ExportRequest(control, control.exhibit(), format, dpi));
        });
        getItems().add(item);
    }
}
