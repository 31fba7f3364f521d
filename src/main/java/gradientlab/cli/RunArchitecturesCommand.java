package gradientlab.cli;

import gradientlab.data.DatasetBundle;
import gradientlab.data.Shapes;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.training.CourseNetworks;
import gradientlab.training.DatasetCache;
import gradientlab.training.RunExport;
import gradientlab.training.RunStore;
import gradientlab.training.StoredRun;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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

    @Option(
            names = "--activation",
            split = ",",
            paramLabel = "A",
            description = "relu, sigmoid, or both with a comma (default: relu).")
    private List<HiddenActivation> activations = List.of(HiddenActivation.RELU);

    @Mixin
    private RunOptions options;

    @Mixin
    private CoresOption cores;

    @Option(names = "--out", paramLabel = "DIR", description = "Also write each run's points and results there.")
    private Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return train(configs(), common, cores.cores(), out);
    }

    /**
     * Trains networks side by side, and keeps them.
     *
     * @param cores that they may use
     * @param out where to write points and results as well, or null
     */
    static int train(List<TrainingConfig> configs, Common common, int cores, Path out)
            throws IOException, InterruptedException {
        Path data = common.dataDirectory();
        RunStore store = new RunStore(data);
        DatasetCache datasets = new DatasetCache(data);
        DatasetBundle bundle = datasets.get(configs.get(0).dataset());
        configs.forEach(config -> TrainingRun.requireFit(config, bundle));
        List<String> ids = new ArrayList<>();
        for (TrainingConfig config : configs) {
            ids.add(store.create(config, "", RunStore.DEFAULT_ORIGIN));
        }
        try (SignalMonitor signals = new SignalMonitor(common)) {
            List<StoredRun> runs = RunReporter.train(store, ids, datasets, cores, signals, common);
            if (out != null) {
                for (StoredRun run : runs) {
                    RunExport.write(run, out.toAbsolutePath());
                }
            }
            LinkedHashMap<String, Object> result = new LinkedHashMap<>();
            result.put("runs", runs.stream().map(RunExport::summary).toList());
            if (signals.cancelled()) {
                return common.interrupted(result);
            }
            common.result(result);
            return RunReporter.status(runs);
        }
    }

    private List<TrainingConfig> configs() throws IOException {
        String said = options.dataset();
        String dataset = DatasetName.id(said == null ? Shapes.NAME : said, common);
        List<TrainingConfig> configs = new ArrayList<>();
        for (Architecture network : networks(dataset)) {
            for (HiddenActivation activation : new LinkedHashSet<>(activations)) {
                configs.add(options.overCourse(TrainingConfig.course(network, dataset))
                        .activation(activation)
                        .dataset(dataset)
                        .build());
            }
        }
        return configs;
    }

    /** What is wrong with one of them is said before anything is trained. The course's are for any images. */
    private Set<Architecture> networks(String dataset) throws IOException {
        List<Architecture> course = List.of();
        if (models != null) {
            course = Arrays.stream(models.split(","))
                    .map(String::strip)
                    .map(CourseNetworks::named)
                    .toList();
        } else if (networks.isEmpty()) {
            course = CourseNetworks.all();
        }
        Set<Architecture> wanted = new LinkedHashSet<>();
        for (Architecture network : course) {
            wanted.add(DatasetName.fitted(network, dataset, common.dataDirectory()));
        }
        for (String network : networks) {
            wanted.add(NetCommand.network(network));
        }
        return wanted;
    }
}
