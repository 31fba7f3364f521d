package gradientlab.experiment.xor;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.experiment.Stateful;
import gradientlab.fx.SameThreadTaskRunner;
import gradientlab.json.Refused;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.share.Lesson;
import gradientlab.share.ShareText;
import gradientlab.share.SharedExperiment;
import gradientlab.text.Language;
import gradientlab.training.xor.HiddenLayer;
import gradientlab.training.xor.History;
import gradientlab.training.xor.XorConfig;
import gradientlab.training.xor.XorFrame.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** What the XOR tab's state says and keeps, without a window. */
@ExtendWith(ApplicationExtension.class)
class XorViewModelTest {
    private XorViewModel model;

    @BeforeEach
    void make() {
        Language.use(Language.ENGLISH);
        model = onFx(() -> new XorViewModel(new SameThreadTaskRunner(), null, new ReadOnlyBooleanWrapper()));
        waitFor(() -> model.run().history().size() == 1);
    }

    @AfterEach
    void end() {
        model.close();
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, work);
    }

    private static void fx(Runnable work) {
        onFx(() -> {
            work.run();
            return null;
        });
    }

    private static void waitFor(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> onFx(condition));
        } catch (java.util.concurrent.TimeoutException late) {
            throw new AssertionError(late);
        }
    }

    /** Trains so many epochs, one at a time. */
    private void train(int epochs) {
        int before = onFx(() -> model.run().history().size());
        for (int i = 0; i < epochs; i++) {
            fx(model::oneEpoch);
        }
        waitFor(() -> model.run().history().size() == before + epochs);
    }

    @Test
    void itStartsSlowEnoughToSeeThePlateauAndFullSpeedIsOneClickAway() {
        assertThat(XorViewModel.SPEEDS[model.state().get().speed()]).isEqualTo(30);
        fx(() -> model.state().update(now -> now.withSpeed(XorViewModel.FULL_SPEED)));
        fx(model::start);
        waitFor(() -> model.run().stateProperty().get() == State.FINISHED);
    }

    @Test
    void whatIsRefusedIsNotTrainedWith() {
        fx(() -> model.refusedProperty().set("Learning rate: at most 1000."));
        fx(model::start);
        fx(model::oneEpoch);
        fx(model::toggleRun);
        fx(() -> model.runSeeds(1));
        assertThat(onFx(() -> model.problemProperty().get()))
                .startsWith("Not run:")
                .endsWith("at most 1000.");
        assertThat(onFx(() -> model.seeds().resultProperty().get())).isNull();
        fx(() -> model.refusedProperty().set(""));
        assertThat(onFx(() -> model.problemProperty().get())).isEmpty();
        train(1);
        assertThat(onFx(() -> model.run().history().size()))
                .as("the first to go through")
                .isEqualTo(2);
    }

    @Test
    void aSeedIsKeptToItsLastDigit() {
        fx(() -> model.config().update(now -> now.withSeed(9_007_199_254_740_993L)));
        waitFor(() -> model.run().frameProperty().get().config().seed() == 9_007_199_254_740_993L);
    }

    @Test
    void theRunBeforeIsKeptAndPinnedOnesStay() {
        train(3);
        fx(model::reset);
        waitFor(() -> model.run().history().size() == 1);
        KeptRun previous = onFx(() -> model.run().kept().previousProperty().get());
        assertThat(previous.loss().size()).isEqualTo(4);
        assertThat(previous.name()).isEqualTo("sigmoid, 4 units, rate 0.001, seed 1");
        train(2);
        fx(model.run()::pin);
        train(1);
        fx(model.run()::pin);
        assertThat(onFx(() -> model.run().kept().pinned().size()))
                .as("one run, one pin")
                .isEqualTo(1);
        assertThat(onFx(() -> model.run().kept().pinned().get(0).loss().size())).isEqualTo(4);
        fx(() -> model.applyPreset(HiddenActivation.TANH));
        waitFor(() -> model.run().history().size() == 1);
        assertThat(onFx(() -> model.run().kept().previousProperty().get()))
                .as("it is pinned already")
                .isNull();
        for (int i = 0; i < KeptRuns.MOST_PINNED; i++) {
            train(1);
            fx(model.run()::pin);
            fx(model::reset);
            waitFor(() -> model.run().history().size() == 1);
        }
        List<KeptRun> pinned = onFx(() -> List.copyOf(model.run().kept().pinned()));
        assertThat(pinned)
                .hasSize(KeptRuns.MOST_PINNED)
                .allMatch(run -> run.name().startsWith("tanh"));
        assertThat(pinned.stream().map(KeptRun::colorIndex))
                .doesNotHaveDuplicates()
                .doesNotContain(0, 1);
        fx(() -> model.run().kept().unpin(pinned.get(0)));
        assertThat(onFx(() -> model.run().kept().pinned().size())).isEqualTo(KeptRuns.MOST_PINNED - 1);
    }

    @Test
    void aLongRunIsKeptInShort() {
        History history = new History();
        double[] values = new double[1_000_000];
        history.put(new History.Chunk(0, values, values, values));
        KeptRun kept = KeptRun.of(1, "long", history);
        double[] epochs = kept.epochs().values();
        assertThat(epochs.length).isBetween(800, 1500);
        assertThat(epochs[epochs.length - 1]).isEqualTo(999_999);
        for (int i = 1; i < epochs.length; i++) {
            assertThat(epochs[i] - epochs[i - 1]).isLessThanOrEqualTo(Math.max(1, epochs[i] / 100));
        }
    }

    @Test
    void aRunThatBlewUpIsKeptUpToThere() {
        History history = new History();
        double[] loss = {0.3, 7e300, Double.POSITIVE_INFINITY, Double.NaN};
        double[] accuracy = {0.5, 0.5, 0.5, 0.5};
        history.put(new History.Chunk(0, loss, accuracy, accuracy));
        assertThat(KeptRun.of(1, "blown up", history).loss().values()).containsExactly(0.3, 7e300);
    }

    @Test
    void aPinnedRunIsRenamedSharedAndUndone() throws Refused {
        Stateful<XorState> stateful = new Stateful<>(model.state(), UnaryOperator.identity());
        List<String> changes = new ArrayList<>();
        XorState nothing = onFx(() -> stateful.state().get());
        fx(() -> stateful.onChange(() -> changes.add("changed")));
        train(3);
        fx(model.run()::pin);
        assertThat(changes).as("what can be undone says that it happened").isNotEmpty();
        XorState pinned = onFx(() -> stateful.state().get());
        KeptRun run = pinned.pinned().get(0);
        fx(() -> model.run().kept().rename(run, "  small steps "));
        XorState renamed = onFx(() -> stateful.state().get());
        assertThat(renamed.pinned()).extracting(KeptRun::name).containsExactly("small steps");
        assertThat(stateful.change(pinned, renamed)).isEqualTo("pinned");
        fx(() -> model.run().kept().rename(run, " "));
        assertThat(onFx(() -> stateful.state().get()))
                .as("no name is no change")
                .isEqualTo(renamed);
        train(1);
        fx(model.run()::pin);
        assertThat(onFx(() -> model.run().kept().pinned().get(0).name()))
                .as("brought up to date under its name")
                .isEqualTo("small steps");

        String text = ShareText.encode(SharedExperiment.of("xor", Lesson.NONE, renamed));
        assertThat(ShareText.decode(text).stateAs(XorState.class)).isEqualTo(renamed);
        fx(() -> stateful.state().set(pinned));
        assertThat(onFx(() -> model.run().kept().pinned())).isEqualTo(pinned.pinned());
        fx(() -> stateful.state().set(nothing));
        assertThat(onFx(() -> model.run().kept().pinned())).isEmpty();
        fx(() -> stateful.state().set(renamed));
        fx(model.run()::pin);
        assertThat(onFx(() -> model.run().kept().pinned().size()))
                .as("an undone pin is still this run's")
                .isEqualTo(1);
    }

    @Test
    void theLearningRateOfARunUnderWayChangesAsItGoes() {
        train(3);
        fx(() -> model.config().update(now -> now.withLearningRate(0.0005)));
        waitFor(() -> model.run().frameProperty().get().config().learningRate() == 0.0005);
        assertThat(onFx(() -> model.run().frameProperty().get().epoch())).isEqualTo(3);
        assertThat(onFx(() -> model.run().rates()))
                .extracting(XorRunModel.RateChange::rate)
                .containsExactly(0.001, 0.0005);
        fx(model::reset);
        waitFor(() -> model.run().history().size() == 1);
        assertThat(onFx(() -> model.run().kept().previousProperty().get().name()))
                .contains("rate 0.001 → 0.0005");
        fx(() -> model.config().update(now -> now.withHidden(3)));
        waitFor(() -> model.run().frameProperty().get().config().hidden() == 3);
        assertThat(onFx(() -> model.run().rates())).hasSize(1);
    }

    @Test
    void anEpochMeasuredAgainReplacesWhatWasKnown() {
        train(2);
        double before = onFx(() -> model.run().history().loss(2));
        List<Integer> starts = new ArrayList<>();
        fx(() -> model.run().setCurveListener(new XorRunModel.CurveListener() {
            @Override
            public void restarted() {}

            @Override
            public void extended(History.Chunk chunk) {
                starts.add(chunk.from());
            }
        }));
        fx(() -> model.erasePoints(1, 1, 1, 1, 1));
        waitFor(() -> model.run().history().loss(2) != before);
        assertThat(onFx(() -> model.run().history().size())).isEqualTo(3);
        assertThat(starts).endsWith(2);
    }

    @Test
    void theLastPointStaysAndSaysWhy() {
        fx(() -> model.erasePoints(-9, 0, 9, 0, 9));
        assertThat(onFx(() -> model.problemProperty().get())).isEqualTo("At least one training point must be left.");
        assertThat(model.data().train().size()).isEqualTo(1000);
        fx(() -> model.erasePoints(1, 1, 1, 1, 0.2));
        assertThat(onFx(() -> model.problemProperty().get())).isEmpty();
    }

    @Test
    void aStudyBelongsToItsSettingsAndUsesTheStudentsPoints() {
        fx(() -> model.config()
                .set(new XorConfig(
                        HiddenActivation.TANH, false, model.config().get().engine(), 4, 0.001, 0, 20, 0.4, 5)));
        fx(model::reset);
        fx(() -> model.runSeeds(3));
        SeedsModel.Result first = onFx(() -> model.seeds().resultProperty().get());
        assertThat(first.belongsTo(model.config().get(), model.state().get().points()))
                .isTrue();
        assertThat(first.describe()).isEqualTo("tanh, 4 units, rate 0.001, 20 epochs, seed 5 to 7");
        fx(() -> model.erasePoints(1, 1, 1, 1, 1.5));
        assertThat(first.belongsTo(model.config().get(), model.state().get().points()))
                .isFalse();
        fx(() -> model.runSeeds(3));
        SeedsModel.Result own = onFx(() -> model.seeds().resultProperty().get());
        assertThat(own.describe()).endsWith("your own points for all");
        assertThat(own.accuracies()).isNotEqualTo(first.accuracies());
    }

    @Test
    void aTableTakesThePlaceOfTheBlobsOrIsRefusedInASentence(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("weights.csv"), "kg;cm;kind\n50;1,5;A\n70;2;B\n90;3;B\n60;4;A");
        fx(() -> model.addPoint(0, 0, 1));
        fx(() -> model.openTable(file));
        waitFor(() -> model.run().frameProperty().get().train().size() == 3);
        assertThat(model.config().get().own().source()).isEqualTo("weights.csv");
        assertThat(model.state().get().points()).isEqualTo(PointEdits.NONE);
        assertThat(onFx(() -> model.scale().x().own(2))).isEqualTo(90);
        assertThat(KeptRun.name(model.config().get(), List.of(0.001))).contains("weights.csv");
        XorState withTable = model.state().get();
        fx(() -> model.pasteTable("1;2"));
        assertThat(onFx(() -> model.problemProperty().get()))
                .isEqualTo("pasted table: " + "Line 1 has 2 columns, and"
                        + " needs three: two numbers and a class. Separate them by commas, semicolons or tabs; with decimal"
                        + " commas, by semicolons or tabs.");
        fx(() -> model.pasteTable(null));
        fx(() -> model.openTable(folder.resolve("none.csv")));
        assertThat(onFx(() -> model.problemProperty().get())).startsWith("none.csv: ");
        assertThat(model.state().get()).isSameAs(withTable);
        fx(() -> model.applyPreset(HiddenActivation.SIGMOID));
        waitFor(() -> model.run().frameProperty().get().train().size() == 1000);
        assertThat(model.isPreset(HiddenActivation.SIGMOID)).isTrue();
    }

    @Test
    void anotherLayersMapsAreShownWithoutTraining() {
        HiddenLayer two = new HiddenLayer(2, HiddenActivation.TANH);
        fx(() -> model.config().update(now -> now.withLayers(List.of(two.with(3), two, two.with(5)))));
        waitFor(() -> model.run().frameProperty().get().config().more().size() == 2);
        train(2);
        assertThat(onFx(() -> model.run().maps().hidden().length)).isEqualTo(3);
        fx(() -> model.run().mappedLayerProperty().set(3));
        waitFor(() -> model.run().maps().layer() == 3);
        assertThat(onFx(() -> model.run().maps().hidden().length)).isEqualTo(5);
        assertThat(onFx(() -> model.run().history().size())).as("nothing new").isEqualTo(3);
        fx(() -> model.config().update(now -> now.withLayers(List.of(two))));
        waitFor(() -> model.run().maps().layer() == 1);
        fx(() -> model.config().update(now -> now.withLayers(List.of())));
        assertThat(onFx(() -> model.problemProperty().get())).startsWith("The network needs 1 to 6 hidden layers.");
    }

    @Test
    void tablesAreToldByTheirEnding() {
        assertThat(XorViewModel.isTable(Path.of("a", "Points.CSV"))).isTrue();
        assertThat(XorViewModel.isTable(Path.of("points.lab.json"))).isFalse();
    }
}
