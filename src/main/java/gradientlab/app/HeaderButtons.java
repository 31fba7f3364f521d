package gradientlab.app;

import gradientlab.experiment.Experiment;
import gradientlab.experiment.Shortcut;
import gradientlab.text.Language;
import gradientlab.text.Texts;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The buttons at the right of the tabs: guide, about this experiment, presentation, language and motion, light or dark,
 * shortcuts.
 */
final class HeaderButtons extends HBox {
    private static final Texts TEXTS = Texts.of(HeaderButtons.class);

    private final LabWindow window;
    private final ToggleButton guide = button(new ToggleButton(), "guide", "fth-book-open");
    private final Button about = button(new Button(), "about", "fth-info");
    private final Button present = button(new Button(), "present", "fth-monitor");
    private final MenuButton report = button(new MenuButton(), "report", "fth-file-text");
    private final MenuButton language = button(new MenuButton(), "language", "fth-globe");
    private final Button theme = button(new Button(), "theme", "fth-moon");
    private final Button keys = button(new Button(), "shortcuts", "fth-command");

    HeaderButtons(LabWindow window) {
        this.window = window;
        getStyleClass().add("header-buttons");
        getChildren().setAll(guide, about, report, present, language, theme, keys);
        // Only as large as its buttons: the tabs below it stay clickable.
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setPickOnBounds(false);
        guide.setOnAction(event -> window.setGuideOpen(guide.isSelected()));
        about.setOnAction(event -> showAbout());
        present.setOnAction(event -> window.present());
        theme.setOnAction(event -> toggleTheme());
        keys.setOnAction(event -> showShortcuts());
        relabel();
    }

    /** Says everything in the language now in use. */
    void relabel() {
        showGuide();
        say(about, TEXTS.get("header.about"));
        say(present, TEXTS.get("header.present"));
        say(language, TEXTS.get("header.language"));
        say(report, TEXTS.get("header.report"));
        report.getItems()
                .setAll(
                        reportItem("stored", TEXTS.get("header.report.stored"), false),
                        reportItem("quick", TEXTS.get("header.report.quick"), true));
        say(keys, TEXTS.get("header.shortcuts"));
        showThemeIcon();
        ToggleGroup group = new ToggleGroup();
        language.getItems().clear();
        for (Language each : Language.values()) {
            RadioMenuItem item = new RadioMenuItem(each.ownName());
            item.setId("language-" + each.locale().getLanguage());
            item.setToggleGroup(group);
            item.setSelected(each == Language.current());
            item.setOnAction(event -> window.setLanguage(each));
            language.getItems().add(item);
        }
        CheckMenuItem motion = new CheckMenuItem(TEXTS.get("header.reduced-motion"));
        motion.setId("reduced-motion");
        motion.setSelected(window.reducedMotion());
        motion.setOnAction(event -> window.setReducedMotion(motion.isSelected()));
        language.getItems().addAll(new SeparatorMenuItem(), motion);
    }

    /** Says whether the guide is open, which keys change too. */
    void showGuide() {
        guide.setSelected(window.guideOpen());
        say(guide, window.guideOpen() ? TEXTS.get("header.guide.fold") : TEXTS.get("header.guide.show"));
    }

    private MenuItem reportItem(String id, String text, boolean quick) {
        MenuItem item = new MenuItem(text);
        item.setId("report-" + id);
        item.setOnAction(event -> window.writeReport(quick));
        return item;
    }

    void toggleTheme() {
        window.setDark(!window.dark());
        showThemeIcon();
    }

    private void showThemeIcon() {
        theme.setGraphic(new FontIcon(window.dark() ? "fth-sun" : "fth-moon"));
        say(theme, window.dark() ? TEXTS.get("header.light") : TEXTS.get("header.dark"));
    }

    private void showAbout() {
        Experiment experiment = window.front();
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
        for (Shortcut shortcut : window.shortcuts()) {
            Label key = new Label(shortcut.keys().getDisplayText());
            key.getStyleClass().add("key-cap");
            grid.addRow(row++, key, new Label(shortcut.description()));
        }
        Label title = new Label(TEXTS.get("shortcuts.title"));
        title.getStyleClass().add("title-4");
        popOver("shortcut-list", new VBox(12, title, grid)).show(keys);
    }

    private PopOver popOver(String id, VBox content) {
        content.setId(id);
        content.setPadding(new Insets(16));
        PopOver popOver = new PopOver(content);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        popOver.setDetachable(false);
        popOver.setAnimated(!window.reducedMotion());
        return popOver;
    }

    private static <B extends ButtonBase> B button(B button, String id, String icon) {
        button.setGraphic(new FontIcon(icon));
        button.setId("header-" + id);
        button.getStyleClass().addAll("button-icon", "flat");
        return button;
    }

    private static void say(ButtonBase button, String text) {
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
    }
}
