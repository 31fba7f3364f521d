package gradientlab.app.bench;

import gradientlab.app.LabApplication;
import gradientlab.form.NumberField;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.training.xor.XorConfig;
import gradientlab.training.xor.XorData;
import gradientlab.training.xor.XorFrame;
import gradientlab.training.xor.XorSession;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * Measures the XOR tab in the real window while it trains at full speed, for {@code ./lab bench}, which starts it as a
 * process of its own: a display is needed, and JavaFX starts once a process.
 *
 * <p>Prints one line: epochs/s without a window, epochs/s with it, frames/s, longest frame in ms.
 */
public final class WindowBench extends LabApplication {
    /** By then the compiler, which needs a core of its own after a start, has done most of its work. */
    private static final double WARM_UP_SECONDS = 12;

    private static final double MEASURE_SECONDS = 6;
    private static final XorConfig CONFIG =
            XorConfig.course(HiddenActivation.SIGMOID).withEpochs(XorConfig.MAX_EPOCHS);

    private final FrameClock clock = new FrameClock();
    private Stage stage;
    private long started;
    private double startEpoch;

    /** Starts the measurement; JavaFX accepts an Application's class only from a class that is none. */
    public static final class Main {
        private Main() {}

        public static void main(String[] arguments) throws Exception {
            System.setProperty("java.awt.headless", "true");
            withoutWindow = epochsPerSecondWithoutWindow();
            open(WindowBench.class, Files.createTempDirectory("lab-bench"), "xor");
            System.exit(0);
        }
    }

    private static double withoutWindow;

    /** The same session on the same kind of thread, asked for no frame. */
    private static double epochsPerSecondWithoutWindow() throws InterruptedException {
        AtomicReference<XorFrame> last = new AtomicReference<>();
        try (XorSession session = new XorSession(last::set, () -> false, problem -> {})) {
            session.load(CONFIG, XorData.of(CONFIG));
            session.run();
            int before = epochAfter(session, last, WARM_UP_SECONDS);
            long from = System.nanoTime();
            session.run();
            int after = epochAfter(session, last, MEASURE_SECONDS);
            return (after - before) / ((System.nanoTime() - from) / 1e9);
        }
    }

    private static int epochAfter(XorSession session, AtomicReference<XorFrame> last, double seconds)
            throws InterruptedException {
        new CountDownLatch(1).await((long) (seconds * 1000), TimeUnit.MILLISECONDS);
        last.set(null);
        session.pause();
        while (last.get() == null) {
            Thread.onSpinWait();
        }
        return last.get().epoch();
    }

    @Override
    public void start(Stage newStage) {
        stage = newStage;
        super.start(stage);
        after(1, () -> {
            ((NumberField) stage.getScene().lookup("#xor-epochs")).setValue(XorConfig.MAX_EPOCHS);
            ((ToggleButton) stage.getScene().lookup("#xor-full-speed")).fire(); // a first run is slow enough to watch
            ((Button) stage.getScene().lookup("#xor-run")).fire();
            after(WARM_UP_SECONDS, this::measure);
        });
    }

    private void measure() {
        started = System.nanoTime();
        startEpoch = epoch();
        clock.start();
        after(MEASURE_SECONDS, this::report);
    }

    private void report() {
        clock.stop();
        double seconds = (System.nanoTime() - started) / 1e9;
        double epochsPerSecond = (epoch() - startEpoch) / seconds;
        System.out.printf(
                Locale.ROOT,
                "%.3f %.3f %.3f %.3f%n",
                withoutWindow,
                epochsPerSecond,
                clock.framesPerSecond(),
                clock.longestMillis());
        Platform.exit();
    }

    private double epoch() {
        return Double.parseDouble(
                ((Labeled) stage.getScene().lookup("#xor-epoch")).getText().replace(",", ""));
    }

    private static void after(double seconds, Runnable action) {
        PauseTransition pause = new PauseTransition(Duration.seconds(seconds));
        pause.setOnFinished(event -> action.run());
        pause.play();
    }

    /** Times between frames. */
    private final class FrameClock extends AnimationTimer {
        private String lastEpoch = "";
        private int drawn;
        private double[] millis = new double[0];
        private int count;
        private long last;

        @Override
        public void handle(long now) {
            long time = System.nanoTime();
            String shown = ((Labeled) stage.getScene().lookup("#xor-epoch")).getText();
            if (!shown.equals(lastEpoch)) {
                lastEpoch = shown;
                drawn++;
            }
            if (last != 0) {
                if (count == millis.length) {
                    millis = Arrays.copyOf(millis, Math.max(1024, 2 * count));
                }
                millis[count++] = (time - last) / 1e6;
            }
            last = time;
        }

        /** New boundaries a second, not pulses. */
        double framesPerSecond() {
            return drawn * 1000.0 / Arrays.stream(millis, 0, count).sum();
        }

        double longestMillis() {
            return Arrays.stream(millis, 0, count).max().orElse(Double.NaN);
        }
    }
}
