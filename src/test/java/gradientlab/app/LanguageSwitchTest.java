package gradientlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.chart.CurveChart;
import gradientlab.control.SceneStyle;
import gradientlab.fx.FiredEventsForgotten;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.text.Language;
import java.lang.ref.WeakReference;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The language changes under a running training: every word, and nothing else. */
class LanguageSwitchTest extends WindowTest {
    @AfterEach
    void backToEnglish() {
        Language.use(Language.ENGLISH);
    }

    @Test
    void theWordsChangeTheRunGoesOn(FxRobot robot) {
        showTab(robot, "xor");
        robot.clickOn("#xor-preset-tanh");
        type(robot, "#xor-epochs", "1000000");
        robot.clickOn("#xor-tool-erase").clickOn("#xor-run");
        waitUntil("it trains", () -> number(robot, "#xor-epoch") > 50);
        String title = text(robot, "#xor-loss-chart .lab-title");

        choose(robot, Language.TURKISH);
        waitUntil("the button", () -> text(robot, "#xor-run").equals("Duraklat"));
        assertThat(titles(robot)).contains("XOR", "Evrişim", "Aktivasyonlar");
        assertThat(text(robot, "#xor-loss-chart .lab-title")).isEqualTo("Kayıp").isNotEqualTo(title);
        assertThat(text(robot, "#status-text")).isEqualTo("Hazır");
        assertThat(robot.lookup("#xor-activation").queryComboBox().getValue()).isEqualTo(HiddenActivation.TANH);
        assertThat(text(robot, "#xor-preset-tanh")).isEqualTo("tanh");
        assertThat(robot.lookup("#xor-tool-erase").queryAs(ToggleButton.class).isSelected())
                .isTrue();
        double then = number(robot, "#xor-epoch");
        assertThat(then).isGreaterThan(50);
        waitUntil("the run goes on", () -> number(robot, "#xor-epoch") > then);
        CurveChart chart = robot.lookup("#xor-loss-chart").queryAs(CurveChart.class);
        waitUntil("the curve from its start", () -> chart.series().get(0).size() > then);
        assertThat(chart.series().get(0).x(0)).isZero();

        robot.clickOn("#xor-run");
        waitUntil("paused", () -> text(robot, "#xor-run").equals("Çalıştır"));
        String loss = text(robot, "#xor-loss");
        choose(robot, Language.ENGLISH);
        waitUntil("English again", () -> text(robot, "#xor-run").equals("Run"));
        assertThat(text(robot, "#xor-loss")).isEqualTo(loss);
        assertThat(titles(robot)).contains("Convolution");
    }

    @Test
    void aTabSeenBeforeSpeaksTheNewLanguageWhenItIsSeenAgain(FxRobot robot) {
        showTab(robot, "convolution");
        robot.clickOn("#convolution-digit-3");
        waitUntil("threes", () -> text(robot, "#convolution-input-name").startsWith("digit 3"));
        showTab(robot, "activations");
        choose(robot, Language.TURKISH);
        showTab(robot, "convolution");
        waitUntil("in Turkish", () -> text(robot, "#convolution-input-name").startsWith("rakam 3"));
        assertThat(robot.lookup("#convolution-digit-3")
                        .queryAs(ToggleButton.class)
                        .isSelected())
                .isTrue();
        assertThat(settings.current().language()).isEqualTo(Language.TURKISH);
        settings.close();
        assertThat(SettingsStore.open(directory).current().language()).isEqualTo(Language.TURKISH);
    }

    @Test
    void theViewsOfTheOtherLanguageAreGone(FxRobot robot) {
        TabPane tabs = robot.lookup("#experiments").queryAs(TabPane.class);
        List<WeakReference<Node>> english = seen(robot, tabs);
        choose(robot, Language.TURKISH);
        seen(robot, tabs);
        robot.moveTo("#header-language"); // a scene remembers what the mouse is over
        FiredEventsForgotten.now();
        waitUntil("nothing holds what speaks English", () -> {
            System.gc();
            return english.stream().allMatch(view -> view.get() == null);
        });
    }

    /** What every tab shows, looked at one after the other. */
    private static List<WeakReference<Node>> seen(FxRobot robot, TabPane tabs) {
        return tabs.getTabs().stream()
                .map(tab -> {
                    robot.clickOn("#" + tab.getId());
                    WaitForAsyncUtils.waitForFxEvents();
                    return new WeakReference<>(tab.getContent());
                })
                .toList();
    }

    @Test
    void reducedMotionStandsBesideTheLanguageAndIsTold(FxRobot robot) {
        robot.clickOn("#header-language").clickOn("Reduce motion");
        waitUntil("told", () -> stage.getScene().getRoot().getStyleClass().contains(SceneStyle.REDUCED_MOTION));
        assertThat(settings.reducedMotionProperty().get()).isTrue();
        settings.close();
        assertThat(SettingsStore.open(directory).current().reducedMotion()).isTrue();
    }

    private static void choose(FxRobot robot, Language language) {
        robot.clickOn("#header-language").clickOn(language.ownName());
    }

    private static List<String> titles(FxRobot robot) {
        return robot.lookup("#experiments").queryAs(TabPane.class).getTabs().stream()
                .map(Tab::getText)
                .toList();
    }
}
