package gradientlab.desk;

import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.text.Texts;
import gradientlab.training.RunStatus;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Every run on the desk, the newest on top, and commands for all of them. */
final class QueuePane extends VBox {
    private static final Texts TEXTS = Texts.of(QueuePane.class);
    private static final double MIN_LIST_HEIGHT = 120;

    private final SideBarModel model;
    private final Label total = Parts.muted("");
    private final VBox rows = new VBox(6);
    private final Label empty = Parts.muted(TEXTS.get("queue.empty"));
    private final QueueButtons all;
    private final Button clear;
    private final ScrollPane list;
    private List<LiveRun> listed = List.of();

    QueuePane(SideBarModel model) {
        super(4);
        this.model = model;
        TrainingDesk desk = model.desk();
        all = new QueueButtons(desk, id(""));
        clear = Parts.icon(id("clear"), "fth-eye-off", TEXTS.get("queue.clear"), desk::removeEnded);
        Button stored = Parts.icon(id("open-drawer"), "fth-archive", TEXTS.get("queue.stored"), model.stored()::toggle);
        total.setId(id("time-left"));
        empty.setWrapText(true);
        list = Parts.named(new ScrollPane(rows), id("queue"), TEXTS.get("queue.accessible"));
        list.setFitToWidth(true);
        list.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        list.setMinHeight(MIN_LIST_HEIGHT);
        list.getStyleClass().add("run-list");
        VBox.setVgrow(list, Priority.ALWAYS);
        HBox head = Parts.row(Parts.section(TEXTS.get("queue.title")), clear, stored);
        head.getChildren().addAll(1, all.all());
        getChildren().setAll(head, total, list);
        Live.follow(this, model.shown().revisionProperty(), revision -> refresh());
    }

    private String id(String name) {
        return model.origin() + "-" + name;
    }

    private void refresh() {
        List<LiveRun> runs = model.desk().runs();
        List<LiveRun> newestFirst = runs.stream()
                .sorted(Comparator.comparingLong(LiveRun::arrival).reversed())
                .toList();
        if (!listed.equals(newestFirst) || rows.getChildren().isEmpty()) {
            boolean came = !listed.containsAll(newestFirst);
            listed = newestFirst;
            if (came) {
                list.setVvalue(0);
            }
            rows.getChildren()
                    .setAll(
                            listed.isEmpty()
                                    ? List.of(empty)
                                    : listed.stream()
                                            .map(run -> new QueueRow(model, run))
                                            .toList());
        }
        for (Node row : rows.getChildren()) {
            if (row instanceof QueueRow shown) {
                shown.refresh();
            }
        }
        boolean moving = runs.stream().anyMatch(QueueTime::trains);
        boolean held = runs.stream().anyMatch(run -> run.status() == RunStatus.PAUSED);
        all.refresh();
        clear.setDisable(runs.stream().allMatch(LiveRun::queued));
        total.setText(moving ? timeLeft(runs, model.desk().queue().cores()) : held ? TEXTS.get("queue.held") : "");
        Parts.showIf(total, moving || held);
    }

    private static String timeLeft(List<LiveRun> runs, int cores) {
        double left = QueueTime.ofAll(runs, cores);
        double known = QueueTime.known(runs, cores);
        if (!Double.isNaN(left)) {
            return TEXTS.get("queue.left", Times.about(left));
        }
        return known > 0 ? TEXTS.get("queue.at-least", Times.about(known)) : TEXTS.get("queue.estimating");
    }
}
