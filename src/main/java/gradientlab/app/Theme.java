package gradientlab.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;

/** AtlantaFX light and dark, and the lab's own style sheets above them. */
public final class Theme {
    private static final List<String> SHEETS = List.of(
            "/gradientlab/control/controlsfx.css", "/gradientlab/control/control.css", "/gradientlab/app/lab.css");

    private Theme() {}

    /** Styles the scene; switching back and forth is cheap. */
    public static void apply(Scene scene, boolean dark) {
        String sheet = dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
        if (scene.getStylesheets().isEmpty()) {
            for (String name : SHEETS) {
                scene.getStylesheets().add(Theme.class.getResource(name).toExternalForm());
            }
        }
        scene.getRoot().getStyleClass().removeAll("light", "dark");
        scene.getRoot().getStyleClass().add(dark ? "dark" : "light");
    }
}
