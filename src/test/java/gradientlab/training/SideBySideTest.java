package gradientlab.training;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.engine.Engine;
import gradientlab.engine.ImageNetwork;
import gradientlab.engine.OptimizerKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs of one queue at their turns at the same time. */
class SideBySideTest {
    private static final TrainingConfig LONG =
            Runs.config("mlp_1", OptimizerKind.SGD).withEpochs(2000);

    @TempDir
    private Path directory;

    private final LinkedBlockingQueue<TrainingEvent> events = new LinkedBlockingQueue<>();
    private final CountDownLatch loaded = new CountDownLatch(1);
    private volatile Consumer<TrainingEvent> onEvent = event -> {};
    private RunStore store;
    private TrainingQueue queue;

    /** The data set called cifar10 takes until {@link #loaded}. */
    private void open(int cores) {
        store = new RunStore(directory);
        DatasetCache datasets = new DatasetCache(name -> {
            if (name.equals("cifar10")) {
                waitFor(loaded);
            }
            return Runs.DATA;
        });
        TrainingListener listener = event -> {
            events.add(event);
            onEvent.accept(event);
        };
        queue = new TrainingQueue(store, datasets, listener, cores);
    }

    private static void waitFor(CountDownLatch latch) throws IOException {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException closing) {
            throw new IOException(closing);
        }
    }

    @AfterEach
    void close() {
        loaded.countDown();
        queue.close();
    }

    private List<String> submitted(TrainingConfig... configs) throws IOException {
        List<String> ids = new ArrayList<>();
        for (TrainingConfig config : configs) {
            ids.add(store.create(config, "", "test"));
        }
        queue.submit(ids, (id, problem) -> events.add(new TrainingEvent.StatusChanged(id, RunStatus.FAILED, "")));
        return ids;
    }

    private List<TrainingEvent> until(Predicate<TrainingEvent> last) throws InterruptedException {
        return Runs.until(last, events);
    }

    private List<TrainingEvent> untilAll(List<String> ids, RunStatus status) throws InterruptedException {
        Set<String> left = new HashSet<>(ids);
        return until(event -> {
            if (event instanceof TrainingEvent.StatusChanged changed && changed.status() == status) {
                left.remove(event.runId());
            }
            return left.isEmpty();
        });
    }

    private static Predicate<TrainingEvent> pointOf(String id) {
        return event -> event instanceof TrainingEvent.Point && event.runId().equals(id);
    }

    private void untilPointsOf(List<String> ids) throws InterruptedException {
        for (String id : ids) {
            until(pointOf(id));
        }
    }

    private static List<RunStatus> statuses(List<TrainingEvent> events, String id) {
        return events.stream()
                .filter(event -> event.runId().equals(id) && event instanceof TrainingEvent.StatusChanged)
                .map(event -> ((TrainingEvent.StatusChanged) event).status())
                .toList();
    }

    private float[] parameters(String id) throws IOException {
        KeptNetwork kept = KeptNetwork.load(store.folder(id), Integer.MAX_VALUE);
        try (ImageNetwork network = kept.network()) {
            return network.parameters();
        }
    }

    /** With one core for both, one for each, an odd one that goes to and fro, and more threads than there is work for. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void what_a_run_comes_to_does_not_depend_on_what_trains_beside_it(int cores) throws Exception {
        open(cores);
        TrainingConfig one = Runs.config("cnn_5", OptimizerKind.ADAM).withTrainLimit(150);
        TrainingConfig two = Runs.config("mlp_2", OptimizerKind.MOMENTUM);
        List<String> ids = submitted(one, two);
        untilAll(ids, RunStatus.COMPLETED);
        List<String> alone = List.of(store.create(one, "", "test"), store.create(two, "", "test"));
        for (int i = 0; i < 2; i++) {
            Trainer.fit(store.lock(alone.get(i)), Runs.DATA, TrainingListener.NONE, () -> false);
            Runs.assertSame(
                    store.open(ids.get(i)).log(), store.open(alone.get(i)).log());
            assertThat(parameters(ids.get(i))).isEqualTo(parameters(alone.get(i)));
        }
    }

    @Test
    void a_run_that_loads_its_data_holds_up_no_other_and_hears_its_commands_afterwards_in_order() throws Exception {
        open(2);
        List<String> ids = submitted(LONG.withDataset("cifar10"), LONG, Runs.config());
        String loading = ids.get(0);
        List<TrainingEvent> seen =
                until(event -> statuses(List.of(event), loading).contains(RunStatus.RUNNING));
        queue.pause(loading);
        queue.unpause(loading);
        queue.dropRate(loading, 0.005);
        queue.stop(loading);
        queue.submit(List.of(loading), (id, problem) -> {});
        seen.addAll(untilAll(ids.subList(2, 3), RunStatus.COMPLETED));
        queue.pause(ids.get(1));
        seen.addAll(untilAll(ids.subList(1, 2), RunStatus.PAUSED));
        assertThat(statuses(seen, loading)).containsExactly(RunStatus.QUEUED, RunStatus.RUNNING);
        loaded.countDown();
        List<TrainingEvent> after = until(pointOf(loading));
        assertThat(statuses(after, loading))
                .startsWith(
                        RunStatus.RUNNING,
                        RunStatus.PAUSED,
                        RunStatus.RUNNING,
                        RunStatus.STOPPED,
                        RunStatus.QUEUED,
                        RunStatus.RUNNING);
        assertThat(((TrainingEvent.Point) after.get(after.size() - 1)).metrics().learningRate())
                .isEqualTo(0.005);
    }

    @Test
    void one_is_held_while_the_other_trains() throws Exception {
        open(2);
        List<String> ids = submitted(LONG, LONG.withSeed(2));
        untilPointsOf(ids);
        queue.pause(ids.get(0));
        untilAll(ids.subList(0, 1), RunStatus.PAUSED);
        assertThat(until(pointOf(ids.get(1)))).noneMatch(pointOf(ids.get(0)));
        queue.unpause(ids.get(0));
        untilPointsOf(ids);
        queue.stopAll();
        untilAll(ids, RunStatus.STOPPED); // told while their folders are still locked
        queue.close();
        for (String id : ids) {
            assertThat(store.open(id).step()).isPositive();
            store.lock(id).close(); // free for others
        }
    }

    @Test
    void closing_saves_all_that_are_at_work() throws Exception {
        open(2);
        List<String> ids = submitted(LONG, LONG.withSeed(2), LONG.withSeed(3));
        untilPointsOf(ids);
        queue.close();
        for (String id : ids) {
            assertThat(store.open(id).status()).isEqualTo(RunStatus.INTERRUPTED);
            assertThat(store.open(id).step()).isPositive();
            store.lock(id).close();
        }
    }

    @Test
    void a_lack_of_memory_ends_one_run_and_not_the_other() throws Exception {
        open(2);
        TrainingConfig config = Runs.config().withEpochs(10);
        List<String> ids = submitted(LONG, config);
        onEvent = event -> {
            if (pointOf(ids.get(0)).test(event)) {
                throw new OutOfMemoryError();
            }
        };
        List<TrainingEvent> seen = untilAll(ids.subList(1, 2), RunStatus.COMPLETED);
        assertThat(statuses(seen, ids.get(0))).endsWith(RunStatus.FAILED);
        assertThat(store.open(ids.get(0)).message()).contains("memory");
        Runs.assertSame(store.open(ids.get(1)).log(), Runs.train(config));
    }

    /** Its native threads would be in the way of the others', and what it computes depends on their number. */
    @Test
    void a_run_with_threads_of_its_own_takes_turns_on_one_thread_with_those_that_share_the_cores() throws Exception {
        open(2);
        TrainingConfig own = Runs.config().withEngine(Engine.DL4J);
        List<String> ids = new ArrayList<>();
        Map<String, Set<Thread>> threads = new ConcurrentHashMap<>();
        onEvent = event -> {
            if (event instanceof TrainingEvent.Point) {
                threads.computeIfAbsent(event.runId(), id -> new HashSet<>()).add(Thread.currentThread());
            }
        };
        ids.addAll(submitted(Runs.config().withEpochs(10), own, Runs.config().withEpochs(10)));
        List<TrainingEvent> seen = untilAll(ids, RunStatus.COMPLETED);
        assertThat(threads.get(ids.get(1)))
                .hasSize(1)
                .doesNotContainAnyElementsOf(threads.get(ids.get(0)))
                .doesNotContainAnyElementsOf(threads.get(ids.get(2)));
        int end = seen.indexOf(new TrainingEvent.StatusChanged(ids.get(1), RunStatus.COMPLETED, ""));
        assertThat(seen.subList(0, end)).anyMatch(pointOf(ids.get(0))).anyMatch(pointOf(ids.get(2)));
        Runs.assertSame(store.open(ids.get(1)).log(), Runs.train(own));
    }
}
