package gradientlab.cli;

import gradientlab.data.DatasetBundle;
import gradientlab.plot.NumberText;
import gradientlab.text.Percent;
import gradientlab.training.EpochMetrics;
import gradientlab.training.RunFolder;
import gradientlab.training.RunProgress;
import gradientlab.training.RunStore;
import gradientlab.training.StoredRun;
import gradientlab.training.Trainer;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingEvent;
import gradientlab.training.TrainingListener;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/** Follows a run with lines on stderr: one an epoch, one every ten seconds between, and what goes wrong. */
final class RunReporter implements TrainingListener {
    private static final double SECONDS_BETWEEN_LINES = 10;

    private final String name;
    private final int epochs;
    private final Consumer<String> lines;
    private double said;

    RunReporter(TrainingConfig config, Consumer<String> lines) {
        name = config.network().name() + " " + config.activation().name().toLowerCase(Locale.ROOT);
        epochs = config.epochs();
        this.lines = lines;
    }

    /**
     * Trains a kept run to its end, or until a signal, and says what came of it.
     *
     * @param folder the run's, closed with this
     * @return the run as it is kept now
     */
    static StoredRun train(
            RunStore store, String id, RunFolder folder, DatasetBundle bundle, SignalMonitor signals, Common common)
            throws IOException, InterruptedException {
        Trainer.fit(folder, bundle, new RunReporter(folder.config(), common::note), signals::cancelled);
        StoredRun run = store.open(id);
        common.say(RunLine.result(run));
        if (signals.cancelled()) {
            common.note("lab: stopped; 'lab runs resume " + id + "' goes on with it.");
        }
        return run;
    }

    @Override
    public void on(TrainingEvent event) {
        if (event instanceof TrainingEvent.EpochEnded ended) {
            said = ended.metrics().seconds();
            lines.accept(epoch(ended.metrics()));
        } else if (event instanceof TrainingEvent.Advanced advanced) {
            progress(advanced.progress());
        } else if (event instanceof TrainingEvent.Noted noted) {
            String sentence = noted.diagnosis() == null
                    ? "What was wrong no longer is."
                    : noted.diagnosis().sentence();
            lines.accept(name + ": " + sentence);
        }
    }

    private String epoch(EpochMetrics epoch) {
        return String.format(
                Locale.ROOT,
                "%s: epoch %d of %d, train loss %s, train accuracy %s, validation accuracy %s, %.0f s",
                name,
                epoch.epoch(),
                epochs,
                NumberText.compact(epoch.trainLoss()),
                Percent.of(epoch.trainAccuracy()),
                Percent.of(epoch.validation().accuracy()),
                epoch.seconds());
    }

    private void progress(RunProgress progress) {
        if (progress.seconds() - said >= SECONDS_BETWEEN_LINES) {
            said = progress.seconds();
            lines.accept(String.format(
                    Locale.ROOT,
                    "%s: step %d of %d, %s, %.1f steps/s%s",
                    name,
                    progress.step(),
                    progress.totalSteps(),
                    progress.doing(),
                    progress.stepsPerSecond(),
                    left(progress.secondsLeft())));
        }
    }

    private static String left(double seconds) {
        if (Double.isNaN(seconds)) {
            return "";
        }
        Duration left = Duration.ofSeconds(Math.round(seconds));
        return String.format(Locale.ROOT, ", %d:%02d left", left.toMinutes(), left.toSecondsPart());
    }
}
