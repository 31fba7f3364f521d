package gradientlab.training.xor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.data.PointSet;
import gradientlab.data.Points;
import gradientlab.nn.Mlp;
import gradientlab.nn.Parameters;
import gradientlab.nn.net.DenseNetwork;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.training.xor.XorFrame.State;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class XorSessionTest {
    private static final int SECONDS = 30;

    private final BlockingQueue<XorFrame> frames = new LinkedBlockingQueue<>();
    private final BlockingQueue<Throwable> failures = new LinkedBlockingQueue<>();
    private final List<XorFrame> seen = new ArrayList<>();
    private volatile boolean wanted = true;
    private volatile Thread thread;
    private final XorSession session = new XorSession(this::receive, () -> wanted && frames.isEmpty(), failures::add);

    private void receive(XorFrame frame) {
        thread = Thread.currentThread();
        frames.add(frame);
    }

    @AfterEach
    void end() {
        session.close();
    }

    private static XorConfig config(int batch, int epochs) {
        return new XorConfig(HiddenActivation.TANH, false, EngineKind.SCRATCH, 4, 0.001, batch, epochs, 0.4, 7);
    }

    private void load(XorConfig config) {
        session.load(config, XorData.of(config));
    }

    /** The next frame that fits; those before it are kept in {@link #seen} too. */
    private XorFrame await(Predicate<XorFrame> condition) {
        try {
            while (true) {
                XorFrame frame = frames.poll(SECONDS, TimeUnit.SECONDS);
                assertThat(frame)
                        .as("a frame within %d s; so far %s", SECONDS, seen.size())
                        .isNotNull();
                seen.add(frame);
                if (condition.test(frame)) {
                    return frame;
                }
            }
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    private XorFrame await(State state) {
        return await(frame -> frame.state() == state);
    }

    private XorFrame pause() {
        session.pause();
        return await(State.PAUSED);
    }

    /** What a receiver has after putting every chunk at its place. */
    private double[] lossesReceived() {
        double[] losses = new double[0];
        for (XorFrame frame : seen) {
            History.Chunk chunk = frame.history();
            if (frame.fresh()) {
                losses = new double[0];
            }
            assertThat(chunk.from()).as("no gap before this chunk").isLessThanOrEqualTo(losses.length);
            double[] longer = java.util.Arrays.copyOf(losses, chunk.from() + chunk.size());
            System.arraycopy(chunk.loss(), 0, longer, chunk.from(), chunk.size());
            losses = longer;
        }
        return losses;
    }

    @Test
    void a_loaded_network_is_shown_before_it_trains() {
        XorConfig config = config(0, 10);
        load(config);
        XorFrame frame = await(State.READY);
        assertThat(frame.fresh()).isTrue();
        assertThat(frame.epoch()).isZero();
        assertThat(frame.config()).isEqualTo(config);
        assertThat(frame.history().from()).isZero();
        assertThat(frame.history().loss()).hasSize(1);
        assertThat(frame.train().size()).isEqualTo(1000);
        assertThat(frame.parameters()).usingRecursiveComparison().isEqualTo(XorLearner.initialParameters(config));
        assertThat(frame.epochsPerSecond()).isZero();
        assertThat(frame.diagnosis()).isNull();
    }

    @Test
    void the_map_is_the_networks_output_at_each_cells_centre() {
        load(config(0, 10));
        XorFrame frame = await(State.READY);
        XorMaps maps = XorMaps.of(frame.config(), frame.parameters(), 100, 1);
        assertThat(maps.output()).hasSize(100 * 100);
        assertThat(maps.hidden()).hasNumberOfRows(4);
        double x = XorMaps.EXTENT * (2 * 70 + 1 - 100) / 100;
        double y = XorMaps.EXTENT * (2 * 20 + 1 - 100) / 100;
        double[] hidden = new double[4];
        double sum = frame.parameters().biases()[1][0];
        for (int j = 0; j < 4; j++) {
            hidden[j] = Math.tanh(frame.parameters().weights()[0][0][j] * x
                    + frame.parameters().weights()[0][1][j] * y
                    + frame.parameters().biases()[0][j]);
            sum += hidden[j] * frame.parameters().weights()[1][j][0];
            assertThat(maps.hidden()[j][20 * 100 + 70]).isCloseTo((float) hidden[j], within(1e-6f));
        }
        assertThat(maps.output()[20 * 100 + 70]).isCloseTo((float) Math.tanh(sum), within(1e-6f));
    }

    @Test
    void it_runs_until_it_is_paused_and_then_stands_still() {
        load(config(0, 10_000_000));
        session.run();
        XorFrame running = await(frame -> frame.state() == State.RUNNING && frame.epoch() > 50);
        assertThat(running.epochsPerSecond()).isPositive();
        XorFrame paused = pause();
        assertThat(paused.epochsPerSecond()).isZero();
        session.setStopRule(StopRule.NEVER);
        session.oneEpoch();
        assertThat(await(State.PAUSED).epoch()).isEqualTo(paused.epoch() + 1);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "300"})
    void one_epoch_is_exactly_one_whatever_the_batch(int batch) {
        load(config(batch, 10));
        session.oneEpoch();
        session.oneEpoch();
        assertThat(await(State.PAUSED).epoch()).isEqualTo(1);
        assertThat(await(State.PAUSED).epoch()).isEqualTo(2);
        assertThat(lossesReceived())
                .containsExactly(XorRun.train(config(batch, 2), () -> false)
                        .history()
                        .since(0)
                        .loss());
    }

    @Test
    void one_epoch_after_a_pause_in_the_middle_of_one_ends_that_epoch() {
        session.setSpeed(0.001); // one step of one sample, the next a second later
        load(config(1, 10));
        session.run();
        session.pause();
        await(State.PAUSED);
        session.oneEpoch();
        assertThat(await(State.PAUSED).epoch()).isEqualTo(1);
        assertThat(lossesReceived())
                .containsExactly(XorRun.train(config(1, 1), () -> false)
                        .history()
                        .since(0)
                        .loss());
    }

    @ParameterizedTest
    @EnumSource
    void loading_again_gives_the_same_first_loss(EngineKind engine) {
        XorConfig config = config(0, 1_000_000).withEngine(engine);
        load(config);
        double first = await(State.READY).history().loss()[0];
        session.run();
        await(frame -> frame.epoch() > 3);
        load(config);
        XorFrame again = await(State.READY);
        assertThat(again.fresh()).isTrue();
        assertThat(again.epoch()).isZero();
        assertThat(again.history().loss()).containsExactly(first);
    }

    @ParameterizedTest
    @CsvSource({"SCRATCH, 0, 400", "SCRATCH, 1, 12", "DL4J, 0, 40"})
    void it_finishes_at_the_last_epoch_with_a_single_runs_history_and_can_go_on(
            EngineKind engine, int batch, int epochs) {
        XorConfig config = config(batch, epochs).withEngine(engine);
        load(config);
        session.run();
        assertThat(await(State.FINISHED).epoch()).isEqualTo(epochs);
        assertThat(lossesReceived())
                .containsExactly(
                        XorRun.train(config, () -> false).history().since(0).loss());
        session.run();
        assertThat(await(State.FINISHED).epoch()).isEqualTo(2 * epochs);
        assertThat(lossesReceived()).hasSize(2 * epochs + 1);
    }

    @Test
    void the_stop_rule_ends_the_run_at_the_first_epoch_that_meets_it() {
        session.setStopRule(new StopRule(0.9));
        load(config(0, 100_000));
        session.run();
        XorFrame stopped = await(State.TARGET_REACHED);
        History single = XorRun.train(config(0, stopped.epoch()), () -> false).history();
        assertThat(single.validationAccuracy(stopped.epoch())).isGreaterThanOrEqualTo(0.9);
        for (int epoch = 1; epoch < stopped.epoch(); epoch++) {
            assertThat(single.validationAccuracy(epoch)).isLessThan(0.9);
        }
        assertThat(stopped.epoch()).isPositive();
    }

    @Test
    void points_can_be_added_while_it_trains() {
        XorConfig config = config(0, 10_000_000);
        XorData data = XorData.of(config);
        load(config);
        session.run();
        await(frame -> frame.epoch() > 20);
        session.setData(data.withTrain(Points.with(data.train(), 0.1, 0.2, 1)));
        XorFrame changed = await(frame -> frame.train().size() == 1001);
        assertThat(changed.state()).isEqualTo(State.RUNNING);
        await(frame -> frame.epoch() > changed.epoch() + 20);
        XorFrame paused = pause();
        assertThat(lossesReceived()).hasSize(paused.epoch() + 1);
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void points_changed_while_it_waits_give_this_epoch_a_new_loss(int batch) {
        XorConfig config = config(batch, 10);
        XorData data = XorData.of(config);
        load(config);
        session.oneEpoch();
        XorFrame before = await(State.PAUSED);
        PointSet one = new PointSet(new double[] {1}, new double[] {1}, new int[] {1});
        session.setData(data.withTrain(one));
        XorFrame after = await(frame -> frame.train().size() == 1);
        assertThat(after.epoch()).isEqualTo(1);
        assertThat(after.fresh()).isFalse();
        assertThat(after.parameters()).usingRecursiveComparison().isEqualTo(before.parameters());
        assertThat(after.history().from()).isEqualTo(1);
        assertThat(after.history().loss()).hasSize(1);
        assertThat(after.history().loss()[0])
                .isNotEqualTo(before.history().loss()[before.history().size() - 1]);
        session.oneEpoch();
        assertThat(await(State.PAUSED).epoch()).isEqualTo(2);
    }

    @Test
    void a_low_speed_holds_it_back_and_commands_still_get_through() {
        session.setSpeed(0.001); // the second epoch is due in a quarter of an hour
        load(config(0, 10_000));
        session.run();
        assertThat(await(frame -> frame.epoch() == 1).state()).isEqualTo(State.RUNNING);
        assertThat(pause().epoch()).isEqualTo(1);
        session.run();
        await(frame -> frame.state() == State.RUNNING && frame.epoch() == 2);
        session.setSpeed(XorSession.UNLIMITED);
        await(frame -> frame.epoch() > 100);
    }

    @Test
    void at_a_low_speed_a_step_is_shown_as_soon_as_a_frame_is_wanted_not_with_the_next_step() {
        wanted = false;
        session.setSpeed(0.001);
        load(config(0, 10_000));
        session.run();
        await(State.RUNNING);
        wanted = true;
        assertThat(await(frame -> frame.epoch() == 1).state()).isEqualTo(State.RUNNING);
    }

    @Test
    void no_frame_is_made_while_none_is_wanted() {
        wanted = false;
        load(config(0, 3000));
        session.run();
        await(State.FINISHED);
        assertThat(seen).extracting(XorFrame::state).containsExactly(State.READY, State.RUNNING, State.FINISHED);
        assertThat(lossesReceived()).hasSize(3001);
    }

    @Test
    void of_several_loads_waiting_only_the_last_is_built() {
        XorConfig last = config(0, 10).withSeed(99);
        BlockingQueue<XorFrame> received = new LinkedBlockingQueue<>();
        List<XorSession> self = new ArrayList<>();
        XorSession busy = new XorSession(
                frame -> {
                    if (received.isEmpty()) { // on the session's own thread, so it cannot begin in between
                        self.get(0).load(config(0, 10).withSeed(97), XorData.of(last));
                        self.get(0).load(config(0, 10).withSeed(98), XorData.of(last));
                        self.get(0).load(last, XorData.of(last));
                        self.get(0).oneEpoch();
                    }
                    received.add(frame);
                },
                () -> true,
                failures::add);
        try (busy) {
            self.add(busy);
            busy.load(config(0, 10), XorData.of(last));
            List<Long> seeds = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                seeds.add(received.poll(SECONDS, TimeUnit.SECONDS).config().seed());
            }
            assertThat(seeds).containsExactly(7L, 99L, 99L); // ready, ready, one epoch
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    @Test
    void a_dead_network_says_why_and_cannot_be_run_on() {
        load(new XorConfig(HiddenActivation.RELU, false, EngineKind.SCRATCH, 4, 1, 0, 10_000, 0.4, 1));
        session.run();
        XorFrame dead = await(State.DIED);
        assertThat(dead.diagnosis().kind()).isEqualTo(Diagnosis.Kind.DEAD_OUTPUT);
        session.run();
        session.oneEpoch();
        assertThat(await(frame -> true).epoch()).isEqualTo(dead.epoch());
        assertThat(await(frame -> true).epoch()).isEqualTo(dead.epoch());
        load(config(0, 20));
        session.run();
        assertThat(await(State.FINISHED).epoch()).isEqualTo(20);
    }

    @Test
    void a_run_stopped_at_its_target_goes_on_when_asked() {
        session.setStopRule(new StopRule(0.9));
        load(config(0, 3000));
        session.run();
        int reached = await(State.TARGET_REACHED).epoch();
        session.run();
        assertThat(await(State.FINISHED).epoch()).isEqualTo(3000).isGreaterThan(reached);
    }

    /** A dead network, and points laid where its output is positive, or not, whatever the diagnosis says. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void only_points_at_which_the_output_is_alive_revive_a_dead_network(boolean alive) {
        XorConfig config = new XorConfig(HiddenActivation.RELU, false, EngineKind.SCRATCH, 4, 0.001, 0, 10_000, 0.4, 1);
        load(config);
        session.run();
        XorFrame dead = await(State.DIED);
        Parameters parameters = dead.parameters().copy();
        Mlp network = DenseNetwork.of(config.network()).with(parameters);
        double[] point = {1, 1};
        for (int i = 0; i < 300 && alive != output(network, point) > 0; i++) {
            point = new double[] {1e6 * Math.cos(i), 1e6 * Math.sin(i)};
        }
        assertThat(output(network, point) > 0)
                .as("this network is dead at the blobs only")
                .isEqualTo(alive);
        session.setData(XorData.of(config)
                .withTrain(new PointSet(new double[] {point[0]}, new double[] {point[1]}, new int[] {1})));
        XorFrame after = await(frame -> frame.train().size() == 1);
        assertThat(after.state()).isEqualTo(alive ? State.PAUSED : State.DIED);
        session.oneEpoch();
        XorFrame next = await(frame -> true);
        assertThat(next.epoch()).isEqualTo(after.epoch() + (alive ? 1 : 0));
    }

    private static double output(Mlp network, double[] point) {
        return network.forward(new double[][] {{point[0]}, {point[1]}}, 1)[0][0];
    }

    @Test
    void what_is_meant_for_a_network_that_is_no_more_does_nothing() throws InterruptedException {
        XorConfig first = config(0, 1_000_000).withSeed(1);
        XorConfig last = first.withSeed(3);
        PointSet one = new PointSet(new double[] {1}, new double[] {1}, new int[] {1});
        CountDownLatch queued = new CountDownLatch(1);
        BlockingQueue<XorFrame> received = new LinkedBlockingQueue<>();
        XorSession held = new XorSession(
                frame -> {
                    try {
                        assertThat(queued.await(SECONDS, TimeUnit.SECONDS)).isTrue();
                    } catch (InterruptedException stop) {
                        throw new AssertionError(stop);
                    }
                    received.add(frame);
                },
                () -> true,
                failures::add);
        try (held) {
            held.load(first, XorData.of(first)); // its first frame holds the session while the rest is queued
            held.load(first.withSeed(2), XorData.of(first.withSeed(2)));
            held.setData(XorData.of(first).withTrain(one));
            held.run();
            held.load(last, XorData.of(last));
            queued.countDown();
            XorFrame frame = received.poll(SECONDS, TimeUnit.SECONDS);
            while (frame.config().seed() != 3) {
                assertThat(frame.train().size()).as("points of another network").isEqualTo(1000);
                frame = received.poll(SECONDS, TimeUnit.SECONDS);
            }
            assertThat(frame.state()).isEqualTo(State.READY);
            assertThat(frame.train().size()).isEqualTo(1000);
            held.oneEpoch();
            assertThat(received.poll(SECONDS, TimeUnit.SECONDS).state())
                    .as("nothing was running before")
                    .isEqualTo(State.PAUSED);
        }
    }

    @Test
    void the_rate_changes_in_mid_run_and_the_weights_stay() {
        load(config(0, 10));
        session.oneEpoch();
        XorFrame before = await(State.PAUSED);
        session.setLearningRate(0.0005);
        XorFrame after = await(frame -> frame.config().learningRate() == 0.0005);
        assertThat(after.fresh()).isFalse();
        assertThat(after.parameters()).usingRecursiveComparison().isEqualTo(before.parameters());
        session.oneEpoch();
        XorFrame half = await(State.PAUSED);
        load(config(0, 10));
        session.oneEpoch();
        session.oneEpoch();
        await(frame -> frame.fresh());
        XorFrame full = await(frame -> frame.epoch() == 2);
        assertThat(moved(before, half)).isCloseTo(moved(before, full) / 2, within(1e-12));
    }

    private static double moved(XorFrame before, XorFrame after) {
        return after.parameters().biases()[1][0] - before.parameters().biases()[1][0];
    }

    @Test
    void an_error_is_handed_over_and_the_session_lives_on() throws InterruptedException {
        PointSet none = new PointSet(new double[0], new double[0], new int[0]);
        session.load(config(0, 10), new XorData(none, none));
        assertThat(failures.poll(SECONDS, TimeUnit.SECONDS)).hasMessageContaining("no training points");
        load(config(0, 20));
        session.run();
        assertThat(await(State.FINISHED).epoch()).isEqualTo(20);
    }

    @Test
    void commands_without_a_network_do_nothing() {
        session.run();
        session.oneEpoch();
        session.pause();
        load(config(0, 10));
        assertThat(await(frame -> true).state()).isEqualTo(State.READY);
        assertThat(failures).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void closing_ends_the_thread_even_in_the_middle_of_a_run(boolean running) throws InterruptedException {
        load(config(0, 10_000_000));
        await(State.READY);
        if (running) {
            session.run();
            await(frame -> frame.epoch() > 10);
        }
        assertThat(thread.isDaemon()).isTrue();
        session.close();
        thread.join(TimeUnit.SECONDS.toMillis(SECONDS));
        assertThat(thread.isAlive()).isFalse();
    }
}
