package gradientlab.experiment.xor;

import gradientlab.json.NumberArray;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.plot.NumberText;
import gradientlab.text.Texts;
import gradientlab.training.xor.EngineKind;
import gradientlab.training.xor.History;
import gradientlab.training.xor.XorConfig;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The curves of a run that is compared with. Thinned and rounded, so that a long one costs no more than a short one and
 * four of them fit in a shared text. An epoch whose loss is no number is left out: a curve ends where the run blew up.
 *
 * @param run tells runs apart, also those of two computers: drawn by chance; two of the same number are one run, kept
 *     twice as it went on
 * @param name its settings in short, or what the student calls it
 * @param colorIndex of the series colours; the run's own place gives it
 * @param epochs ascending
 * @param loss at these epochs
 * @param validationAccuracy likewise, 0 to 1
 */
record KeptRun(
        long run, String name, int colorIndex, NumberArray epochs, NumberArray loss, NumberArray validationAccuracy) {
    private static final Texts TEXTS = Texts.of(KeptRun.class);

    static final int LONGEST_NAME = 120;

    /** Of the epochs after the first hundred, one in so many of those before it: the same to the eye on either axis. */
    private static final int STEP = 100;

    /** Significant digits: more than a plot or its read-out shows. */
    private static final MathContext DIGITS = new MathContext(6);

    /** More would be none of ours: enough for the longest run there can be. */
    private static final int MOST_SAMPLES = 4000;

    /** @throws InvalidSetting when it cannot be the curves of a run */
    KeptRun {
        boolean paired = epochs.size() == loss.size() && loss.size() == validationAccuracy.size();
        boolean named = !name.isBlank() && name.length() <= LONGEST_NAME;
        if (!named
                || !paired
                || epochs.size() > MOST_SAMPLES
                || colorIndex < 0
                || !epochs.allBetween(0, XorConfig.MAX_EPOCHS)
                || !ascending(epochs.values())
                || !validationAccuracy.allBetween(0, 1)) {
            throw new InvalidSetting("pinned", TEXTS.get("pin.broken"));
        }
    }

    private static boolean ascending(double[] values) {
        return IntStream.range(1, values.length).allMatch(i -> values[i] > values[i - 1]);
    }

    static KeptRun of(long run, String name, History history) {
        List<Integer> kept = new ArrayList<>();
        int size = history.size();
        for (int epoch = 0; epoch < size; epoch += Math.max(1, epoch / STEP)) {
            kept.add(epoch);
        }
        if (size > 0 && kept.get(kept.size() - 1) != size - 1) {
            kept.add(size - 1);
        }
        kept.removeIf(epoch -> !Double.isFinite(history.loss(epoch)));
        return new KeptRun(
                run,
                shortened(name),
                0,
                rounded(kept, Integer::doubleValue),
                rounded(kept, history::loss),
                rounded(kept, history::validationAccuracy));
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    private static NumberArray rounded(List<Integer> epochs, ToDoubleFunction<Integer> value) {
        return new NumberArray(epochs.stream()
                .mapToDouble(value)
                .map(number -> number == Math.rint(number) ? number : new BigDecimal(number, DIGITS).doubleValue())
                .toArray());
    }

    /** Called otherwise; the same when there is nothing to call it. */
    KeptRun named(String newName) {
        return newName.isBlank()
                ? this
                : new KeptRun(run, shortened(newName.strip()), colorIndex, epochs, loss, validationAccuracy);
    }

    KeptRun colored(int newColorIndex) {
        return new KeptRun(run, name, newColorIndex, epochs, loss, validationAccuracy);
    }

    private static void addData(XorConfig config, List<String> parts) {
        if (!config.blobs()) {
            parts.add(config.data().label());
        }
        if (config.std() != config.data().usualNoise()) {
            parts.add(TEXTS.get("kept.spread", NumberText.compact(config.std())));
        }
        if (config.size() != XorConfig.TRAIN_SIZE) {
            parts.add(TEXTS.get("points.count", NumberText.fixed(config.size(), 0)));
        }
    }

    /**
     * A run's settings in short: always what is compared most, and of the rest what is not the course's.
     *
     * @param rates the learning rates in the order they were used
     */
    static String name(XorConfig config, List<Double> rates) {
        XorConfig course = XorConfig.course(config.activation());
        List<String> parts = new ArrayList<>();
        String units = config.layers().stream()
                .map(layer -> String.valueOf(layer.units()))
                .collect(Collectors.joining("-"));
        String functions = config.layers().stream()
                .map(layer -> layer.activation().label())
                .distinct()
                .collect(Collectors.joining("-"));
        parts.add(TEXTS.get(units.equals("1") ? "kept.network.one" : "kept.network", functions, units));
        parts.add(TEXTS.get(
                "kept.rate",
                rates.stream().map(rate -> NumberText.significant(rate, 7)).collect(Collectors.joining(" → "))));
        if (config.batch() != course.batch()) {
            parts.add(
                    config.batch() == XorConfig.FULL_BATCH
                            ? TEXTS.get("kept.full-batch")
                            : TEXTS.get("kept.batch", config.batch()));
        }
        if (config.epochs() != course.epochs()) {
            parts.add(TEXTS.get("kept.epochs", NumberText.fixed(config.epochs(), 0)));
        }
        if (config.sigmoidOutput() && config.activation() != HiddenActivation.SIGMOID) {
            parts.add(TEXTS.get("kept.sigmoid-output"));
        }
        if (!config.own().absent()) {
            parts.add(config.own().source());
        } else {
            addData(config, parts);
        }
        if (config.engine() == EngineKind.DL4J) {
            parts.add(TEXTS.name("engine", EngineKind.DL4J));
        }
        parts.add(TEXTS.get("kept.seed", String.valueOf(config.seed())));
        return String.join(", ", parts);
    }
}
