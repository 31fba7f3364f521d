package gradientlab.experiment.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.desk.LiveRun;
import gradientlab.desk.RunNumbers;
import gradientlab.desk.TrainingDesk;
import gradientlab.fx.BackgroundTaskRunner;
import gradientlab.training.NetworkSnapshot;
import gradientlab.training.RunStatus;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The tab without a window: what is chosen, shown, looked into, and read back. */
class ArchitectureViewModelTest {
    @TempDir
    private Path directory;

    private final BackgroundTaskRunner tasks = new BackgroundTaskRunner();
    private TrainingDesk desk;
    private ArchitectureViewModel model;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() throws Exception {
        onFx(() -> {
            desk = SmallDesk.in(directory, tasks);
            model = new ArchitectureViewModel(desk, SmallDesk.NO_FILES);
            model.activate();
            model.sideBar().state().update(now -> now.withEpochs(2));
            model.sideBar().state().update(now -> now.withImages(200));
            model.sideBar().state().update(now -> now.withValidation(20));
            return true;
        });
    }

    @AfterEach
    void close() {
        desk.close();
        tasks.close();
    }

    private static <T> T onFx(Callable<T> action) throws Exception {
        return WaitForAsyncUtils.asyncFx(action).get(60, TimeUnit.SECONDS);
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(120, TimeUnit.SECONDS, () -> onFx(condition));
    }

    private List<LiveRun> trained() throws Exception {
        onFx(() -> {
            model.sideBar().run();
            return true;
        });
        until(() -> model.rowsProperty().get().size() == 2
                && model.rowsProperty().get().stream().allMatch(row -> row.status() == RunStatus.COMPLETED));
        return onFx(() -> List.copyOf(model.shown().runs()));
    }

    @Test
    void aPastedDefinitionBecomesAnOwnNetworkOrIsRefusedByItsLine() throws Exception {
        onFx(() -> {
            model.buildFromPyTorch(
                    "nn.Sequential(\n  nn.Conv2d(3, 8, 5), nn.ReLU(), nn.Flatten(), nn.Linear(6272, 10))");
            return true;
        });
        until(() -> model.state().get().nets().contains("pasted"));
        assertThat(onFx(() -> model.state().get().training().network("pasted").parameters()))
                .isEqualTo(8 * (3 * 25 + 1) + 10 * (6272 + 1));
        onFx(() -> {
            model.buildFromPyTorch("nn.Sequential(\n  nn.Transformer(3))");
            return true;
        });
        until(() -> model.sideBar().messageProperty().get().contains("2"));
        assertThat(onFx(() -> model.state().get().training().own())).hasSize(1);
    }

    @Test
    void runsBecomeLinesOfTheTable() throws Exception {
        assertThat(onFx(() -> model.pageProperty().get())).isEqualTo(Page.NETWORKS);
        List<LiveRun> runs = trained();
        onFx(() -> {
            assertThat(model.pageProperty().get()).isEqualTo(Page.TRAINING);
            List<RunNumbers> rows = model.rowsProperty().get();
            assertThat(rows).extracting(RunNumbers::label).containsExactly("mlp_1", "cnn_3");
            assertThat(rows).extracting(RunNumbers::parameters).containsExactly(98_666L, 11_394L);
            for (int i = 0; i < 2; i++) {
                RunNumbers row = rows.get(i);
                LiveRun run = runs.get(i);
                assertThat(row.done()).isEqualTo(1);
                assertThat(row.test()).isEqualTo(run.testProperty().get().accuracy());
                double first = run.epochs().get(0).validation().accuracy();
                double second = run.epochs().get(1).validation().accuracy();
                assertThat(row.bestValidation()).isEqualTo(Math.max(first, second));
                assertThat(row.seconds()).isPositive();
                assertThat(row.stepsPerSecond()).isCloseTo(8 / row.seconds(), within(1e-9));
            }
            assertThat(rows.get(0).colorIndex()).isNotEqualTo(rows.get(1).colorIndex());
            return true;
        });
    }

