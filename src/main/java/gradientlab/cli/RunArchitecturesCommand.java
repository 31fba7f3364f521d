package gradientlab.cli;

import gradientlab.data.DatasetBundle;
import gradientlab.data.InputScale;
import gradientlab.engine.NativeEngine;
import gradientlab.engine.OptimizerKind;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.training.CourseNetworks;
import gradientlab.training.DatasetCache;
import gradientlab.training.LearningRateSchedule;
import gradientlab.training.RunExport;
import gradientlab.training.RunStore;
import gradientlab.training.StoredRun;
import gradientlab.training.Trainer;
import gradientlab.training.TrainingConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./lab run architectures}: parts 3, 4 and 5 of the course without a window. */
@Command(
        name = "architectures",
        description =
                "Trains networks on images: parts 3, 4 and 5. Every run is kept; see 'lab runs', also for the keys"
                        + " of a run in JSON.",
        sortOptions = false)
final class RunArchitecturesCommand implements Callable<Integer> {
    @Mixin
    private Common common;

    @Option(names = "--models", paramLabel = "M,M", description = "mlp_1, mlp_2, cnn_3, cnn_4, cnn_5 (default: all).")
    private String models;

    @Option(
            names = "--network",
            split = ",",
            paramLabel = "NET",
            description = "Networks of your own, as JSON files; see 'lab net check'.")
    private List<String> networks = List.of();

    @Option(names = "--dataset", paramLabel = "D", description = "shapes or cifar10 (default: shapes).")
    private String dataset = "shapes";

    @Option(names = "--epochs", paramLabel = "N", description = "Default: 15.")
    private int epochs = TrainingConfig.COURSE_EPOCHS;

    @Option(names = "--batch", paramLabel = "N", description = "Images a step (default: 50).")
    private int batch = TrainingConfig.COURSE_BATCH;

    @Option(names = "--optimizer", paramLabel = "O", description = "adam, sgd or momentum (default: adam).")
    private OptimizerKind optimizer = OptimizerKind.ADAM;

    @Option(names = "--learning-rate", paramLabel = "R", description = "Default: 0.001 for adam, else 0.01.")
    private Double learningRate;

    @Option(
            names = "--schedule",
            paramLabel = "S:R,S:R",
            description = "From step S on rate R, for example 5000:0.01,10000:0.001.")
    private String schedule = "";

    @Option(
            names = "--weight-decay",
            paramLabel = "W",
            description = "This much of every parameter is added to its gradient, 0 to 1 (default: 0).")
    private double weightDecay;

    @Option(
            names = "--activation",
            split = ",",
            paramLabel = "A",
            description = "relu, sigmoid, or both with a comma (default: relu).")
    private List<HiddenActivation> activations = List.of(HiddenActivation.RELU);

    @Option(
            names = "--input-scale",
            paramLabel = "I",
            description = "normalised, unit (0 to 1) or raw_255 (default: normalised).")
    private InputScale inputScale = InputScale.NORMALISED;

    @Option(names = "--train-limit", paramLabel = "N", description = "Training images, class-balanced (default: all).")
    private Integer trainLimit;

    @Option(
            names = "--val-limit",
            paramLabel = "N",
            description =
                    "Images of the accuracy every 10 steps, 0 for the whole validation set as in the course, which"
                            + " takes most of the time (default: ${DEFAULT-VALUE}). Epoch ends use the whole set.")
    private int validationLimit = TrainingConfig.DEFAULT_VALIDATION_LIMIT;

    @Option(names = "--seed", paramLabel = "S", description = "Decides weights, split and order (default: 1).")
    private long seed = 1;

    @Option(names = "--out", paramLabel = "DIR", description = "Also write each run's points and results there.")
    private Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return train(configs(), common, out);
    }

    /**
     * Trains networks one after the other, and keeps them.
     *
     * @param out where to write points and results as well, or null
     */
    static int train(List<TrainingConfig> configs, Common common, Path out) throws IOException, InterruptedException {
        Path data = common.dataDirectory();
        RunStore store = new RunStore(data);
        DatasetBundle bundle = new DatasetCache(data).get(configs.get(0).dataset());
        configs.forEach(config -> Trainer.requireFit(config, bundle));
        common.note(NativeEngine.describe());
        List<Map<String, Object>> results = new ArrayList<>();
        try (SignalMonitor signals = new SignalMonitor(common::note)) {
            for (TrainingConfig config : configs) {
                String id = store.create(config, "", RunStore.DEFAULT_ORIGIN);
                StoredRun run = RunReporter.train(store, id, store.lock(id), bundle, signals, common);
                if (out != null) {
                    RunExport.write(run, out.toAbsolutePath());
                }
                if (signals.cancelled()) {
                    return 1;
                }
                results.add(RunExport.summary(run));
            }
        }
        common.result("runs", results);
        return 0;
    }

    private List<TrainingConfig> configs() throws IOException {
        List<TrainingConfig> configs = new ArrayList<>();
        double rate = learningRate == null ? TrainingConfig.defaultRate(optimizer) : learningRate;
        if (trainLimit != null && trainLimit < 1) {
            throw new InvalidSetting("train-limit", "--train-limit must be 1 or more.");
        }
        for (Architecture network : networks()) {
            for (HiddenActivation activation : new LinkedHashSet<>(activations)) {
                configs.add(new TrainingConfig(
                        network,
                        activation,
                        dataset.toLowerCase(Locale.ROOT),
                        inputScale,
                        optimizer,
                        rate,
                        LearningRateSchedule.parse(schedule),
                        weightDecay,
                        batch,
                        epochs,
                        trainLimit == null ? 0 : trainLimit,
                        validationLimit,
                        seed));
            }
        }
        return configs;
    }

    /** What is wrong with one of them is said before anything is trained. */
    private Set<Architecture> networks() throws IOException {
        if (models == null && networks.isEmpty()) {
            return new LinkedHashSet<>(CourseNetworks.all());
        }
        Set<Architecture> wanted = new LinkedHashSet<>();
        if (models != null) {
            Arrays.stream(models.split(","))
                    .map(String::strip)
                    .map(CourseNetworks::named)
                    .forEach(wanted::add);
        }
        for (String network : networks) {
            wanted.add(NetCommand.network(network));
        }
        return wanted;
    }
}
