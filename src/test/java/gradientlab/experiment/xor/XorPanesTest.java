package gradientlab.experiment.xor;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import gradientlab.control.Palette;
import gradientlab.fx.BackgroundTaskRunner;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.raster.HeatMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the tab's panes show and how they are laid out. */
@ExtendWith(ApplicationExtension.class)
class XorPanesTest {
    private final BackgroundTaskRunner tasks = new BackgroundTaskRunner();
    private XorViewModel model;
    private XorView view;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        model = new XorViewModel(tasks, null, new ReadOnlyBooleanWrapper());
        view = new XorView(model);
        view.getStyleClass().add("light");
        Scene scene = new Scene(view, 1280, 725);
        scene.getStylesheets().addAll(Palette.stylesheets());
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void end() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, model::close);
        tasks.close();
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void arrange(double width, double height) {
        for (int i = 0; i < 2; i++) {
            view.applyCss();
            view.resize(width, height);
            view.layout();
        }
    }

    private static boolean whole(Label label) {
        return label.getWidth() + 0.5 >= label.minWidth(-1)
                && label.getHeight() + 0.5 >= label.prefHeight(label.getWidth());
    }

    @Test
    void everyLineOfTheDiagramEndsOnWhatItLeadsTo(FxRobot robot) throws TimeoutException {
        for (int units : new int[] {1, 6, 16}) {
            robot.interact(() -> model.config().update(now -> now.withHidden(units)));
            waitFor(() ->
                    view.lookup("#xor-hidden-" + units) != null && view.lookup("#xor-hidden-" + (units + 1)) == null);
            robot.interact(() -> arrange(1280, 725));
            Node network = view.lookup("#xor-network");
            List<Region> maps = robot.from(network).lookup(".heat-map").queryAllAs(Region.class).stream()
                    .toList();
            Set<Line> lines = robot.from(network).lookup(".weight-line").queryAllAs(Line.class);
            assertThat(lines).hasSize(3 * units);
            for (Line line : lines) {
                double reach = line.getStrokeWidth() / 2 + 1;
                assertThat(maps)
                        .as("a line to x " + line.getEndX() + " of " + units)
                        .anyMatch(map -> line.getEndX() + reach >= map.getLayoutX()
                                && line.getEndX() - reach <= map.getLayoutX() + map.getWidth()
                                && Math.abs(line.getEndY() - map.getLayoutY()) < 1.5);
            }
            if (units == 1) {
                assertThat(maps.get(0).getLayoutX())
                        .as("the unit stands above the output")
                        .isEqualTo(maps.get(1).getLayoutX());
            }
        }
    }

    @Test
    void speedsAndSummariesAreNotCut(FxRobot robot) throws TimeoutException {
        Label speed = (Label) view.lookup("#xor-speed-value");
        for (int i = 0; i < XorViewModel.SPEEDS.length; i++) {
            int index = i;
            robot.interact(() -> {
                model.state().update(now -> now.withSpeed(index));
                arrange(1280, 725);
            });
            assertThat(speed.getWidth() + 0.5).as(speed.getText()).isGreaterThanOrEqualTo(speed.prefWidth(-1));
        }
        robot.interact(() -> {
            model.config().update(now -> now.withEpochs(2));
            model.runSeeds(3);
        });
        waitFor(() -> model.seeds().resultProperty().get() != null);
        robot.interact(() -> arrange(1120, 700));
        for (String id : List.of("#xor-seeds-summary", "#xor-seeds-settings")) {
            Label label = (Label) view.lookup(id);
            assertThat(label.getText()).isNotEmpty();
            assertThat(label.isWrapText()).isTrue();
            assertThat(whole(label)).as(label.getText()).isTrue();
        }
    }

    @Test
    void theKeyboardsFocusIsSeenOnEveryControl(FxRobot robot) {
        List<Class<?>> seen = new ArrayList<>();
        robot.interact(() -> view.lookup("#xor-preset-sigmoid").requestFocus());
        robot.push(KeyCode.TAB);
        for (int stop = 0; stop < 25; stop++) {
            Node focused = view.getScene().getFocusOwner();
            if (focused instanceof Slider || focused instanceof ToggleButton || focused instanceof CheckBox) {
                WritableImage[] with = new WritableImage[2];
                robot.interact(() -> with[0] = focused.snapshot(null, null));
                robot.push(KeyCode.TAB);
                robot.interact(() -> with[1] = focused.snapshot(null, null));
                assertThat(same(with[0], with[1])).as("focus on " + focused).isFalse();
                seen.add(focused.getClass());
            } else {
                robot.push(KeyCode.TAB);
            }
        }
        assertThat(seen).contains(Slider.class, ToggleButton.class, CheckBox.class);
    }

    private static boolean same(WritableImage one, WritableImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return false;
        }
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void whatIsSoAnywayAndWhatThePresetsDifferInIsSaid(FxRobot robot) {
        CheckBox sigmoid = (CheckBox) view.lookup("#xor-sigmoid-output");
        assertThat(sigmoid.isSelected()).as("with the sigmoid it is one").isTrue();
        assertThat(sigmoid.isDisabled()).isTrue();
        robot.interact(() -> model.applyPreset(HiddenActivation.TANH));
        assertThat(sigmoid.isSelected()).isFalse();
        assertThat(sigmoid.isDisabled()).isFalse();
        assertThat(((Label) view.lookup("#xor-presets-differ")).getText()).isEqualTo("ReLU: batch 1, 100 epochs");
        assertThat(view.lookup("#xor-learning-rate").getAccessibleText()).contains("plain gradient descent");
        assertThat(((CheckBox) view.lookup("#xor-stop")).getText()).isEqualTo("stop at validation");
    }

    private static int points(HeatMap map) {
        return map.exhibit().points().stream().mapToInt(some -> some.x().length).sum();
    }

    @Test
    void theMapSaysWhichClassIsWhichAndShowsTheValidationPoints(FxRobot robot) throws TimeoutException {
        waitFor(() -> model.run().frameProperty().get() != null);
        Node legend = view.lookup("#xor-classes");
        assertThat(robot.from(legend).lookup(".label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("Class 0", "Class 1");
        HeatMap map = (HeatMap) view.lookup("#xor-boundary");
        int training = points(map);
        robot.interact(() -> ((CheckBox) view.lookup("#xor-show-validation")).fire());
        assertThat(points(map)).isEqualTo(model.data().validation().size());
        assertThat(training).isEqualTo(model.data().train().size());
        robot.interact(() -> model.config().update(now -> now.withStd(1)));
        Label outside = (Label) view.lookup("#xor-points-outside");
        waitFor(() -> outside.getText().startsWith("outside the picture: "));
    }

    @Test
    void aLargeWindowHasLargeMapsOfTheHiddenUnits(FxRobot robot) throws TimeoutException {
        waitFor(() -> view.lookup("#xor-hidden-4") != null);
        robot.interact(() -> arrange(1920, 1000));
        assertThat(view.lookup("#xor-hidden-4").getLayoutBounds().getWidth()).isGreaterThan(100);
    }
}
