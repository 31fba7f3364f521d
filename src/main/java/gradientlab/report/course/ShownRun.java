package gradientlab.report.course;

import gradientlab.data.InputScale;
import gradientlab.engine.OptimizerKind;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.plot.NumberText;
import gradientlab.text.Texts;
import gradientlab.training.LearningRateSchedule;
import gradientlab.training.NetworkSnapshot;
import gradientlab.training.StoredRun;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingLog;
import java.util.Locale;

/**
 * A run of parts 3 to 5 as the report shows it.
 *
 * @param stored complete: the test images were evaluated, or the run diverged
 * @param snapshot the network at the end, or null when it is not known
 * @param kept whether it is in the lab's run store; false for one trained for the report
 */
record ShownRun(StoredRun stored, NetworkSnapshot snapshot, boolean kept) {
    private static final Texts TEXTS = Texts.of(ShownRun.class);

    TrainingConfig config() {
        return stored.config();
    }

    TrainingLog log() {
        return stored.log();
    }

    double testAccuracy() {
        return log().testAccuracy();
    }

    String model() {
        return config().network().name();
    }

    boolean sigmoid() {
        return config().activation() == HiddenActivation.SIGMOID;
    }

    boolean adam() {
        return config().optimizer() == OptimizerKind.ADAM;
    }

    boolean momentum() {
        return config().optimizer() == OptimizerKind.MOMENTUM;
    }

    boolean scheduled() {
        return !config().schedule().equals(LearningRateSchedule.CONSTANT);
    }

    /** Whether the network was given the pixels' bytes as they are. */
    boolean raw() {
        return raw(config());
    }

    static boolean raw(TrainingConfig config) {
        return config.inputScale() == InputScale.RAW_255;
    }

    /** What was wrong with the run, in a word; empty when nothing was. */
    String remark() {
        return log().diagnosis() == null
                ? ""
                : TEXTS.name("remark", log().diagnosis().kind());
    }

    /** "SGD 0.1 → 0.01 at step 80" or "Adam 0.001". */
    String optimizerText() {
        StringBuilder text = new StringBuilder(
                switch (config().optimizer()) {
                    case SGD -> "SGD ";
                    case MOMENTUM -> "SGD+momentum ";
                    case ADAM -> "Adam ";
                });
        text.append(NumberText.compact(config().learningRate()));
        config().schedule()
                .drops()
                .forEach(drop -> text.append(String.format(
                        Locale.ROOT, " → %s @ %,d", NumberText.compact(drop.learningRate()), drop.step())));
        if (config().weightDecay() != 0) {
            text.append(", L2 ").append(NumberText.compact(config().weightDecay()));
        }
        return text.toString();
    }

    /** Unique among the runs of a report: a file name without ending. */
    String id() {
        return (model() + "-" + config().activation() + "-" + config().optimizer() + "-"
                        + NumberText.compact(config().learningRate())
                        + (config().weightDecay() == 0 ? "" : "-decay" + NumberText.compact(config().weightDecay()))
                        + (scheduled() ? "-" + config().schedule().drops().size() + "drops" : "")
                        + (raw() ? "-255" : ""))
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_.-]", "-");
    }
}
