package gradientlab.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.control.Contrast;
import gradientlab.control.Palette;
import java.util.List;
import java.util.concurrent.ExecutionException;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** WCAG 2.1 AA, on the colours as the two themes really resolve them: text 4.5 to 1, what is drawn 3 to 1. */
@ExtendWith(ApplicationExtension.class)
class ThemeContrastTest {
    private static final double TEXT = 4.5;
    private static final double DRAWN = 3;
    private static final List<String> SURFACES = List.of("-color-bg-default", "-color-bg-subtle", "-lab-panel");

    private final StackPane root = new StackPane();
    private Scene scene;

    @AfterEach
    void lightAgain() throws Exception {
        wear(false);
    }

    private void wear(boolean dark) throws ExecutionException, InterruptedException {
        WaitForAsyncUtils.asyncFx(() -> {
                    scene = scene == null ? new Scene(root) : scene;
                    Theme.apply(scene, dark);
                })
                .get();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void textIsReadableOnEverySurface(boolean dark) throws Exception {
        wear(dark);
        for (String surface : SURFACES) {
            for (String text : List.of(
                    "-color-fg-default",
                    "-color-fg-muted",
                    "-color-accent-fg",
                    "-color-success-fg",
                    "-color-danger-fg")) {
                assertContrast(text, surface, TEXT);
            }
        }
        assertContrast("-color-fg-default", "-color-warning-subtle", TEXT); // a diagnosis
        assertContrast("-color-fg-default", "-color-accent-subtle", TEXT); // the focused function
        assertContrast("-color-fg-emphasis", "-color-accent-emphasis", TEXT); // the Run button
        assertContrast("-color-warning-fg", "-color-bg-subtle", TEXT); // a notice in the status line
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void curvesAxesAndTheFocusStandOut(boolean dark) throws Exception {
        wear(dark);
        for (int i = 0; i < Palette.SIZE; i++) {
            assertContrast(Palette.lookup(i), "-color-bg-default", DRAWN);
            assertContrast(Palette.lookup(i), "-color-bg-subtle", DRAWN);
        }
        assertContrast("-lab-axis", "-color-bg-default", DRAWN);
        assertContrast("-color-accent-emphasis", "-color-bg-default", DRAWN);
        assertContrast("-color-fg-muted", "-color-bg-default", DRAWN);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theNameOfAHiddenCurveIsStillReadable(boolean dark) throws Exception {
        wear(dark);
        int surface = Contrast.argb(color("-color-bg-default"), 0);
        Color muted = color("-color-fg-muted");
        Color faded = muted.deriveColor(0, 1, 1, 0.9); // .lab-legend-entry
        assertThat(Contrast.ratio(Contrast.argb(faded, surface), surface)).isGreaterThan(TEXT);
    }

    private void assertContrast(String front, String back, double least) throws Exception {
        int window = Contrast.argb(color("-color-bg-default"), 0);
        int surface = Contrast.argb(color(back), window);
        assertThat(Contrast.ratio(Contrast.argb(color(front), surface), surface))
                .as(front + " on " + back)
                .isGreaterThanOrEqualTo(least);
    }

    private Color color(String name) throws Exception {
        return WaitForAsyncUtils.asyncFx(() -> {
                    Region probe = new Region();
                    probe.setStyle("-fx-background-color: " + name + ";");
                    root.getChildren().setAll(probe);
                    root.applyCss();
                    return (Color) probe.getBackground().getFills().get(0).getFill();
                })
                .get();
    }
}
