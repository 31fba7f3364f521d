package gradientlab.console;

import gradientlab.control.Parts;
import gradientlab.control.SeriesMark;
import gradientlab.text.Percent;
import gradientlab.text.Texts;
import gradientlab.training.RunProgress;
import gradientlab.training.RunStatus;
import gradientlab.training.TrainingDiagnosis;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One run in the queue: its colour, how far it is, and what can be done with it. */
final class RunRow extends VBox {
    private static final Texts TEXTS = Texts.of(RunRow.class);

    private final ConsoleModel model;
    private final LiveRun run;
    private final CheckBox tick = new CheckBox();
    private final SeriesMark mark;
    private final Label name = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label line = Parts.muted("");
    private final Label note = new Label();
    private final Button hold;
    private final Button end;
    private Boolean holdPauses;
    private Boolean endStops;

    RunRow(ConsoleModel model, LiveRun run) {
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
        hold = Parts.icon(id("pause"), "fth-pause", TEXTS.get("row.pause"), this::pauseOrResume);
        end = Parts.icon(id("stop"), "fth-square", TEXTS.get("row.stop"), this::stopOrRemove);
        HBox head = Parts.row(name, hold, end);
        head.getChildren().addAll(0, java.util.List.of(tick, mark));
        bar.setId(id("progress"));
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(TEXTS.get("row.progress"));
        line.setId(id("line"));
        note.setId(id("note"));
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.getStyleClass().add("run-note");
        getChildren().setAll(head, bar, line, note);
        refresh();
    }

    private String id(String part) {
        return model.origin() + "-" + part + "-" + run.id();
    }

    private void pauseOrResume() {
        if (run.status() == RunStatus.RUNNING || run.status() == RunStatus.QUEUED) {
            model.desk().pause(run);
        } else {
            model.resume(run);
        }
    }

    private void stopOrRemove() {
        if (run.queued()) {
            model.desk().stop(run);
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
        String words = drawn ? model.shown().label(run) : run.nameProperty().get();
        if (!run.origin().equals(model.origin())) {
            words = TEXTS.get("row.from", words, originName());
        }
        if (!words.equals(name.getText())) {
            name.setText(words);
            name.setTooltip(new Tooltip(run.nameProperty().get()));
        }
        RunProgress progress = run.progressProperty().get();
        boolean training = run.status() == RunStatus.RUNNING;
        bar.setProgress(progress.totalSteps() == 0 ? 0 : (double) progress.step() / progress.totalSteps());
        Parts.showIf(bar, run.queued());
        line.setText(training ? trainingLine(progress) : restingLine(progress));
        buttons();
        String said = said();
        note.setText(said);
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

    private String originName() {
        return switch (run.origin()) {
            case "architectures", "gradients", "learning-rate" -> TEXTS.get("origin." + run.origin());
            default -> run.origin();
        };
    }

    private String trainingLine(RunProgress progress) {
        if (progress.totalSteps() == 0) {
            return run.messageProperty().get().isEmpty()
                    ? TEXTS.get("row.starting")
                    : run.messageProperty().get();
        }
        double left = RemainingTime.of(run, model.desk().runs());
        String time = Double.isNaN(left) ? TEXTS.get("row.estimating") : TEXTS.get("row.left", Times.of(left));
        String doing = switch (progress.doing()) {
            case "validating", "testing" -> TEXTS.get("doing." + progress.doing());
            default -> TEXTS.get("row.step", number(progress.step()), number(progress.totalSteps()));
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
                : status + " · " + TEXTS.get("row.step", number(progress.step()), number(progress.totalSteps()));
    }

    private static String number(int value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private String said() {
        TrainingDiagnosis diagnosis = run.diagnosisProperty().get();
        if (diagnosis != null) {
            return diagnosis.sentence();
        }
        return run.status() == RunStatus.RUNNING ? "" : run.messageProperty().get();
    }
}
