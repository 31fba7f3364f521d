package gradientlab.app;

import gradientlab.control.Parts;
import gradientlab.desk.LiveRun;
import gradientlab.desk.TrainingDesk;
import gradientlab.text.Texts;
import gradientlab.training.RunStatus;
import gradientlab.training.StoredRun;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.kordamp.ikonli.javafx.FontIcon;

/** Keeps closing the window from costing a training: asks before, and offers to go on at the next start. */
final class TrainingGuard {
    private static final Texts TEXTS = Texts.of(TrainingGuard.class);

    /** So many runs are told by name in one line. */
    private static final int NAMED = 3;

    private final Stage stage;
    private final LabWindow window;
    private final TrainingDesk desk;

    private TrainingGuard(Stage stage, LabWindow window, TrainingDesk desk) {
        this.stage = stage;
        this.window = window;
        this.desk = desk;
    }

    static void watch(Stage stage, LabWindow window, TrainingDesk desk) {
        TrainingGuard guard = new TrainingGuard(stage, window, desk);
        stage.addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, event -> {
            if (desk.busy() && !guard.mayClose()) {
                event.consume();
            }
        });
        desk.interrupted(guard::offer);
        desk.revisionProperty().addListener(observable -> window.setActivity(guard::activity));
    }

    /** What trains now, or null. */
    private String activity() {
        List<LiveRun> training = desk.runs().stream()
                .filter(run -> run.status() == RunStatus.RUNNING)
                .toList();
        return training.isEmpty()
                ? null
                : TEXTS.get(
                        "status.training",
                        listed(training.stream().map(run -> run.name()).toList()));
    }

    /** The first names, and how many there are besides. */
    private static String listed(List<String> names) {
        String first = String.join("; ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() <= NAMED ? first : first + " " + TEXTS.get("status.more-runs", names.size() - NAMED);
    }

    private boolean mayClose() {
        ButtonType leave = new ButtonType(TEXTS.get("closing.leave"), ButtonData.OK_DONE);
        ButtonType stay = new ButtonType(TEXTS.get("closing.stay"), ButtonData.CANCEL_CLOSE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, TEXTS.get("closing.text"), leave, stay);
        alert.initOwner(stage);
        alert.setTitle(TEXTS.get("window.title"));
        alert.setHeaderText(TEXTS.get("closing.header"));
        alert.getDialogPane().lookupButton(leave).setId("closing-leave");
        alert.getDialogPane().lookupButton(stay).setId("closing-stay");
        return alert.showAndWait().orElse(stay) == leave;
    }

    private void offer(List<StoredRun> interrupted) {
        List<StoredRun> offered = interrupted.stream()
                .filter(run -> desk.find(run.id()) == null) // not what has been started since
                .toList();
        if (!offered.isEmpty()) {
            Set<String> chosen = new LinkedHashSet<>();
            offered.forEach(run -> chosen.add(run.id()));
            window.setBanner(() -> bar(offered, chosen));
        }
    }

    /** @param chosen the ids of those to go on with: what is ticked, also after a change of language */
    private Node bar(List<StoredRun> offered, Set<String> chosen) {
        String names = listed(offered.stream().map(StoredRun::name).toList());
        Label text = new Label(TEXTS.get("interrupted.text", names), new FontIcon("fth-alert-circle"));
        text.setId("interrupted-text");
        Button resume = button("interrupted-resume", "interrupted.resume", () -> {
            window.setBanner(null);
            desk.resume(List.copyOf(chosen), resumed -> {});
        });
        resume.getStyleClass().add("accent");
        MenuButton choice = choice(offered, chosen, resume);
        Button later = button("interrupted-later", "interrupted.later", () -> window.setBanner(null));
        HBox bar = new HBox(8, text, Parts.space(), choice, resume, later);
        bar.setId("interrupted-bar");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("banner");
        return bar;
    }

    private static MenuButton choice(List<StoredRun> offered, Set<String> chosen, Button resume) {
        MenuButton choice = new MenuButton(TEXTS.get("interrupted.choose"));
        choice.setId("interrupted-choose");
        choice.getStyleClass().add("small");
        choice.setTooltip(new Tooltip(TEXTS.get("interrupted.choose.tip")));
        choice.setAccessibleText(TEXTS.get("interrupted.choose.tip"));
        Parts.showIf(choice, offered.size() > 1);
        for (StoredRun run : offered) {
            CheckMenuItem item = new CheckMenuItem(run.name());
            item.setSelected(chosen.contains(run.id()));
            item.setOnAction(event -> {
                if (item.isSelected()) {
                    chosen.add(run.id());
                } else {
                    chosen.remove(run.id());
                }
                resume.setDisable(chosen.isEmpty());
            });
            choice.getItems().add(item);
        }
        resume.setDisable(chosen.isEmpty());
        return choice;
    }

    private static Button button(String id, String key, Runnable action) {
        return Parts.button(id, TEXTS.get(key), TEXTS.get(key + ".tip"), action);
    }
}
