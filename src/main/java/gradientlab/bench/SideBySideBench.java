package gradientlab.bench;

import gradientlab.data.DatasetBundle;
import gradientlab.data.Shapes;
import gradientlab.engine.Cores;
import gradientlab.nn.net.Architecture;
import gradientlab.training.CourseNetworks;
import gradientlab.training.DatasetCache;
import gradientlab.training.RunGroup;
import gradientlab.training.RunStore;
import gradientlab.training.StoredRun;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.file.PathUtils;

/** A row about the course's five networks as the command line trains them: side by side on all cores, or one by one. */
final class SideBySideBench {
    private static final int PAIRS = 3;
    private static final int WARM_UP_EPOCHS = 1;

    /** Of 13 steps: as long as the runs' beginnings and ends, saves included, count for little. */
    private static final int EPOCHS = 6;

    private static final DatasetBundle DATA = Shapes.bundle(700, 50, 7);

    private SideBySideBench() {}

    static BenchRow row(String group) throws IOException {
        int cores = Cores.all();
        List<Architecture> five = CourseNetworks.all();
        stepsPerSecond(five, cores, WARM_UP_EPOCHS);
        double[] together = new double[PAIRS];
        double[] apart = new double[PAIRS];
        for (int i = 0; i < PAIRS; i++) { // in turn, so that what else the computer does is the same for both
            together[i] = stepsPerSecond(five, cores, EPOCHS);
            apart[i] = stepsPerSecond(five, 1, EPOCHS);
        }
        return new BenchRow(
                        group, "five runs side by side, Java, cores: " + cores, Stopwatch.median(together), "steps/s")
                .against("one by one, one thread", Stopwatch.median(apart))
                .withNote("steps of all five; validation, test and saves included");
    }

    /** With one core one after the other, else all at once. */
    static double stepsPerSecond(List<Architecture> networks, int cores, int epochs) throws IOException {
        Path folder = Files.createTempDirectory("lab-bench");
        try {
            RunStore store = new RunStore(folder);
            List<String> ids = new ArrayList<>();
            for (Architecture network : networks) {
                TrainingConfig config = TrainingConfig.course(network, "shapes")
                        .with()
                        .epochs(epochs)
                        .build();
                ids.add(store.create(config, "", RunStore.DEFAULT_ORIGIN));
            }
            long start = System.nanoTime();
            for (List<String> together : cores == 1 ? ids.stream().map(List::of).toList() : List.of(ids)) {
                RunGroup.train(
                        store,
                        together,
                        new DatasetCache(name -> DATA),
                        cores,
                        TrainingListener.NONE,
                        () -> Thread.currentThread().isInterrupted());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return store.list().runs().stream().mapToInt(StoredRun::step).sum() / seconds;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while measuring.", stop);
        } finally {
            PathUtils.deleteDirectory(folder);
        }
    }
}
