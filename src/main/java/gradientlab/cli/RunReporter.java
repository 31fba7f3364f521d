package gradientlab.cli;

import gradientlab.engine.Engine;
import gradientlab.plot.NumberText;
import gradientlab.text.Percent;
import gradientlab.training.DatasetCache;
import gradientlab.training.EpochMetrics;
import gradientlab.training.RemainingTime;
import gradientlab.training.RunGroup;
import gradientlab.training.RunProgress;
import gradientlab.training.RunStatus;
import gradientlab.training.RunStore;
import gradientlab.training.StoredRun;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingEvent;
import gradientlab.training.TrainingListener;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Follows runs with lines on stderr: one an epoch, one every ten seconds between, and what goes wrong. */
final class RunReporter implements TrainingListener {
    private static final double SECONDS_BETWEEN_LINES = 10;

    /** A run that has not ended. */
    private static final class Followed {
        private final String name;
        private final TrainingConfig config;
        private RunProgress progress = new RunProgress(0, 0, 0, Double.NaN, Double.NaN, "");
        private double said;

        Followed(TrainingConfig config) {
            this.config = config;
            name = config.network().name() + " " + config.activation().name().toLowerCase(Locale.ROOT);
        }

        RemainingTime.Run remaining() {
            return new RemainingTime.Run(0, config.engine().sharesCores(), progress);
        }
    }

    private final Map<String, Followed> runs = new LinkedHashMap<>();
    private final int cores;
    private final Common common;

    private RunReporter(List<StoredRun> followed, int cores, Common common) {
        followed.forEach(run -> runs.put(run.id(), new Followed(run.config())));
        this.cores = cores;
        this.common = common;
    }

    /**
     * Trains kept runs side by side to their end, or until a signal, and says what came of them.
     *
     * @return the runs as they are kept now, in the order of their ids
     */
    static List<StoredRun> train(
            RunStore store, List<String> ids, DatasetCache datasets, int cores, SignalMonitor signals, Common common)
            throws IOException, InterruptedException {
        List<StoredRun> before = open(store, ids);
        before.stream()
                .map(run -> run.config().engine())
                .distinct()
                .map((Engine engine) -> engine.describe(cores))
                .forEach(common::note);
        RunGroup.train(store, ids, datasets, cores, new RunReporter(before, cores, common), signals::cancelled);
        List<StoredRun> runs = open(store, ids);
        for (StoredRun run : runs) {
            common.say(RunLine.result(run));
            if (run.status() == RunStatus.FAILED) {
                common.note("lab: " + run.message());
            } else if (!run.status().over()) {
                common.note("lab: stopped; 'lab runs resume " + run.id() + "' goes on with it.");
            }
        }
        return runs;
    }

    private static List<StoredRun> open(RunStore store, List<String> ids) throws IOException {
        List<StoredRun> runs = new ArrayList<>();
        for (String id : ids) {
            runs.add(store.open(id));
        }
        return runs;
    }

    /** The exit status of a command that trained them. */
    static int status(List<StoredRun> runs) {
        return runs.stream().allMatch(run -> run.status().over()) ? 0 : 1;
    }

    @Override
    public void on(TrainingEvent event) {
        Followed run = runs.get(event.runId());
        if (run == null) {
            return;
        }
        if (event instanceof TrainingEvent.EpochEnded ended) {
            run.said = ended.metrics().seconds();
            common.note(epoch(run, ended.metrics()));
        } else if (event instanceof TrainingEvent.Advanced advanced) {
            run.progress = advanced.progress();
            progress(run);
        } else if (event instanceof TrainingEvent.Noted noted) {
            String sentence = noted.diagnosis() == null
                    ? "What was wrong no longer is."
                    : noted.diagnosis().sentence();
            common.note(run.name + ": " + sentence);
        } else if (event instanceof TrainingEvent.StatusChanged changed
                && !changed.status().queued()) {
            runs.remove(event.runId());
        }
    }

    @Override
    public void failed(String runId, Throwable problem) {
        common.trace(problem);
    }

    private static String epoch(Followed run, EpochMetrics epoch) {
        return String.format(
                Locale.ROOT,
                "%s: epoch %d of %d, train loss %s, train accuracy %s, validation accuracy %s, %.0f s",
                run.name,
                epoch.epoch(),
                run.config.epochs(),
                NumberText.compact(epoch.trainLoss()),
                Percent.of(epoch.trainAccuracy()),
                Percent.of(epoch.validation().accuracy()),
                epoch.seconds());
    }

    private void progress(Followed run) {
        RunProgress progress = run.progress;
        if (progress.seconds() - run.said >= SECONDS_BETWEEN_LINES) {
            run.said = progress.seconds();
            common.note(String.format(
                    Locale.ROOT,
                    "%s: step %d of %d, %s, %.1f steps/s%s",
                    run.name,
                    progress.step(),
                    progress.totalSteps(),
                    progress.doing(),
                    progress.stepsPerSecond(),
                    left(run)));
        }
    }

    /** Until this run is done, with those that train beside it. */
    private String left(Followed run) {
        RemainingTime.Run own = run.remaining();
        List<RemainingTime.Run> all = runs.values().stream()
                .map(other -> other == run ? own : other.remaining())
                .toList();
        double seconds = RemainingTime.of(own, all, cores);
        if (Double.isNaN(seconds)) {
            return "";
        }
        Duration left = Duration.ofSeconds(Math.round(seconds));
        return String.format(Locale.ROOT, ", %d:%02d left", left.toMinutes(), left.toSecondsPart());
    }
}
