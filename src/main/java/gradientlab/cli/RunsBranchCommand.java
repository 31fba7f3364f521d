package gradientlab.cli;

import gradientlab.data.InputScale;
import gradientlab.engine.OptimizerKind;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.training.CourseNetworks;
import gradientlab.training.DatasetCache;
import gradientlab.training.LearningRateSchedule;
import gradientlab.training.RunStore;
import gradientlab.training.StoredTrajectory;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingConfigBuilder;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./lab runs branch}: what a run could have become. */
@Command(
        name = "branch",
        description =
                "Train on from an earlier step of a run, as a new run; what is not said stays as it was. With nothing"
                        + " said the same curve comes out.",
        sortOptions = false)
final class RunsBranchCommand extends RunsCommand.OnOne {
    @Option(
            names = "--step",
            paramLabel = "S",
            required = true,
            description = "After how many of the run's steps the branch begins.")
    private int step;

    @Option(names = "--learning-rate", paramLabel = "R", description = "Rate from there on.")
    private Double learningRate;

    @Option(
            names = "--schedule",
            paramLabel = "S:R,S:R",
            description = "From step S on rate R; steps count from the run's start.")
    private String schedule;

    @Option(names = "--weight-decay", paramLabel = "W", description = "From there on, 0 to 1.")
    private Double weightDecay;

    @Option(
            names = "--optimizer",
            paramLabel = "O",
            description = "adam, sgd or momentum; another than the run's remembers nothing at first.")
    private OptimizerKind optimizer;

    @Option(names = "--activation", paramLabel = "A", description = "relu or sigmoid.")
    private HiddenActivation activation;

    @Option(names = "--input-scale", paramLabel = "I", description = "normalised, unit (0 to 1) or raw_255.")
    private InputScale inputScale;

    @Option(names = "--epochs", paramLabel = "N", description = "In all, those before the branch too.")
    private Integer epochs;

    @Option(names = "--models", paramLabel = "M", hidden = true, description = "Refused: a branch has its run's.")
    private String model;

    @Option(names = "--dataset", paramLabel = "D", hidden = true, description = "Refused: a branch has its run's.")
    private String dataset;

    @Option(names = "--batch", paramLabel = "N", hidden = true, description = "Refused: a branch has its run's.")
    private Integer batch;

    @Option(names = "--train-limit", paramLabel = "N", hidden = true, description = "Refused: a branch has its run's.")
    private Integer trainLimit;

    @Option(names = "--val-limit", paramLabel = "N", hidden = true, description = "Refused: a branch has its run's.")
    private Integer validationLimit;

    @Option(names = "--seed", paramLabel = "S", hidden = true, description = "Refused: a branch has its run's.")
    private Long seed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        RunStore store = store();
        DatasetCache datasets = new DatasetCache(common.dataDirectory());
        StoredTrajectory run = StoredTrajectory.open(store, id, datasets);
        String branch = run.branch(step, changed(run.run().config()));
        common.note("Run " + branch + " goes on from step " + step + " of run " + id + ".");
        return train(branch, datasets);
    }

    private TrainingConfig changed(TrainingConfig config) {
        TrainingConfigBuilder edit = TrainingConfigBuilder.builder(config);
        given(learningRate, edit::learningRate);
        given(schedule, steps -> edit.schedule(LearningRateSchedule.parse(steps)));
        given(weightDecay, edit::weightDecay);
        given(optimizer, edit::optimizer);
        given(activation, edit::activation);
        given(inputScale, edit::inputScale);
        given(epochs, edit::epochs);
        given(model, name -> edit.network(CourseNetworks.named(name)));
        given(dataset, name -> edit.dataset(name.toLowerCase(Locale.ROOT)));
        given(batch, edit::batch);
        given(trainLimit, edit::trainLimit);
        given(validationLimit, edit::validationLimit);
        given(seed, edit::seed);
        return edit.build();
    }

    private static <T> void given(T option, Consumer<T> edit) {
        if (option != null) {
            edit.accept(option);
        }
    }
}
