package gradientlab.desk;

import gradientlab.data.DatasetBundle;
import gradientlab.data.Shapes;
import gradientlab.data.pictures.PictureStore;
import gradientlab.fx.BackgroundTaskRunner;
import gradientlab.text.Language;
import gradientlab.training.CourseNetworks;
import gradientlab.training.DatasetCache;
import gradientlab.training.RunStatus;
import gradientlab.training.RunStore;
import gradientlab.training.TrainingConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A desk on a data directory of its own, with 540 small images to train on. */
abstract class DeskTest {
    static final DatasetBundle DATA = Shapes.bundle(600, 100, 7);

    /** Eleven steps an epoch. */
    static final TrainingConfig SHORT = TrainingConfig.course(CourseNetworks.MLP_1, "shapes")
            .with()
            .epochs(3)
            .validationLimit(20)
            .build();

    static final TrainingConfig LONG = SHORT.withEpochs(5000);

    private static final int SECONDS = 120;

    @TempDir
    Path directory;

    BackgroundTaskRunner tasks;
    RunStore store;
    TrainingDesk desk;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void openDesk() throws Exception {
        Language.use(Language.ENGLISH);
        tasks = new BackgroundTaskRunner();
        openDesk(name -> DATA);
    }

    void openDesk(DatasetCache.Source source) throws Exception {
        store = new RunStore(directory);
        desk = onFx(() -> new TrainingDesk(
                tasks, store, new DatasetCache(source), name -> Optional.empty(), new PictureStore(directory)));
    }

    @AfterEach
    void closeDesk() throws Exception {
        onFx(() -> {
            desk.close();
            tasks.close();
            return true;
        });
    }

    List<LiveRun> start(TrainingConfig... configs) throws Exception {
        int before = onFx(() -> desk.runs().size());
        onFx(() -> {
            desk.start(List.of(configs), "architectures", started -> {}, () -> {});
            return true;
        });
        await("the runs are on the desk", () -> desk.runs().size() == before + configs.length);
        return onFx(() -> List.copyOf(desk.runs().subList(before, before + configs.length)));
    }

    void awaitStatus(LiveRun run, RunStatus status) {
        await(run.id() + " is " + status, () -> run.status() == status);
    }

    static <T> T onFx(Callable<T> action) throws Exception {
        return WaitForAsyncUtils.asyncFx(action).get(SECONDS, TimeUnit.SECONDS);
    }

    /** The condition is asked on the FX thread. */
    static void await(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (TimeoutException late) {
            throw new AssertionError("not within " + SECONDS + " s: " + what);
        }
    }
}
