package gradientlab.experiment.xor;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.experiment.LabContext;
import gradientlab.experiment.Stateful;
import gradientlab.fx.SameThreadTaskRunner;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.share.Lesson;
import gradientlab.share.ShareText;
import gradientlab.share.SharedExperiment;
import gradientlab.text.Language;
import gradientlab.training.xor.History;
import gradientlab.training.xor.XorFrame.State;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A shared state gives the same curve somewhere else, to the last bit. */
@ExtendWith(ApplicationExtension.class)
class XorSharedCurvesTest {
    private static final int EPOCHS = 40;

    @TempDir
    private Path folder;

    @TempDir
    private Path otherFolder;

    /** All losses that a model showed since its last new network. */
    private static final class Losses implements XorRunModel.CurveListener {
        private final List<Double> losses = new ArrayList<>();

        @Override
        public void restarted() {
            losses.clear();
        }

        @Override
        public void extended(History.Chunk chunk) {
            for (int i = 0; i < chunk.size(); i++) {
                int at = chunk.from() + i;
                while (losses.size() <= at) {
                    losses.add(Double.NaN);
                }
                losses.set(at, chunk.loss()[i]);
            }
        }
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    private static void waitFor(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> onFx(condition));
    }

    private static XorExperiment experiment(Path folder) {
        return new XorExperiment(new LabContext(new SameThreadTaskRunner(), null, folder, null));
    }

    private static List<Double> train(XorExperiment experiment) throws Exception {
        XorViewModel model = experiment.model();
        Losses losses = new Losses();
        onFx(() -> {
            model.reset();
            model.run().setCurveListener(losses);
            return null;
        });
        waitFor(() -> model.run().stateProperty().get() == State.READY && losses.losses.size() == 1);
        onFx(() -> {
            experiment.start();
            return null;
        });
        waitFor(() -> model.run().stateProperty().get() == State.FINISHED);
        return onFx(() -> List.copyOf(losses.losses));
    }

    @Test
    void theSameLossesOnAnotherDataFolder() throws Exception {
        Language.use(Language.ENGLISH);
        XorExperiment mine = experiment(folder);
        XorExperiment theirs = experiment(otherFolder);
        try {
            String text = onFx(() -> {
                XorViewModel model = mine.model();
                model.applyPreset(HiddenActivation.TANH);
                model.config().update(now -> now.withHidden(6));
                model.config().update(now -> now.withLearningRate(0.0123456789));
                model.config().update(now -> now.withBatch(32));
                model.config().update(now -> now.withEpochs(EPOCHS));
                model.config().update(now -> now.withStd(0.61));
                model.newSeed();
                model.addPoint(0.123456789, -1.5, 0);
                model.erasePoints(1, 1, 1, 1, 0.2);
                model.addPoint(2.1, 2.2, 1);
                return ShareText.encode(SharedExperiment.of("xor", Lesson.NONE, state(mine)));
            });
            XorState opened = ShareText.decode(text).stateAs(XorState.class);
            onFx(() -> {
                restore(theirs, opened);
                return null;
            });
            List<Double> losses = train(mine);
            assertThat(losses).hasSize(EPOCHS + 1).doesNotContain(Double.NaN);
            assertThat(losses.get(EPOCHS)).isLessThan(losses.get(0));
            assertThat(train(theirs)).isEqualTo(losses);

            onFx(() -> {
                theirs.model().restorePoints();
                return null;
            });
            assertThat(train(theirs)).as("the points decide").isNotEqualTo(losses);
            onFx(() -> {
                restore(theirs, opened);
                return null;
            });
            assertThat(train(theirs)).isEqualTo(losses);
        } finally {
            mine.close();
            theirs.close();
        }
    }

    private static XorState state(XorExperiment experiment) {
        return (XorState) experiment.stateful().orElseThrow().state().get();
    }

    @SuppressWarnings("unchecked")
    private static void restore(XorExperiment experiment, XorState state) {
        ((Stateful<XorState>) experiment.stateful().orElseThrow()).state().set(state);
        assertThat(state(experiment)).isEqualTo(state);
    }
}
