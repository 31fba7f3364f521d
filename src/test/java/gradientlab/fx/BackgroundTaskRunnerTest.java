package gradientlab.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class BackgroundTaskRunnerTest {
    private static final int SECONDS = 20;

    /** What a callback was given, and on which thread. */
    private record Call(Object value, boolean onFxThread) {}

    private final BlockingQueue<Call> done = new LinkedBlockingQueue<>();
    private final BlockingQueue<Call> failed = new LinkedBlockingQueue<>();
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final BackgroundTaskRunner runner = new BackgroundTaskRunner();

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void end() throws Exception {
        mayEnd.countDown();
        onFx(() -> {
            runner.close();
            return null;
        });
    }

    private static <T> T onFx(Callable<T> action) throws Exception {
        return WaitForAsyncUtils.asyncFx(action).get(SECONDS, TimeUnit.SECONDS);
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, condition);
    }

    @Test
    void aClosedRunnerReportsNothing() throws Exception {
        TaskHandle handle = onFx(() -> runner.run(
                "",
                progress -> {
                    mayEnd.await();
                    return 1;
                },
                value -> done.add(new Call(value, true)),
                problem -> failed.add(new Call(problem, true))));
        onFx(() -> {
            runner.close();
            return null;
        });
        mayEnd.countDown();
        await(() -> onFx(() -> !handle.runningProperty().get()));
        assertThat(done).isEmpty();
        assertThat(failed).isEmpty();
    }

    private TaskHandle start(Work<?> work) throws Exception {
        return onFx(() -> runner.run(
                "a task",
                work,
                value -> done.add(new Call(value, Platform.isFxApplicationThread())),
                problem -> failed.add(new Call(problem, Platform.isFxApplicationThread()))));
    }

    @Test
    void work_runs_off_the_fx_thread_and_its_result_comes_back_to_it() throws Exception {
        AtomicReference<Thread> worker = new AtomicReference<>();
        TaskHandle handle = start(progress -> {
            worker.set(Thread.currentThread());
            assertThat(Platform.isFxApplicationThread()).isFalse();
            return 42;
        });
        assertThat(done.poll(SECONDS, TimeUnit.SECONDS)).isEqualTo(new Call(42, true));
        assertThat(failed).isEmpty();
        assertThat(worker.get().isDaemon()).isTrue();
        assertThat(handle.runningProperty().get()).isFalse();
        assertThat(handle.title()).isEqualTo("a task");
    }

    @Test
    void a_running_task_is_listed_with_its_progress() throws Exception {
        TaskHandle handle = start(progress -> {
            progress.update(0.25, "a quarter");
            mayEnd.await();
            return null;
        });
        assertThat(onFx(() -> runner.running().contains(handle))).isTrue();
        await(() -> handle.fractionProperty().get() == 0.25);
        assertThat(handle.messageProperty().get()).isEqualTo("a quarter");
        assertThat(handle.runningProperty().get()).isTrue();
        mayEnd.countDown();
        assertThat(done.poll(SECONDS, TimeUnit.SECONDS)).isNotNull();
        assertThat(onFx(() -> runner.running().isEmpty())).isTrue();
    }

    @Test
    void cancelled_work_is_told_and_its_result_is_not_delivered() throws Exception {
        CountDownLatch stopped = new CountDownLatch(1);
        TaskHandle handle = start(progress -> {
            while (!progress.cancelled()) {
                Thread.onSpinWait();
            }
            stopped.countDown();
            return "late";
        });
        handle.cancel();
        assertThat(stopped.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        await(() -> !handle.runningProperty().get());
        assertThat(onFx(() -> runner.running().isEmpty())).isTrue();
        assertThat(done).isEmpty();
        assertThat(failed).isEmpty();
    }

    @Test
    void an_exception_reaches_the_fx_thread() throws Exception {
        IOException problem = new IOException("The disk is full.");
        TaskHandle handle = start(progress -> {
            throw problem;
        });
        assertThat(failed.poll(SECONDS, TimeUnit.SECONDS)).isEqualTo(new Call(problem, true));
        assertThat(handle.runningProperty().get()).isFalse();
        assertThat(done).isEmpty();
    }

    @Test
    void so_does_an_error() throws Exception {
        Error problem = new NoClassDefFoundError("a native library");
        start(progress -> {
            throw problem;
        });
        assertThat(failed.poll(SECONDS, TimeUnit.SECONDS)).isEqualTo(new Call(problem, true));
    }

    @Test
    void tasks_run_beside_each_other() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        Work<Boolean> meet = progress -> {
            both.countDown();
            return both.await(SECONDS, TimeUnit.SECONDS);
        };
        start(meet);
        start(meet);
        assertThat(done.poll(SECONDS, TimeUnit.SECONDS).value()).isEqualTo(true);
        assertThat(done.poll(SECONDS, TimeUnit.SECONDS).value()).isEqualTo(true);
    }

    @Test
    void closing_cancels_what_runs() throws Exception {
        TaskHandle handle = start(progress -> {
            mayEnd.await();
            return null;
        });
        onFx(() -> {
            runner.close();
            return null;
        });
        assertThat(handle.cancelRequested()).isTrue();
    }
}
