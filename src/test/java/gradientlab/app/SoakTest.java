package gradientlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.fx.FileDialogs;
import gradientlab.fx.FiredEventsForgotten;
import gradientlab.text.Language;
import gradientlab.training.RunStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * A student who never goes home: the same round through all tabs, again and again, under the lab's own flags of Java. Two
 * hours; {@code -Dlab.soak.minutes=10} for a short one.
 */
@Tag("soak")
class SoakTest extends WindowTest {
    private static final Duration LENGTH = Duration.ofMinutes(Integer.getInteger("lab.soak.minutes", 120));
    private static final int MOST_MEGABYTES = 700;

    /** What a round may leave for good: its stored runs' lines in the list. */
    private static final double GROWTH_A_ROUND = 0.5;

    /** Code is compiled and pictures come into their caches. */
    private static final int WARM_UP_ROUNDS = 3;

    private final List<double[]> rounds = new ArrayList<>();

    @Override
    FileDialogs dialogs() {
        return new ChosenFiles();
    }

    @Test
    void memoryIsFlat(FxRobot robot) throws IOException {
        long end = System.nanoTime() + LENGTH.toNanos();
        for (int round = 0; round < WARM_UP_ROUNDS + 2 || System.nanoTime() < end; round++) {
            round(robot);
            FiredEventsForgotten.now();
            double[] now = {liveMegabytes(), residentMegabytes()};
            rounds.add(now);
            System.out.printf(Locale.ROOT, "round %d: %.0f MB live, %.0f MB resident%n", round, now[0], now[1]);
        }
        List<double[]> warm = rounds.subList(WARM_UP_ROUNDS, rounds.size());
        int half = warm.size() / 2;
        double growth = (median(warm.subList(half, warm.size()), 0) - median(warm.subList(0, half), 0)) / half;
        assertThat(growth).as("MB a round stays alive").isLessThan(GROWTH_A_ROUND);
        assertThat(rounds).allSatisfy(each -> assertThat(each[1]).isLessThan(MOST_MEGABYTES));
    }

    private void round(FxRobot robot) {
        showTab(robot, "activations");
        robot.clickOn("#activations-all");
        type(robot, "#activations-x", "-2");
        robot.clickOn("#activations-none");

        showTab(robot, "xor");
        robot.clickOn("#xor-preset-tanh").clickOn("#xor-full-speed").clickOn("#xor-run");
        waitUntil("it trains", () -> number(robot, "#xor-epoch") > 2000);
        robot.clickOn("#xor-run");
        robot.clickOn("#xor-new-seed").clickOn("#xor-full-speed");

        showTab(robot, "convolution");
        robot.clickOn("#convolution-digit-3").clickOn("#convolution-pool").clickOn("#convolution-pool");

        train(robot, "architectures");
        robot.clickOn("#architectures-page-networks");
        robot.clickOn("#architectures-page-training");
        train(robot, "gradients");
        train(robot, "learning-rate");

        robot.push(KeyCode.F2).push(KeyCode.F2);
        robot.push(KeyCode.F5).push(KeyCode.ESCAPE);
        robot.clickOn("#header-theme");
        language(robot, Language.TURKISH);
        language(robot, Language.ENGLISH);
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Y);
    }

    /** Some points of every network that the tab trains at first; then the student has seen enough. */
    private void train(FxRobot robot, String tab) {
        showTab(robot, tab);
        type(robot, "#" + tab + "-epochs", "1");
        type(robot, "#" + tab + "-images", "1000");
        robot.clickOn("#" + tab + "-run");
        waitUntil(
                "all train",
                300,
                () -> onFx(() -> desk.busy()
                        && desk.runs().stream()
                                .allMatch(run -> run.status() == RunStatus.STOPPED
                                        || run.points().size() > 2)));
        robot.clickOn("#" + tab + "-stop-all");
        waitUntil("all stopped", 60, () -> !onFx(desk::busy));
    }

    private static <T> T onFx(Callable<T> question) throws Exception {
        return WaitForAsyncUtils.asyncFx(question).get();
    }

    private static void language(FxRobot robot, Language language) {
        robot.clickOn("#header-language").clickOn(language.ownName());
    }

    /** JavaFX gives back the pixels of what has been collected a frame later. */
    private static double liveMegabytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
            WaitForAsyncUtils.waitForFxEvents();
        }
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    /** What the process holds; 0 where the system does not say. */
    private static double residentMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    private static double median(List<double[]> rounds, int figure) {
        double[] sorted =
                rounds.stream().mapToDouble(each -> each[figure]).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
