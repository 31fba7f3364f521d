package gradientlab.experiment.xor;

import gradientlab.plot.NumberText;
import gradientlab.text.Texts;
import gradientlab.training.xor.EngineKind;
import gradientlab.training.xor.History;
import gradientlab.training.xor.XorActivation;
import gradientlab.training.xor.XorConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The curves of a run that is compared with. Thinned, so that a long one costs no more than a short one.
 *
 * @param run tells runs apart: two of the same number are one run, kept twice as it went on
 * @param name its settings in short
 * @param colorIndex of the series colours; the run's own place gives it
 * @param epochs ascending
 * @param loss at these epochs
 * @param validationAccuracy likewise, 0 to 1
 */
record KeptRun(int run, String name, int colorIndex, double[] epochs, double[] loss, double[] validationAccuracy) {
    private static final Texts TEXTS = Texts.of(KeptRun.class);

    /** So many first epochs are kept whole: on a logarithmic axis they are half of the picture. */
    private static final int WHOLE = 1000;

    /** Of all the epochs after them about so many. */
    private static final int REST = 2000;

    static KeptRun of(int run, String name, History history) {
        int size = history.size();
        int step = Math.max(1, (size - WHOLE) / REST);
        List<Integer> kept = new ArrayList<>();
        for (int epoch = 0; epoch < size; epoch += epoch < WHOLE ? 1 : step) {
            kept.add(epoch);
        }
        if (kept.get(kept.size() - 1) != size - 1) {
            kept.add(size - 1);
        }
        return new KeptRun(
                run,
                name,
                0,
                kept.stream().mapToDouble(Integer::doubleValue).toArray(),
                kept.stream().mapToDouble(history::loss).toArray(),
                kept.stream().mapToDouble(history::validationAccuracy).toArray());
    }

    KeptRun named(String newName) {
        return new KeptRun(run, newName, colorIndex, epochs, loss, validationAccuracy);
    }

    KeptRun colored(int newColorIndex) {
        return new KeptRun(run, name, newColorIndex, epochs, loss, validationAccuracy);
    }

    /**
     * A run's settings in short: always what is compared most, and of the rest what is not the course's.
     *
     * @param rates the learning rates in the order they were used
     */
    static String name(XorConfig config, List<Double> rates) {
        XorConfig course = XorConfig.course(config.activation());
        List<String> parts = new ArrayList<>();
        parts.add(TEXTS.get(
                config.hidden() == 1 ? "kept.network.one" : "kept.network",
                config.activation().label(),
                config.hidden()));
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
        if (config.sigmoidOutput() && config.activation() != XorActivation.SIGMOID) {
            parts.add(TEXTS.get("kept.sigmoid-output"));
        }
        if (config.std() != course.std()) {
            parts.add(TEXTS.get("kept.spread", NumberText.compact(config.std())));
        }
        if (config.engine() == EngineKind.DL4J) {
            parts.add(TEXTS.name("engine", EngineKind.DL4J));
        }
        parts.add(TEXTS.get("kept.seed", String.valueOf(config.seed())));
        return String.join(", ", parts);
    }
}