    @Test
    void aRunNobodyLookedAtIsReadFromItsLastSave() throws Exception {
        List<LiveRun> runs = trained();
        LiveRun other = runs.get(1);
        onFx(() -> {
            assertThat(model.details().runProperty().get()).isSameAs(runs.get(0));
            assertThat(other.snapshotProperty().get()).isNull();
            model.details().runProperty().set(other);
            return true;
        });
        until(() -> model.details().snapshotProperty().get() != null
                && model.details().imagesProperty().get() != null);
        onFx(() -> {
            NetworkSnapshot snapshot = model.details().snapshotProperty().get();
            assertThat(snapshot.step()).isEqualTo(8);
            assertThat(snapshot.weights().units()).isEqualTo(16);
            assertThat(snapshot.weights().height()).isEqualTo(3);
            assertThat(snapshot.predictions()).hasSize(20);
            assertThat(model.details().unitClassesProperty().get()).hasSize(16);
            return true;
        });
    }

    @Test
    void theConfusionMatrixTurnsToTheTestAndShowsImagesOfACell() throws Exception {
        LiveRun run = trained().get(0);
        onFx(() -> {
            DetailModel details = model.details();
            assertThat(details.testProperty().get()).isTrue();
            assertThat(details.confusionProperty().get().evaluation())
                    .isSameAs(run.testProperty().get());
            details.testProperty().set(false);
            assertThat(details.confusionProperty().get().evaluation())
                    .isSameAs(run.epochs().get(1).validation());
            assertThat(details.confusionProperty().get().epoch()).isEqualTo(2);
            details.testProperty().set(true);
            details.askForExamples(3, predictedOf(run, 3));
            return true;
        });
        until(() -> model.details().examplesProperty().get() != null);
        onFx(() -> {
            Examples examples = model.details().examplesProperty().get();
            int count = run.testProperty().get().confusion()[3][examples.predicted()];
            assertThat(examples.found()).hasSize(Math.min(count, DetailModel.MOST_EXAMPLES));
            assertThat(examples.found())
                    .allSatisfy(one ->
                            assertThat(SmallDesk.DATA.test().label(one.image())).isEqualTo(3));
            return true;
        });
    }

    /** An answer that some test image of the class got. */
    private static int predictedOf(LiveRun run, int label) {
        int predicted = 0;
        while (run.testProperty().get().confusion()[label][predicted] == 0) {
            predicted++;
        }
        return predicted;
    }

    @Test
    void picturesAreMadeOnlyWhileSomebodyLooks() throws Exception {
        onFx(() -> {
            model.state().update(now -> now.withNets(List.of("mlp_1")));
            model.sideBar().state().update(now -> now.withEpochs(2000));
            model.sideBar().run();
            return true;
        });
        until(() -> model.details().snapshotProperty().get() != null);
        LiveRun run = onFx(() -> model.details().runProperty().get());
        onFx(() -> {
            model.deactivate();
            return true;
        });
        int behind = onFx(() -> run.points().size()) + 5;
        until(() -> run.points().size() > behind);
        int seen = onFx(() -> run.snapshotProperty().get().step());
        until(() -> run.points().size() > behind + 5);
        assertThat(onFx(() -> run.snapshotProperty().get().step())).isEqualTo(seen);
        onFx(() -> {
            model.activate();
            return true;
        });
        until(() -> model.details().snapshotProperty().get().step() > seen);
        onFx(() -> {
            desk.queue().stopAll();
            return true;
        });
        until(() -> run.status() == RunStatus.STOPPED);
    }

    @Test
    void nothingTickedIsSaidNotTrained() throws Exception {
        onFx(() -> {
            model.state().update(now -> now.withNets(List.of()));
            model.sideBar().run();
            assertThat(model.sideBar().messageProperty().get()).isNotEmpty();
            assertThat(model.shown().runs()).isEmpty();
            return true;
        });
    }
}
