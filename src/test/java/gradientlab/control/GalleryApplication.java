package gradientlab.control;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

/** The gallery's window. */
public final class GalleryApplication extends Application {
    private BorderPane root;

    @Override
    public void start(Stage stage) {
        List<String> arguments = getParameters().getRaw();
        List<GalleryPage> pages = List.of(new ChartPage(), new PicturePage(), new ControlsFxPage());
        TabPane tabs = new TabPane();
        for (GalleryPage page : pages) {
            Tab tab = new Tab(page.name(), page.content());
            tab.setClosable(false);
            tabs.getTabs().add(tab);
        }
        tabs.getSelectionModel().select(Integer.parseInt(after(arguments, "--tab", "0")));
        Button theme = new Button("Light / dark");
        theme.setOnAction(event -> setDark(!root.getStyleClass().contains("dark"), pages));
        HBox top = new HBox(8, theme);
        top.setPadding(new Insets(6, 12, 0, 12));
        root = new BorderPane(tabs, top, null, null, null);
        root.setStyle("-fx-font-size: " + after(arguments, "--font", "14") + "px;");
        String[] size = after(arguments, "--size", "1280x800").split("x");
        Scene scene = new Scene(root, Double.parseDouble(size[0]), Double.parseDouble(size[1]));
        scene.getStylesheets().addAll(Palette.stylesheets());
        setDark(arguments.contains("--dark"), pages);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        if (arguments.contains("--still")) {
            for (int i = 0; i < 300; i++) {
                pages.forEach(GalleryPage::step);
            }
        } else {
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    pages.forEach(GalleryPage::step);
                }
            }.start();
        }
    }

    private void setDark(boolean dark, List<GalleryPage> pages) {
        setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        root.getStyleClass().removeAll("light", "dark");
        root.getStyleClass().add(dark ? "dark" : "light");
        pages.forEach(page -> page.setDark(dark));
    }

    private static String after(List<String> arguments, String option, String otherwise) {
        int at = arguments.indexOf(option);
        return at < 0 ? otherwise : arguments.get(at + 1);
    }
}
