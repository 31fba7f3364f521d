package gradientlab.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FxBridgeTest {
    private static final int SECONDS = 20;

    private final List<Integer> received = Collections.synchronizedList(new ArrayList<>());

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition);
    }

    private static void onFx(Runnable action) throws Exception {
        WaitForAsyncUtils.asyncFx(action).get(SECONDS, TimeUnit.SECONDS);
    }

    @Test
    void every_event_arrives_once_in_order_on_the_fx_thread() throws Exception {
        List<Boolean> threads = Collections.synchronizedList(new ArrayList<>());
        FxBridge<Integer> bridge = new FxBridge<>(events -> {
            threads.add(Platform.isFxApplicationThread());
            received.addAll(events);
        });
        for (int i = 0; i < 20_000; i++) {
            bridge.publish(i);
        }
        await(() -> received.size() == 20_000);
        assertThat(received)
                .containsExactlyElementsOf(IntStream.range(0, 20_000).boxed().toList());
        assertThat(threads).doesNotContain(false);
    }

    @Test
    void there_is_at_most_one_delivery_a_pulse_and_never_an_empty_one() throws Exception {
        List<Integer> pulsesOfDeliveries = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger pulse = new AtomicInteger();
        AnimationTimer counter = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulse.incrementAndGet();
            }
        };
        onFx(counter::start);
        FxBridge<Integer> bridge = new FxBridge<>(events -> {
            pulsesOfDeliveries.add(pulse.get());
            received.add(events.size());
        });
        int published = 0;
        while (pulsesOfDeliveries.size() < 10) {
            bridge.publish(published++);
        }
        int total = published;
        await(() -> received.stream().mapToInt(Integer::intValue).sum() == total);
        onFx(counter::stop);
        assertThat(pulsesOfDeliveries).doesNotHaveDuplicates();
        assertThat(received).doesNotContain(0);
    }

    @Test
    void the_next_snapshot_is_wanted_once_everything_was_delivered() throws Exception {
        AtomicReference<FxBridge<Integer>> self = new AtomicReference<>();
        List<Boolean> whileDelivering = Collections.synchronizedList(new ArrayList<>());
        FxBridge<Integer> bridge = new FxBridge<>(events -> {
            whileDelivering.add(self.get().wanted());
            received.addAll(events);
            if (events.contains(1)) {
                self.get().publish(2);
            }
        });
        self.set(bridge);
        assertThat(bridge.wanted()).isTrue();
        onFx(
                () -> { // no pulse can come in between
                    bridge.publish(1);
                    assertThat(bridge.wanted()).isFalse();
                });
        await(bridge::wanted);
        assertThat(received).containsExactly(1, 2);
        assertThat(whileDelivering).containsExactly(false, false);
    }

    @Test
    void it_delivers_again_after_it_has_rested() throws Exception {
        FxBridge<Integer> bridge = new FxBridge<>(received::addAll);
        bridge.publish(1);
        await(bridge::wanted);
        AtomicInteger pulses = new AtomicInteger();
        AnimationTimer counter = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.incrementAndGet();
            }
        };
        onFx(counter::start);
        await(() -> pulses.get() > 60); // its own timer stops after half as many
        onFx(counter::stop);
        bridge.publish(2);
        await(bridge::wanted);
        assertThat(received).containsExactly(1, 2);
    }

    @Test
    void many_threads_may_publish() throws Exception {
        FxBridge<Integer> bridge = new FxBridge<>(received::addAll);
        IntStream.range(0, 5000).parallel().forEach(bridge::publish);
        await(() -> received.size() == 5000);
        assertThat(received).doesNotHaveDuplicates();
    }
}
