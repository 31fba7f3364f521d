package gradientlab.desk;

import gradientlab.control.Parts;
import gradientlab.plot.NumberText;
import gradientlab.raster.SeriesMark;
import gradientlab.text.Percent;
import gradientlab.text.Texts;
import gradientlab.training.RunProgress;
import gradientlab.training.RunStatus;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One run in the queue: its colour, how far it is, and what can be done with it. */
final class QueueRow extends VBox {
    private static final Texts TEXTS = Texts.of(QueueRow.class);

    private final SideBarModel model;
    private final LiveRun run;
    private final CheckBox tick = new CheckBox();
    private final SeriesMark mark;
    private final Label name = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label line = Parts.muted("");
    private final Label note = new Label();
    private final Button forward;
    private final Button hold;
    private final Button end;
    private Boolean holdPauses;
    private Boolean endStops;

    QueueRow(SideBarModel model, LiveRun run) {
        super(1);
        this.model = model;
        this.run = run;
        getStyleClass().add("run-row");
        setId(id("row"));
        mark = new SeriesMark(run.colorIndex());
        Parts.named(tick, id("show"), TEXTS.get("row.show"));
        tick.setOnAction(event -> {
            if (tick.isSelected()) {
                model.shown().show(run);
            } else {
                model.shown().hide(run);
            }
        });
        forward = Parts.icon(
                id("forward"),
                "fth-chevrons-up",
                TEXTS.get("row.forward"),
                () -> model.desk().queue().bringForward(List.of(run.id())));
        hold = Parts.icon(id("pause"), "fth-pause", TEXTS.get("row.pause"), this::pauseOrResume);
        end = Parts.icon(id("stop"), "fth-square", TEXTS.get("row.stop"), this::stopOrRemove);
        name.setWrapText(true);
        HBox head = Parts.row(name, forward, hold, end);
        head.getChildren().addAll(0, List.of(tick, mark));
        bar.setId(id("progress"));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(TEXTS.get("row.progress"));
        line.setId(id("line"));
        note.setId(id("note"));
        getChildren().setAll(head, bar, line, note);
        refresh();
    }

    private String id(String part) {
        return model.origin() + "-" + part + "-" + run.id();
    }

    private void pauseOrResume() {
        if (run.status() == RunStatus.RUNNING || run.status() == RunStatus.QUEUED) {
            model.desk().queue().pause(run.id());
        } else {
            model.resume(run);
        }
    }

    private void stopOrRemove() {
        if (run.queued()) {
            model.desk().queue().stop(run.id());
        } else {
            model.desk().remove(run);
        }
    }

    /** Shows the run as it is now. */
    void refresh() {
        boolean drawn = model.shown().contains(run);
        tick.setSelected(drawn);
        mark.setColorIndex(run.colorIndex());
        mark.setLineStyle(model.shown().style(run));
        mark.setOpacity(drawn ? 1 : 0.35);
        String words = drawn ? model.shown().label(run) : run.name();
        if (!run.origin().equals(model.origin())) {
            words = TEXTS.get("row.from", words, model.desk().originTitle(run.origin()));
        }
        if (!words.equals(name.getText())) {
            name.setText(words);
            name.setTooltip(new Tooltip(run.name()));
        }
        RunProgress progress = run.progress();
        boolean training = run.status() == RunStatus.RUNNING;
        boolean queued = run.status() == RunStatus.QUEUED;
        bar.setProgress(progress.totalSteps() == 0 ? 0 : (double) progress.step() / progress.totalSteps());
        Parts.showIf(bar, run.queued() && (!queued || progress.step() > 0));
        String waiting = queued ? Waiting.of(run, model.desk()) : "";
        line.setText(training ? trainingLine(progress) : queued ? waiting : restingLine(progress));
        line.setWrapText(queued);
        line.setMinHeight(queued ? USE_PREF_SIZE : USE_COMPUTED_SIZE);
        Parts.showIf(forward, queued && model.desk().runs().stream().anyMatch(run::waitsFor));
        buttons();
        note(drawn);
    }

    /** What is wrong: an alarm where the run is drawn, else one quiet line. */
    private void note(boolean drawn) {
        String said = said();
        if (!said.equals(note.getText())) {
            note.setText(said);
            note.setTooltip(said.isEmpty() ? null : new Tooltip(said));
        }
        note.setWrapText(drawn);
        note.setMinHeight(drawn ? USE_PREF_SIZE : USE_COMPUTED_SIZE);
        note.getStyleClass().setAll("label", drawn ? "run-note" : "field-label");
        Parts.showIf(note, !said.isEmpty());
    }

    private void buttons() {
        boolean pauses = run.status() == RunStatus.RUNNING || run.status() == RunStatus.QUEUED;
        if (holdPauses == null || holdPauses != pauses) {
            holdPauses = pauses;
            relabel(hold, pauses ? "fth-pause" : "fth-play", TEXTS.get(pauses ? "row.pause" : "row.resume"));
        }
        hold.setDisable(run.status().over());
        boolean stops = run.queued();
        if (endStops == null || endStops != stops) {
            endStops = stops;
            relabel(end, stops ? "fth-square" : "fth-x", TEXTS.get(stops ? "row.stop" : "row.remove"));
        }
    }

    private static void relabel(Button button, String icon, String text) {
        button.setGraphic(new FontIcon(icon));
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
    }

    private String trainingLine(RunProgress progress) {
        if (progress.totalSteps() == 0) {
            return run.messageProperty().get().isEmpty()
                    ? TEXTS.get("row.starting")
                    : run.messageProperty().get();
        }
        double left =
                QueueTime.of(run, model.desk().runs(), model.desk().queue().cores());
        String time = Double.isNaN(left) ? TEXTS.get("row.estimating") : TEXTS.get("row.left", Times.about(left));
        String doing = switch (progress.doing()) {
            case "validating", "testing" -> TEXTS.get("doing." + progress.doing());
            default ->
                TEXTS.get("row.step", NumberText.grouped(progress.step()), NumberText.grouped(progress.totalSteps()));
        };
        return doing + " · " + time;
    }

    private String restingLine(RunProgress progress) {
        String status = TEXTS.name("status", run.status());
        boolean tested = run.testProperty().get() != null;
        if (tested) {
            return status + " · " + TEXTS.get("row.test", Percent.of(run.testAccuracy()));
        }
        return progress.totalSteps() == 0
                ? status
                : status + " · "
                        + TEXTS.get(
                                "row.step",
                                NumberText.grouped(progress.step()),
                                NumberText.grouped(progress.totalSteps()));
    }

    private String said() {
        String diagnosis = model.shown().said(run);
        if (!diagnosis.isEmpty()) {
            return diagnosis;
        }
        return run.status() == RunStatus.RUNNING ? "" : run.messageProperty().get();
    }
}
