package gradientlab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedNetworkTest {
    @TempDir
    private Path directory;

    private final DatasetCache datasets = new DatasetCache(name -> Runs.DATA);

    /** Trains a run of the store to its end, and keeps the snapshots on the way. */
    private String trained(RunStore store, List<NetworkSnapshot> seen) throws Exception {
        String id = store.create(Runs.config(), "", "test");
        TrainingListener listener = new TrainingListener() {
            @Override
            public void on(TrainingEvent event) {
                if (event instanceof TrainingEvent.Snapshot taken) {
                    seen.add(taken.snapshot());
                }
            }

            @Override
            public boolean wantsSnapshot(String runId) {
                return true;
            }
        };
        RunFolder folder = store.lock(id);
        try (RunKeeper keeper = new RunKeeper(folder.run(Runs.DATA, listener), folder, listener, () -> 1)) {
            while (keeper.turn()) {}
            keeper.end(RunStatus.COMPLETED);
        }
        return id;
    }

    @Test
    void showsWhatTheTrainingShowedLast() throws Exception {
        RunStore store = new RunStore(directory);
        List<NetworkSnapshot> seen = new ArrayList<>();
        String id = trained(store, seen);
        try (SavedNetwork saved = SavedNetwork.open(store, id, datasets)) {
            NetworkSnapshot last = seen.get(seen.size() - 1);
            NetworkSnapshot read = saved.snapshot();
            assertThat(read.step()).isEqualTo(last.step()).isEqualTo(22);
            assertThat(read.weights().values()).isEqualTo(last.weights().values());
            assertThat(read.predictions())
                    .extracting(Prediction::image)
                    .isEqualTo(
                            last.predictions().stream().map(Prediction::image).toList());
        }
    }

    @Test
    void examplesAgreeWithTheConfusionMatrix() throws Exception {
        RunStore store = new RunStore(directory);
        String id = trained(store, new ArrayList<>());
        TrainingLog log = store.open(id).log();
        int[][] test = log.test().confusion();
        int[][] validation = log.epochs().get(1).validation().confusion();
        try (SavedNetwork saved = SavedNetwork.open(store, id, datasets)) {
            for (int label = 0; label < 10; label++) {
                for (int predicted = 0; predicted < 10; predicted++) {
                    List<Prediction> tested = saved.examples(true, label, predicted, 1000);
                    assertThat(tested).hasSize(test[label][predicted]);
                    for (Prediction one : tested) {
                        assertThat(Runs.DATA.test().label(one.image())).isEqualTo(label);
                        assertThat(one.predicted()).isEqualTo(predicted);
                    }
                    assertThat(saved.examples(false, label, predicted, 1000)).hasSize(validation[label][predicted]);
                }
            }
            assertThat(saved.examples(true, 0, 0, 1).size()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void aRunThatNeverTrainedHasNone() throws Exception {
        RunStore store = new RunStore(directory);
        assertThat(SavedNetwork.open(store, store.create(Runs.config(), "", "test"), datasets))
                .isNull();
        assertThatThrownBy(() -> SavedNetwork.open(store, "nowhere", datasets))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("nowhere");
    }
}
