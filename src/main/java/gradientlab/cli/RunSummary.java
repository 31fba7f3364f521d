package gradientlab.cli;

import gradientlab.model.Architecture;
import gradientlab.text.Percent;
import gradientlab.training.EpochMetrics;
import gradientlab.training.StepMetrics;
import gradientlab.training.Trainer;
import gradientlab.training.TrainingLog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a finished run comes to, as a line and as JSON. */
final class RunSummary {
    private RunSummary() {}

    static String line(Trainer.Result result) {
        TrainingLog log = result.log();
        return String.format(
                Locale.ROOT,
                "%s: %s, train loss %.4f, best validation accuracy %s, test accuracy %s, %.0f s, %.1f steps/s (run %s)",
                result.config().label(),
                result.status().name().toLowerCase(Locale.ROOT),
                trainLoss(log),
                Percent.of(log.bestValidation()),
                Percent.of(log.testAccuracy()),
                result.seconds(),
                result.stepsPerSecond(),
                result.id());
    }

    static Map<String, Object> json(Trainer.Result result) {
        TrainingLog log = result.log();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", result.config().model());
        json.put("id", result.id());
        json.put("status", result.status().name().toLowerCase(Locale.ROOT));
        json.put("activation", result.config().activation().name().toLowerCase(Locale.ROOT));
        json.put("learning_rate", result.config().learningRate());
        json.put("parameters", Architecture.named(result.config().model()).parameters());
        json.put("epochs", log.epochs().size());
        json.put("train_loss", trainLoss(log));
        json.put("train_accuracy", trainAccuracy(log));
        json.put("val_accuracy", log.bestValidation());
        json.put("test_accuracy", log.testAccuracy());
        json.put("seconds", result.seconds());
        json.put("steps_per_second", result.stepsPerSecond());
        json.put("first_layer_gradient", firstLayerGradient(log.points()));
        if (log.diagnosis() != null) {
            json.put("diagnosis", log.diagnosis().sentence());
        }
        return json;
    }

    /** Of the last whole epoch; of a run that never finished one, the last point's. */
    private static double trainLoss(TrainingLog log) {
        EpochMetrics last = lastEpoch(log);
        boolean laterPoint =
                !log.points().isEmpty() && !Double.isFinite(lastPoint(log).loss());
        return last == null || laterPoint
                ? log.points().isEmpty() ? Double.NaN : lastPoint(log).loss()
                : last.trainLoss();
    }

    private static double trainAccuracy(TrainingLog log) {
        EpochMetrics last = lastEpoch(log);
        return last == null ? Double.NaN : last.trainAccuracy();
    }

    private static double firstLayerGradient(List<StepMetrics> points) {
        return points.isEmpty() ? Double.NaN : points.get(points.size() - 1).firstLayerGradient();
    }

    private static StepMetrics lastPoint(TrainingLog log) {
        return log.points().get(log.points().size() - 1);
    }

    private static EpochMetrics lastEpoch(TrainingLog log) {
        return log.epochs().isEmpty() ? null : log.epochs().get(log.epochs().size() - 1);
    }
}
