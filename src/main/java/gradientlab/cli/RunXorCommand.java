package gradientlab.cli;

import gradientlab.data.plane.PlaneSet;
import gradientlab.data.plane.PointTable;
import gradientlab.engine.Cores;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.plot.NumberText;
import gradientlab.text.Percent;
import gradientlab.training.xor.EngineKind;
import gradientlab.training.xor.HiddenLayer;
import gradientlab.training.xor.OwnPoints;
import gradientlab.training.xor.SeedStudy;
import gradientlab.training.xor.XorConfig;
import gradientlab.training.xor.XorConfigBuilder;
import gradientlab.training.xor.XorRun;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./lab run xor}: the XOR experiment; what is not given is the course's setting for the activation. */
@Command(name = "xor", description = "Trains a small network on points of the plane.", sortOptions = false)
final class RunXorCommand implements Callable<Integer> {
    @Mixin
    private Common common;

    @Option(names = "--activation", paramLabel = "A", description = "sigmoid, tanh or relu (default: sigmoid).")
    private HiddenActivation activation = HiddenActivation.SIGMOID;

    @Option(names = "--sigmoid-output", description = "A sigmoid output unit whatever the hidden activation.")
    private boolean sigmoidOutput;

    @Option(names = "--engine", paramLabel = "E", description = "scratch or dl4j (default: scratch).")
    private EngineKind engine = EngineKind.SCRATCH;

    @Option(names = "--epochs", paramLabel = "N", description = "Default: 10000; relu: 100.")
    private Integer epochs;

    @Option(names = "--learning-rate", paramLabel = "R", description = "Default: 0.001.")
    private Double learningRate;

    @Option(names = "--batch", paramLabel = "B", description = "'full' or samples a step (default: full; relu: 1).")
    private String batch;

    @Option(names = "--hidden", paramLabel = "N", description = "Hidden units, 1 to 16 (default: 4).")
    private Integer hidden;

    @Option(
            names = "--layers",
            paramLabel = "N,N",
            split = ",",
            description = "Units of each hidden layer, in place of --hidden: one to six layers.")
    private List<Integer> layers;

    @Option(
            names = {"--data", "--points"},
            paramLabel = "D",
            description =
                    "blobs (the default, the course's), circles, spiral, moons, checkerboard, or a CSV file of two"
                            + " numbers and a class a line.")
    private String data;

    @Option(names = "--size", paramLabel = "N", description = "Training points, unless of a file (default: 1000).")
    private Integer size;

    @Option(
            names = {"--std", "--noise"},
            paramLabel = "S",
            description = "Standard deviation of a blob, or of a point of another set (default: 0.4; the set's own).")
    private Double std;

    @Option(names = "--seed", paramLabel = "S", description = "Decides data, weights and order (default: 1).")
    private long seed = 1;

    @Option(names = "--seeds", paramLabel = "N", description = "Run N seeds from --seed on; print every accuracy.")
    private Integer seeds;

    @Override
    public Integer call() throws IOException {
        XorConfig config = config();
        return seeds == null ? single(config, common) : study(config);
    }

    private XorConfig config() throws IOException {
        XorConfigBuilder edit = XorConfigBuilder.builder(XorConfig.course(activation))
                .sigmoidOutput(sigmoidOutput)
                .engine(engine)
                .seed(seed);
        if (data != null) {
            choose(edit);
        }
        RunOptions.given(size, edit::size);
        RunOptions.given(hidden, edit::hidden);
        if (layers != null) {
            edit.hidden(layers.get(0))
                    .more(layers.stream()
                            .skip(1)
                            .map(units -> new HiddenLayer(units, activation))
                            .toList());
        }
        RunOptions.given(learningRate, edit::learningRate);
        RunOptions.given(batch, samples -> edit.batch(parseBatch(samples)));
        RunOptions.given(epochs, edit::epochs);
        RunOptions.given(std, edit::std);
        return edit.build();
    }

