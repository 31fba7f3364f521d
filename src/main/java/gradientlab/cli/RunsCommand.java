package gradientlab.cli;

import gradientlab.data.Datasets;
import gradientlab.plot.NumberText;
import gradientlab.text.Percent;
import gradientlab.training.DatasetCache;
import gradientlab.training.RunExport;
import gradientlab.training.RunStore;
import gradientlab.training.StoredRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./lab runs}: the stored runs of parts 3 to 5. */
@Command(
        name = "runs",
        description = "Stored runs: list, show, export, resume, branch, rename, delete.",
        footer = {
            "",
            "In JSON a run has the same keys wherever it stands: id; name, the network's; label, what you call the run;"
                    + " status (queued, running, paused, interrupted, stopped, completed, diverged, failed); train_loss,"
                    + " train_accuracy, val_accuracy, test_accuracy and more. A number that is not known is \"NaN\"."
        },
        subcommands = {
            RunsCommand.ListAll.class,
            RunsCommand.Show.class,
            RunsCommand.Export.class,
            RunsCommand.Resume.class,
            RunsBranchCommand.class,
            RunsCommand.Rename.class,
            RunsCommand.Delete.class
        })
final class RunsCommand {
    @Command(name = "list", description = "All runs, the newest first.")
    static final class ListAll implements Callable<Integer> {
        @Mixin
        private Common common;

        @Override
        public Integer call() throws IOException {
            RunStore store = new RunStore(common.dataDirectory());
            RunStore.Listing listing = store.list(common.json() ? 1 : 0);
            listing.runs().forEach(run -> common.say(RunLine.listed(run)));
            listing.problems().forEach(problem -> common.note("lab: " + problem.sentence()));
            if (listing.runs().isEmpty()) {
                common.note("No runs yet: 'lab run architectures' makes some.");
            }
            LinkedHashMap<String, Object> result = new LinkedHashMap<>();
            result.put("runs", listing.runs().stream().map(RunExport::summary).toList());
            result.put("problems", listing.problems());
            common.result(result);
            return 0;
        }
    }

    /** Commands on one run. */
    abstract static class OnOne implements Callable<Integer> {
        @Mixin
        Common common;

        @Parameters(index = "0", paramLabel = "ID", description = "As 'lab runs list' shows it.")
        String id;

        RunStore store() throws IOException {
            return new RunStore(common.dataDirectory());
        }

        /** Whoever goes on with a run on pictures, or hands it on, hears that their folder has others by now. */
        void noteChanged(String dataset) throws IOException {
            Datasets.changed(dataset, common.dataDirectory()).ifPresent(said -> common.note("lab: " + said));
        }

        /** Goes on with a run until its end, and says what came of it. */
        int train(String run, DatasetCache datasets, int cores) throws IOException, InterruptedException {
            RunStore store = store();
            String dataset = store.open(run).config().dataset();
            datasets.get(dataset); // a run whose data is not here is as it was
            noteChanged(dataset);
            try (SignalMonitor signals = new SignalMonitor(common)) {
                List<StoredRun> trained = RunReporter.train(store, List.of(run), datasets, cores, signals, common);
                common.result(RunExport.summary(trained.get(0)));
                return RunReporter.status(trained);
            }
        }
    }

    @Command(name = "show", description = "Everything about one run.")
    static final class Show extends OnOne {
        @Override
        public Integer call() throws IOException {
            StoredRun run = store().open(id);
            common.say(RunLine.listed(run));
            if (run.parent() != null) {
                common.say("  goes on from step " + run.parent().step() + " of run "
                        + run.parent().id());
            }
            run.log()
                    .epochs()
                    .forEach(epoch -> common.say(String.format(
                            Locale.ROOT,
                            "  epoch %d (step %d): train loss %s, train accuracy %s, validation loss %s, accuracy"
                                    + " %s, %.0f s",
                            epoch.epoch(),
                            epoch.step(),
                            NumberText.compact(epoch.trainLoss()),
                            Percent.of(epoch.trainAccuracy()),
                            NumberText.compact(epoch.validation().loss()),
                            Percent.of(epoch.validation().accuracy()),
                            epoch.seconds())));
            if (run.log().diagnosis() != null) {
                common.say("  " + run.log().diagnosis().sentence());
            }
            common.result(RunExport.everything(run));
            return 0;
        }
    }

    @Command(name = "export", description = "Write a run's points as CSV and everything as JSON.")
    static final class Export extends OnOne {
        @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to; created if missing.")
        private Path out;

        @Override
        public Integer call() throws IOException {
            StoredRun run = store().open(id);
            List<Path> files = RunExport.write(run, out.toAbsolutePath());
            noteChanged(run.config().dataset());
            files.forEach(file -> common.say(file.toString()));
            common.result("files", files.stream().map(Path::toString).toList());
            return 0;
        }
    }

    @Command(name = "resume", description = "Go on with a run that was stopped or killed.")
    static final class Resume extends OnOne {
        @Mixin
        private CoresOption cores;

        @Override
        public Integer call() throws IOException, InterruptedException {
            StoredRun stored = store().open(id);
            if (stored.resumable()) {
                return train(id, new DatasetCache(common.dataDirectory()), cores.cores());
            }
            common.say("Run " + id + " is " + RunLine.status(stored) + ": there is nothing left to train.");
            common.result(RunExport.summary(stored));
            return 0;
        }
    }

    @Command(name = "rename", description = "Give a run another label.")
    static final class Rename extends OnOne {
        @Parameters(index = "1", paramLabel = "LABEL", description = "What you call the run: 1 to 200 characters.")
        private String label;

        @Override
        public Integer call() throws IOException {
            store().rename(id, label);
            common.result(RunExport.summary(store().open(id)));
            return 0;
        }
    }

    @Command(name = "delete", description = "Delete a run; --undo brings the last ones deleted back.")
    static final class Delete extends OnOne {
        @Option(names = "--undo", description = "Bring a deleted run back.")
        private boolean undo;

        @Override
        public Integer call() throws IOException {
            if (undo) {
                store().restore(id);
            } else {
                store().delete(id);
            }
            common.say((undo ? "Restored " : "Deleted ")
                    + id
                    + (undo ? "." : "; 'lab runs delete --undo " + id + "' brings it back."));
            LinkedHashMap<String, Object> result = new LinkedHashMap<>();
            result.put("id", id);
            result.put("deleted", !undo);
            common.result(result);
            return 0;
        }
    }
}
