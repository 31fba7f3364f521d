package gradientlab.desk;

import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.text.Texts;
import gradientlab.training.RunStore;
import gradientlab.training.StoredRun;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;
import org.kordamp.ikonli.javafx.FontIcon;

/** Stored runs, drawn over a part of the tab: find, compare, rename, delete with undo, export, go on. */
final class RunsDrawer extends VBox {
    private static final Texts TEXTS = Texts.of(RunsDrawer.class);
    private static final double WIDTH = 920;

    private static final Duration SECONDS_BETWEEN_LOOKS = Duration.seconds(2);

    private final StoredRunsModel model;
    private final String origin;
    private final RunsTable table;
    /** Runs of the command line come and go. */
    private final Timeline polling;

    private final VBox damaged = new VBox(2);
    private final ListChangeListener<RunStore.Problem> damage = change -> showDamaged();

    RunsDrawer(SideBarModel sideBar) {
        super(6);
        model = sideBar.stored();
        origin = sideBar.origin();
        setId(id("drawer"));
        polling = new Timeline(new KeyFrame(SECONDS_BETWEEN_LOOKS, event -> model.poll()));
        polling.setCycleCount(Animation.INDEFINITE);
        getStyleClass().add("runs-drawer");
        setMaxWidth(WIDTH);
        setPrefWidth(WIDTH);
        table = new RunsTable(model, id("stored"));
        table.follow(sideBar.shown());
        VBox.setVgrow(table, Priority.ALWAYS);
        CompareTable compare = new CompareTable(sideBar.shown(), id("compare"));
        compare.setPrefHeight(250);
        compare.setMinHeight(120);
        damaged.setId(id("damaged"));
        getChildren().setAll(head(), table, actions(), undo(), damaged, Parts.section(TEXTS.get("compare.title")));
        getChildren().add(compare);
        model.damaged().addListener(new WeakListChangeListener<>(damage));
        showDamaged();
        Live.follow(this, model.openProperty(), open -> {
            Parts.showIf(this, open);
            if (open) {
                table.startOver();
                table.requestFocus();
                polling.playFromStart();
            } else {
                polling.stop();
            }
        });
        sceneProperty().addListener(observable -> {
            if (getScene() == null) {
                polling.stop(); // a drawer of another language has taken its place
            }
        });
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> { // a table keeps Escape for itself, edited or not
                    if (event.getCode() == KeyCode.ESCAPE && table.getEditingCell() == null) {
                        model.openProperty().set(false);
                        event.consume();
                    }
                });
    }

    private String id(String name) {
        return origin + "-" + name;
    }

    private Node head() {
        CustomTextField filter = (CustomTextField) TextFields.createClearableTextField();
        Parts.named(filter, id("filter"), TEXTS.get("drawer.filter.tip"));
        filter.setPromptText(TEXTS.get("drawer.filter"));
        filter.setLeft(new FontIcon("fth-search"));
        filter.textProperty().bindBidirectional(model.filterProperty());
        Button close = Parts.icon(
                id("drawer-close"),
                "fth-x",
                TEXTS.get("drawer.close"),
                () -> model.openProperty().set(false));
        HBox row = Parts.row(filter, close);
        row.getChildren().add(0, Parts.section(TEXTS.get("drawer.title")));
        row.setSpacing(8);
        return row;
    }

    private Node actions() {
        Button resume = action("resume", "fth-play", model::resume);
        Button rename = action(
                "rename",
                "fth-edit-2",
                run -> table.edit(
                        table.getSelectionModel().getSelectedIndex(),
                        table.getColumns().get(1)));
        Button delete = action("delete", "fth-trash-2", model.deletions()::delete);
        MenuButton export = new MenuButton(TEXTS.get("drawer.export"), new FontIcon("fth-download"));
        Parts.named(export, id("export"), TEXTS.get("drawer.export.tip"));
        export.getStyleClass().add("small");
        for (RunExportKind kind : RunExportKind.values()) {
            MenuItem item = new MenuItem(TEXTS.name("export", kind));
            item.setId(id("export-" + kind.ending()));
            item.setOnAction(event -> selected(run -> model.export(run, kind)));
            export.getItems().add(item);
        }
        HBox row = new HBox(6, resume, rename, export, delete);
        row.setAlignment(Pos.CENTER_LEFT);
        table.getSelectionModel().selectedItemProperty().addListener((property, before, run) -> {
            rename.setDisable(run == null);
            export.setDisable(run == null);
            delete.setDisable(run == null);
            resume.setDisable(run == null || !run.resumable());
        });
        row.getChildren().forEach(button -> button.setDisable(true));
        return row;
    }

    private Button action(String name, String icon, Consumer<StoredRun> action) {
        String tip = TEXTS.get("drawer." + name + ".tip");
        Button button = Parts.button(id("stored-" + name), TEXTS.get("drawer." + name), tip, () -> selected(action));
        button.setGraphic(new FontIcon(icon));
        return button;
    }

    private void selected(Consumer<StoredRun> action) {
        StoredRun run = table.getSelectionModel().getSelectedItem();
        if (run != null) {
            action.accept(run);
        }
    }

    private Node undo() {
        Label text = new Label();
        Button button = Parts.button(
                id("undo"), TEXTS.get("drawer.undo"), TEXTS.get("drawer.undo.tip"), model.deletions()::undo);
        button.setGraphic(new FontIcon("fth-rotate-ccw"));
        HBox row = Parts.row(text, button);
        Live.follow(row, model.deletions().lastProperty(), name -> {
            text.setText(TEXTS.get("drawer.deleted", name));
            Parts.showIf(row, !name.isEmpty());
        });
        Label notice = Parts.muted("");
        notice.setId(id("notice"));
        notice.setWrapText(true);
        Live.follow(notice, model.noticeProperty(), said -> {
            notice.setText(said);
            Parts.showIf(notice, !said.isEmpty());
        });
        return new VBox(2, row, notice);
    }

    private void showDamaged() {
        damaged.getChildren()
                .setAll(model.damaged().stream()
                        .map(problem -> {
                            Label label = new Label(problem.sentence());
                            label.setWrapText(true);
                            label.getStyleClass().add("problem");
                            return label;
                        })
                        .toList());
        Parts.showIf(damaged, !model.damaged().isEmpty());
    }
}
