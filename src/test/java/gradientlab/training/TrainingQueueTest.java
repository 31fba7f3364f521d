package gradientlab.training;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.engine.OptimizerKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainingQueueTest {
    private static final TrainingConfig LONG =
            Runs.config("mlp_1", OptimizerKind.SGD).withEpochs(2000);

    private static final int STEPS_PER_EPOCH = 11;

    @TempDir
    private Path directory;

    private final LinkedBlockingQueue<TrainingEvent> events = new LinkedBlockingQueue<>();
    private final List<Exception> failures = new ArrayList<>();
    private final List<Exception> refused = new CopyOnWriteArrayList<>();
    private volatile Consumer<TrainingEvent> onEvent = event -> {};
    private RunStore store;
    private TrainingQueue queue;

    @BeforeEach
    void open() {
        store = new RunStore(directory);
        queue = queue(name -> Runs.DATA);
    }

    private TrainingQueue queue(DatasetCache.Source source) {
        TrainingListener listener = new TrainingListener() {
            @Override
            public void on(TrainingEvent event) {
                onEvent.accept(event);
                events.add(event);
            }

            @Override
            public void commandFailed(Exception problem) {
                refused.add(problem);
            }
        };
        return new TrainingQueue(store, new DatasetCache(source), listener, 2);
    }

    @AfterEach
    void close() {
        queue.close();
        assertThat(failures).isEmpty();
    }

    private String submitted(TrainingConfig config) throws IOException {
        String id = store.create(config, "", "test");
        queue.submit(List.of(id), (refused, problem) -> failures.add(problem));
        return id;
    }

    private List<TrainingEvent> until(Predicate<TrainingEvent> last) throws InterruptedException {
        return Runs.until(last, events);
    }

    private static Predicate<TrainingEvent> status(String id, RunStatus status) {
        return event -> event instanceof TrainingEvent.StatusChanged changed
                && changed.runId().equals(id)
                && changed.status() == status;
    }

    private static Predicate<TrainingEvent> pointOf(String id) {
        return event -> event instanceof TrainingEvent.Point && event.runId().equals(id);
    }

    @Test
    void runs_submitted_together_take_turns() throws Exception {
        TrainingConfig config = Runs.config().withEpochs(10);
        String one = store.create(config, "", "test");
        String two = store.create(config.withSeed(2), "", "test");
        queue.submit(List.of(one, two), (refused, problem) -> failures.add(problem));
        List<String> ended = new ArrayList<>();
        List<TrainingEvent> seen = until(event -> {
            if (status(event.runId(), RunStatus.COMPLETED).test(event)) {
                ended.add(event.runId());
            }
            return ended.size() == 2;
        });
        List<String> order = seen.stream()
                .filter(event -> event instanceof TrainingEvent.Point)
                .map(TrainingEvent::runId)
                .toList();
        assertThat(order).hasSize(58);
        assertThat(order.subList(0, 29)).contains(one, two); // neither waits for the other's end
        Runs.assertSame(store.open(one).log(), Runs.train(config)); // and neither changes the other
    }

    @Test
    void a_later_submission_waits_for_the_one_before() throws Exception {
        TrainingConfig config = Runs.config();
        String one = submitted(config);
        String two = submitted(config);
        List<TrainingEvent> seen = until(status(two, RunStatus.COMPLETED));
        int firstDone = seen.indexOf(seen.stream()
                .filter(status(one, RunStatus.COMPLETED))
                .findFirst()
                .orElseThrow());
        assertThat(seen.subList(0, firstDone)).noneMatch(pointOf(two));
    }

    @Test
    void a_paused_run_stands_still_and_goes_on() throws Exception {
        String id = submitted(LONG);
        until(pointOf(id));
        queue.pause(id);
        until(status(id, RunStatus.PAUSED));
        int held = store.open(id).step();
        assertThat(held).isPositive();
        String other = submitted(Runs.config()); // runs meanwhile
        List<TrainingEvent> meanwhile = until(status(other, RunStatus.COMPLETED));
        assertThat(meanwhile).noneMatch(pointOf(id));
        queue.unpause(id);
        until(pointOf(id));
        queue.stop(id);
        until(status(id, RunStatus.STOPPED));
        assertThat(store.open(id).step()).isGreaterThan(held);
    }

    @Test
    void what_is_submitted_while_everything_is_held_trains_and_the_rest_stays_held() throws Exception {
        String id = submitted(LONG);
        until(pointOf(id));
        queue.pauseAll();
        until(status(id, RunStatus.PAUSED));
        String later = submitted(Runs.config());
        assertThat(until(status(later, RunStatus.COMPLETED))).noneMatch(pointOf(id));
        queue.unpauseAll();
        until(pointOf(id));
    }

    @Test
    void a_run_submitted_after_everything_was_held_and_stopped_trains() throws Exception {
        String id = submitted(LONG);
        until(pointOf(id));
        queue.pauseAll();
        queue.stopAll();
        until(status(id, RunStatus.STOPPED));
        String later = submitted(Runs.config());
        until(status(later, RunStatus.COMPLETED));
    }

    @Test
    void a_run_let_go_takes_turns_with_those_that_came_meanwhile() throws Exception {
        String first = submitted(LONG);
        until(pointOf(first));
        queue.pause(first);
        String second = submitted(LONG.withSeed(2));
        until(pointOf(second));
        queue.unpause(first);
        until(status(first, RunStatus.RUNNING));
        until(pointOf(first));
        until(pointOf(second)); // it says that it trains, so it does
        until(pointOf(first));
    }

    @Test
    void a_waiting_run_brought_forward_takes_turns_with_those_that_train() throws Exception {
        String first = submitted(LONG);
        until(pointOf(first));
        String second = submitted(LONG.withSeed(2));
        queue.bringForward(List.of(second));
        until(pointOf(second));
        until(pointOf(first));
    }

    /** Whatever was clicked in whatever order: a run that is let go ends, and one that is not held never stands still. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void no_order_of_commands_leaves_a_run_behind(int seed) throws Exception {
        Random random = new Random(seed);
        List<String> ids = new ArrayList<>();
        for (int command = 0; command < 40; command++) {
            String any = ids.isEmpty() ? "" : ids.get(random.nextInt(ids.size()));
            switch (random.nextInt(8)) {
                case 0 -> queue.pauseAll();
                case 1 -> queue.unpauseAll();
                case 2 -> queue.stopAll();
                case 3 -> queue.pause(any);
                case 4 -> queue.unpause(any);
                case 5 -> queue.stop(any);
                case 6 -> queue.bringForward(List.of(any));
                default -> ids.add(submitted(Runs.config()));
            }
        }
        queue.stopAll();
        String last = submitted(Runs.config());
        until(status(last, RunStatus.COMPLETED));
        queue.submit(ids, (refused, problem) -> failures.add(problem)); // those that were done end at once
        queue.submit(List.of(last), (refused, problem) -> failures.add(problem));
        until(status(last, RunStatus.COMPLETED));
        for (String id : ids) {
            assertThat(store.open(id).status()).isEqualTo(RunStatus.COMPLETED);
        }
    }

    @Test
    void a_rate_cannot_be_dropped_before_the_run_trains() throws Exception {
        submitted(LONG);
        queue.dropRate(submitted(Runs.config()), 0.0005);
        until(event -> !refused.isEmpty());
        assertThat(refused)
                .singleElement()
                .extracting(Exception::getMessage)
                .asString()
                .contains("while the run trains");
    }

    /** An end that fails is told while the run is still locked: else another program could train it meanwhile. */
    @Test
    void a_run_that_cannot_end_is_locked_until_that_is_written() throws Exception {
        String id = submitted(LONG);
        List<Boolean> locked = new ArrayList<>();
        until(pointOf(id));
        onEvent = event -> {
            if (status(id, RunStatus.STOPPED).test(event)) {
                throw new IllegalStateException("nobody listens");
            }
            if (status(id, RunStatus.FAILED).test(event)) {
                locked.add(RunFolder.locked(directory.resolve("runs").resolve(id)));
            }
        };
        queue.stop(id);
        until(status(id, RunStatus.FAILED));
        assertThat(locked).containsExactly(true);
    }

    @Test
    void a_stopped_run_can_be_queued_again() throws Exception {
        TrainingConfig config = Runs.config().withEpochs(30);
        String id = submitted(config);
        until(pointOf(id));
        queue.stop(id);
        until(status(id, RunStatus.STOPPED));
        queue.submit(List.of(id), (refused, problem) -> failures.add(problem));
        until(status(id, RunStatus.COMPLETED));
        Runs.assertSame(store.open(id).log(), Runs.train(config));
    }

    @Test
    void a_rate_dropped_by_hand_is_recorded_and_can_be_repeated() throws Exception {
        String id = submitted(LONG);
        until(pointOf(id));
        queue.dropRate(id, 0.0005);
        until(event -> event instanceof TrainingEvent.Point point
                && point.runId().equals(id)
                && point.metrics().learningRate() == 0.0005);
        queue.stop(id);
        until(status(id, RunStatus.STOPPED));
        StoredRun run = store.open(id);
        assertThat(run.config().schedule().drops()).hasSize(1);
        List<StepMetrics> points = run.log().points();
        assertThat(points.get(0).learningRate()).isEqualTo(0.01);
        int epochs = Math.max(1, run.step() / STEPS_PER_EPOCH);
        List<StepMetrics> repeated = Runs.train(run.config().withEpochs(epochs)).points();
        int both = Math.min(points.size(), repeated.size()) - 1; // the last may stand where it was stopped
        assertThat(both).isPositive();
        assertThat(repeated.subList(0, both))
                .usingRecursiveComparison()
                .withEqualsForType(Double::equals, Double.class) // a NaN is a NaN
                .isEqualTo(points.subList(0, both));
    }

    @Test
    void closing_leaves_runs_that_can_be_resumed() throws Exception {
        String running = submitted(LONG);
        String waiting = submitted(Runs.config());
        until(pointOf(running));
        queue.close();
        assertThat(store.open(running).status()).isEqualTo(RunStatus.INTERRUPTED);
        assertThat(store.open(running).step()).isPositive();
        assertThat(store.open(waiting).status()).isEqualTo(RunStatus.INTERRUPTED);
        queue = queue(name -> Runs.DATA);
        queue.submit(List.of(waiting), (refused, problem) -> failures.add(problem));
        until(status(waiting, RunStatus.COMPLETED));
    }

    @Test
    void a_run_without_its_data_fails_with_the_reason_and_the_next_one_runs() throws Exception {
        queue.close();
        queue = queue(name -> {
            if (name.equals("cifar10")) {
                throw new IOException("cifar10 is not on this computer yet.");
            }
            return Runs.DATA;
        });
        String bad = submitted(Runs.config().withDataset("cifar10"));
        String good = submitted(Runs.config());
        List<TrainingEvent> seen = until(status(good, RunStatus.COMPLETED));
        assertThat(seen)
                .filteredOn(status(bad, RunStatus.FAILED))
                .extracting(event -> ((TrainingEvent.StatusChanged) event).message())
                .containsExactly("cifar10 is not on this computer yet.");
        assertThat(store.open(bad).status()).isEqualTo(RunStatus.FAILED);
    }
}
