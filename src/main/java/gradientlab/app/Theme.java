package gradientlab.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import gradientlab.control.Palette;
import javafx.application.Application;
import javafx.scene.Scene;

/** AtlantaFX light and dark, and the lab's own style sheets above them. */
public final class Theme {
    private Theme() {}

    /** Styles the scene; switching back and forth is cheap. */
    public static void apply(Scene scene, boolean dark) {
        String sheet = dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
        if (scene.getStylesheets().isEmpty()) {
            scene.getStylesheets().addAll(Palette.stylesheets());
            scene.getStylesheets().add(Theme.class.getResource("lab.css").toExternalForm());
        }
        scene.getRoot().getStyleClass().removeAll("light", "dark");
        scene.getRoot().getStyleClass().add(dark ? "dark" : "light");
    }
}
