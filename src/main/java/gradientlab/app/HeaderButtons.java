package gradientlab.app;

import gradientlab.experiment.Experiment;
import gradientlab.experiment.Shortcut;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.javafx.FontIcon;

/** The buttons at the right of the tabs: about this experiment, light or dark, shortcuts. */
final class HeaderButtons extends HBox {
    private final Consumer<Boolean> setDark;
    private final Supplier<Experiment> front;
    private final Supplier<List<Shortcut>> shortcuts;
    private final Button about = button("about", "fth-info", "About this experiment");
    private final Button theme = button("theme", "fth-moon", "");
    private final Button keys = button("shortcuts", "fth-command", "Keyboard shortcuts (F1)");
    private boolean dark;

    HeaderButtons(
            boolean dark, Consumer<Boolean> setDark, Supplier<Experiment> front, Supplier<List<Shortcut>> shortcuts) {
        this.dark = dark;
        this.setDark = setDark;
        this.front = front;
        this.shortcuts = shortcuts;
        getStyleClass().add("header-buttons");
        getChildren().setAll(about, theme, keys);
        // Only as large as its buttons: the tabs below it stay clickable.
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setPickOnBounds(false);
        about.setOnAction(event -> showAbout());
        theme.setOnAction(event -> toggleTheme());
        keys.setOnAction(event -> showShortcuts());
        showThemeIcon();
    }

    void toggleTheme() {
        dark = !dark;
        setDark.accept(dark);
        showThemeIcon();
    }

    private void showThemeIcon() {
        String text = dark ? "Light theme (Ctrl+D)" : "Dark theme (Ctrl+D)";
        theme.setGraphic(new FontIcon(dark ? "fth-sun" : "fth-moon"));
        theme.setTooltip(new Tooltip(text));
        theme.setAccessibleText(text);
    }

    private void showAbout() {
        Experiment experiment = front.get();
        Label title = new Label(experiment.title());
        title.getStyleClass().add("title-4");
        Label text = new Label(experiment.explanation());
        text.setWrapText(true);
        text.setPrefWidth(420);
        popOver("about-experiment", new VBox(8, title, text)).show(about);
    }

    void showShortcuts() {
        GridPane grid = new GridPane();
        grid.setHgap(24);
        grid.setVgap(6);
        int row = 0;
        for (Shortcut shortcut : shortcuts.get()) {
            Label key = new Label(shortcut.keys().getDisplayText());
            key.getStyleClass().add("key-cap");
            grid.addRow(row++, key, new Label(shortcut.description()));
        }
        Label title = new Label("Keyboard shortcuts");
        title.getStyleClass().add("title-4");
        popOver("shortcut-list", new VBox(12, title, grid)).show(keys);
    }

    private static PopOver popOver(String id, VBox content) {
        content.setId(id);
        content.setPadding(new Insets(16));
        PopOver popOver = new PopOver(content);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.setDetachable(false);
        return popOver;
    }

    private static Button button(String id, String icon, String text) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId("header-" + id);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText(text);
        if (!text.isEmpty()) {
            button.setTooltip(new Tooltip(text));
        }
        return button;
    }
}
