package gradientlab.experiment.xor;

import gradientlab.engine.Cores;
import gradientlab.fx.TaskHandle;
import gradientlab.fx.TaskRunner;
import gradientlab.text.Texts;
import gradientlab.training.xor.SeedStudy;
import gradientlab.training.xor.XorConfig;
import gradientlab.training.xor.XorData;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Many seeds in the background, and what came of the last study. FX thread. */
final class SeedsModel {
    private static final Texts TEXTS = Texts.of(SeedsModel.class);

    /**
     * A study and the settings it belongs to.
     *
     * @param config of its first seed
     * @param points what the student had done to the training points
     * @param accuracies final validation accuracies, 0 to 1
     */
    record Result(XorConfig config, PointEdits points, double[] accuracies) {
        /** Whether these settings would give the same study, but for how many seeds. */
        boolean belongsTo(XorConfig now, PointEdits pointsNow) {
            return config.equals(now) && points.equals(pointsNow);
        }

        /** The settings in words. */
        String describe() {
            String name = KeptRun.name(config, List.of(config.learningRate()));
            String last = String.valueOf(config.seed() + Math.max(1, accuracies.length) - 1);
            String seeds = accuracies.length < 2 ? name : TEXTS.get("seeds.range", name, last);
            return points.equals(PointEdits.NONE) ? seeds : TEXTS.get("seeds.own-points", seeds);
        }
    }

    private final ReadOnlyObjectWrapper<Result> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<TaskHandle> task = new ReadOnlyObjectWrapper<>();
    private final TaskRunner tasks;

    SeedsModel(TaskRunner tasks) {
        this.tasks = tasks;
    }

    /** The last study, null when there is none. */
    ReadOnlyObjectProperty<Result> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** The study now running, null when none is. */
    ReadOnlyObjectProperty<TaskHandle> taskProperty() {
        return task.getReadOnlyProperty();
    }

    /**
     * Trains these settings from many seeds: each on its own blobs, or all on the points that the student has made.
     *
     * @param data the student's points
     */
    void run(XorConfig config, PointEdits points, XorData data, int count, Consumer<Throwable> failed) {
        cancel();
        boolean own = !points.equals(PointEdits.NONE);
        result.set(null);
        task.set(tasks.run(
                TEXTS.get("seeds.title"),
                progress -> SeedStudy.run(
                        config,
                        one -> own ? data : XorData.of(one),
                        count,
                        Cores.besideWindow(),
                        done -> progress.update((double) done / count, TEXTS.get("seeds.done", done, count)),
                        progress::cancelled),
                study -> {
                    result.set(new Result(config, points, study.validationAccuracies()));
                    task.set(null);
                },
                failure -> {
                    task.set(null);
                    failed.accept(failure);
                }));
    }

    void cancel() {
        if (task.get() != null) {
            task.get().cancel();
            task.set(null);
        }
    }
}
