package gradientlab.cli;

import gradientlab.engine.Engine;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.training.CourseNetworks;
import gradientlab.training.DatasetCache;
import gradientlab.training.RunStore;
import gradientlab.training.StoredTrajectory;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingConfigBuilder;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./lab runs branch}: what a run could have become. */
@Command(
        name = "branch",
        description =
                "Train on from an earlier step of a run, as a new run; what is not said stays as it was. With nothing"
                        + " said the same curve comes out. Network, data set, batch, limits and seed are always the run's;"
                        + " another optimizer remembers nothing at first.",
        sortOptions = false,
        modelTransformer = BranchOptions.class)
final class RunsBranchCommand extends RunsCommand.OnOne {
    @Option(
            names = "--step",
            paramLabel = "S",
            required = true,
            description = "After how many of the run's steps the branch begins.")
    private int step;

    @Option(names = "--activation", paramLabel = "A", description = "relu or sigmoid.")
    private HiddenActivation activation;

    @Option(names = "--models", paramLabel = "M", hidden = true, description = "Refused: a branch has its run's.")
    private String model;

    @Mixin
    private RunOptions options;

    @Mixin
    private CoresOption cores;

    @Override
    public Integer call() throws IOException, InterruptedException {
        RunStore store = store();
        DatasetCache datasets = new DatasetCache(common.dataDirectory());
        StoredTrajectory run = StoredTrajectory.open(store, id, datasets);
        TrainingConfigBuilder edit = options.over(run.run().config());
        RunOptions.given(activation, edit::activation);
        RunOptions.given(model, name -> edit.network(CourseNetworks.named(name)));
        TrainingConfig config = edit.build();
        String branch = run.branch(step, config);
        common.note("Run " + branch + " goes on from step " + step + " of run " + id + ".");
        Engine before = run.run().config().engine();
        if (config.engine() != before) {
            common.note("From there on " + config.engine().label() + " computes, not " + before.label()
                    + ": the same step gives other last digits, and the difference grows with the steps.");
        }
        return train(branch, datasets, cores.cores());
    }
}