    /** A set's name, or else a file's. */
    private void choose(XorConfigBuilder edit) throws IOException {
        Optional<PlaneSet> set = Stream.of(PlaneSet.values())
                .filter(one -> one.id().equalsIgnoreCase(data))
                .findFirst();
        if (set.isPresent()) {
            edit.data(set.get()).std(set.get().usualNoise());
            return;
        }
        Path file = Path.of(data);
        try {
            edit.own(OwnPoints.of(file.getFileName().toString(), PointTable.of(file)));
        } catch (NoSuchFileException none) {
            String names = Stream.of(PlaneSet.values()).map(PlaneSet::id).collect(Collectors.joining(", "));
            throw new InvalidSetting(
                    "data", "--data " + data + ": there is no such file, and no such set; sets are " + names + ".");
        }
    }

    private static int parseBatch(String text) {
        if (text.equalsIgnoreCase("full")) {
            return XorConfig.FULL_BATCH;
        }
        try {
            int samples = Integer.parseInt(text);
            if (samples >= 1) {
                return samples;
            }
        } catch (NumberFormatException notANumber) {
            // the sentence below says what is expected
        }
        throw new InvalidSetting(
                "batch", "--batch " + text + ": the batch must be 'full' or a whole number of samples, 1 or more.");
    }

    /** Trains one network and says what came out. */
    static int single(XorConfig config, Common common) {
        try (SignalMonitor signals = new SignalMonitor(common)) {
            LinkedHashMap<String, Object> result = result(XorRun.train(config, signals::cancelled), common);
            if (signals.cancelled()) {
                return common.interrupted(result);
            }
            common.result(result);
            return 0;
        }
    }

    private static LinkedHashMap<String, Object> result(XorRun run, Common common) {
        XorConfig config = run.config();
        common.say(String.format(
                Locale.ROOT,
                "%s, %s, seed %d: %d epochs in %.2f s, train loss %s, validation accuracy %s",
                config.activation().label(),
                config.engine().label(),
                config.seed(),
                run.epochs(),
                run.seconds(),
                NumberText.significant(run.trainLoss(), 6),
                Percent.of(run.validationAccuracy())));
        if (run.diagnosis() != null) {
            common.note(run.diagnosis().sentence());
        }
        LinkedHashMap<String, Object> result = new LinkedHashMap<>();
        result.put("epochs", run.epochs());
        result.put("train_loss", run.trainLoss());
        result.put("train_accuracy", run.trainAccuracy());
        result.put("val_accuracy", run.validationAccuracy());
        result.put("seconds", run.seconds());
        result.put("diagnosis", run.diagnosis() == null ? null : run.diagnosis().sentence());
        return result;
    }

    private int study(XorConfig config) {
        if (seeds < 1 || seeds > SeedStudy.MAX_SEEDS) {
            throw new InvalidSetting("seeds", "--seeds must be a whole number from 1 to " + SeedStudy.MAX_SEEDS + ".");
        }
        try (SignalMonitor signals = new SignalMonitor(common)) {
            SeedStudy study = SeedStudy.run(
                    config,
                    seeds,
                    Cores.all(),
                    done -> common.note(done + " of " + seeds + " seeds"),
                    signals::cancelled);
            LinkedHashMap<String, Object> result = new LinkedHashMap<>();
            result.put("val_accuracies", study.validationAccuracies());
            if (signals.cancelled()) {
                return common.interrupted(result);
            }
            say(study);
            common.result(result);
            return 0;
        }
    }

    private void say(SeedStudy study) {
        double[] sorted = study.validationAccuracies().clone();
        Arrays.sort(sorted);
        common.say(String.format(
                Locale.ROOT,
                "validation accuracy over %d seeds: lowest %s, median %s, highest %s",
                sorted.length,
                Percent.of(sorted[0]),
                Percent.of(sorted[sorted.length / 2]),
                Percent.of(sorted[sorted.length - 1])));
    }
}
