package gradientlab.experiment.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.chart.CurveChart;
import gradientlab.control.MathView;
import gradientlab.form.NumberField;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a student does on the tab. */
@ExtendWith(ApplicationExtension.class)
class ActivationViewTest {
    private final ActivationViewModel model = new ActivationViewModel();
    private CurveChart functions;
    private CurveChart derivatives;
    private TableView<Readout> table;

    @Start
    @SuppressWarnings("unchecked")
    void start(Stage stage) {
        stage.setScene(ActivationGallery.scene(model, false, 1280, 725));
        stage.setWidth(1280);
        stage.setHeight(725);
        stage.show();
        functions = (CurveChart) stage.getScene().lookup("#activations-function-chart");
        derivatives = (CurveChart) stage.getScene().lookup("#activations-derivative-chart");
        table = (TableView<Readout>) stage.getScene().lookup("#activations-readout");
    }

    @Test
    void comparesAFourthFunctionChangesItsParameterAndReadsNumbers(FxRobot robot) {
        assertThat(functions.series()).extracting(series -> series.name()).containsExactly("tanh", "sigmoid", "ReLU");
        assertThat(robot.lookup("#legend-elu").tryQuery()).isEmpty();

        robot.clickOn("#activations-compare-elu");
        assertThat(functions.series()).hasSize(4);
        assertThat(derivatives.series()).hasSize(4);
        await(() -> functions.lookup("#legend-elu") != null);
        assertThat(row("ELU").value()).isEqualTo(1);

        type(robot, "#activations-x", "-5");
        assertThat(row("ELU").value()).isCloseTo(Math.expm1(-5), within(1e-12));
        assertThat(row("ELU").slope()).isEqualTo(Slope.SATURATED);
        assertThat(functions.cursorXProperty().get()).isEqualTo(-5);
        assertThat(derivatives.cursorXProperty().get()).isEqualTo(-5);

        type(robot, "#activations-alpha-elu", "2");
        assertThat(row("ELU").value()).isCloseTo(2 * Math.expm1(-5), within(1e-12));
        assertThat(functions.series().get(3).y(0)).isCloseTo(2 * Math.expm1(-7), within(1e-12));

        robot.clickOn("#activations-focus-elu");
        assertThat(label("#activations-card-name", robot)).isEqualTo("ELU");
        assertThat(label("#activations-card-parameter", robot)).isEqualTo("α = 2");
        assertThat(label("#activations-card-kink", robot)).contains("slope 2 from the left, 1 from the right");
        MathView formula = robot.lookup("#activations-card-formula").queryAs(MathView.class);
        await(() -> formula.typesetProperty().get());
        assertThat(formula.getAccessibleText()).contains("α (e^x − 1)");
        assertThat(functions.xBands())
                .isNotEmpty()
                .allSatisfy(band -> assertThat(band.label()).isEqualTo("saturated"));

        robot.clickOn("#activations-none");
        assertThat(functions.series()).isEmpty();
        robot.clickOn("#activations-focus-elu");
        assertThat(functions.series()).extracting(series -> series.name()).containsExactly("ELU");
        await(() -> functions.lookup("#legend-elu") != null);
        robot.interact(((ToggleButton) functions.lookup("#legend-elu"))::fire);
        assertThat(derivatives.series())
                .as("the legend's switch is that of the list")
                .isEmpty();
        robot.clickOn("#activations-compare-elu");
        assertThat(functions.series().get(0).isVisible())
                .as("ticked again it is back")
                .isTrue();
        robot.clickOn("#activations-rectifiers");
        assertThat(functions.series()).hasSize(8);
        assertThat(robot.lookup("#activations-alpha-elu")
                        .queryAs(NumberField.class)
                        .getValue())
                .as("the parameter is kept")
                .isEqualTo(2);
    }

    @Test
    void functionsThatAreOneLineAreAllSeen(FxRobot robot) {
        for (String focused : List.of("ReLU", "leaky ReLU", "ELU")) {
            robot.interact(() -> {
                compare(0, 0);
                List.of("ReLU", "leaky ReLU", "ELU")
                        .forEach(name -> model.compared(choice(name)).set(true));
                model.focused().set(choice(focused));
                model.state().update(now -> now.withShaded(false));
                model.x().set(-6.0);
            });
            await(() -> functions.lookup("#legend-elu") != null);
            Node plot = functions.lookup("#plot");
            Bounds area = plot.getBoundsInParent();
            WaitForAsyncUtils.waitForFxEvents();
            WritableImage[] image = new WritableImage[1];
            robot.interact(() -> image[0] = functions.snapshot(null, null));
            for (String name : List.of("ReLU", "leaky ReLU", "ELU")) {
                Pane row = (Pane)
                        robot.lookup("#activations-compare-" + choice(name).id())
                                .query()
                                .getParent();
                Line sample =
                        (Line) ((Pane) row.getChildren().get(1)).getChildren().get(0);
                assertThat(pixels(image[0], area, (Color) sample.getStroke()))
                        .as(name + " with " + focused + " in focus")
                        .isGreaterThan(30);
            }
        }
    }

    private static ActivationChoice choice(String name) {
        return ActivationCatalog.choices().stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void compare(int from, int to) {
        model.state().update(now -> now.comparing(ActivationCatalog.ids().subList(from, to)));
    }

    /** Pixels of about this colour in the right half of the plot, where x is above 0. */
    private static int pixels(WritableImage image, Bounds area, Color color) {
        int found = 0;
        for (int y = (int) area.getMinY(); y < area.getMaxY(); y++) {
            for (int x = (int) area.getCenterX() + 10; x < area.getMaxX(); x++) {
                Color at = image.getPixelReader().getColor(x, y);
                double away = Math.abs(at.getRed() - color.getRed())
                        + Math.abs(at.getGreen() - color.getGreen())
                        + Math.abs(at.getBlue() - color.getBlue());
                found += away < 0.15 ? 1 : 0;
            }
        }
        return found;
    }

    @Test
    void movesTheCursorByMouseAndKeyboardAndIsToldAboutAWrongRange(FxRobot robot) {
        type(robot, "#activations-x", "0.5");
        Node handle = derivatives.lookup("#cursor-handle");
        await(() -> handle.isVisible() && handle.getBoundsInParent().getWidth() > 0);
        Bounds bounds = handle.localToScreen(handle.getBoundsInLocal());
        Point2D middle = new Point2D(bounds.getCenterX(), bounds.getCenterY());
        robot.drag(middle, MouseButton.PRIMARY).dropTo(middle.add(100, 0));
        double dragged = model.state().get().x();
        assertThat(dragged).isGreaterThan(1.5).isLessThan(5);
        assertThat(functions.cursorXProperty().get()).isEqualTo(dragged);
        assertThat(row("tanh").derivative()).isCloseTo(1 - Math.pow(Math.tanh(dragged), 2), within(1e-12));
        assertThat(model.shown().get().tangent().x()).isEqualTo(dragged);
        robot.type(KeyCode.LEFT);
        assertThat(model.state().get().x()).isLessThan(dragged);

        robot.clickOn("#activations-focus-tanh");
        assertThat(functions.rules().get(functions.rules().size() - 1).label()).startsWith("slope 0.");
        robot.type(KeyCode.DOWN);
        assertThat(model.focused().get().name()).as("arrow keys walk the list").isEqualTo("sigmoid");

        type(robot, "#activations-from", "9");
        assertThat(texts(robot)).anyMatch(text -> text.contains("left end must be smaller than the right end"));
        assertThat(model.state().get().from()).isEqualTo(-7);
        type(robot, "#activations-from", "-2");
        assertThat(model.state().get().from()).isEqualTo(-2);
        assertThat(texts(robot)).noneMatch(text -> text.contains("must be smaller"));
        await(() -> Math.abs(functions.shownX().low() + 2) < 1e-9);
        assertThat(derivatives.series().get(0).x(0)).isEqualTo(-2);

        type(robot, "#activations-x", "-4");
        assertThat(model.state().get().from()).as("the range widens").isEqualTo(-4);
        type(robot, "#activations-x", "-40");
        assertThat(texts(robot)).anyMatch(text -> text.contains("x must lie between −20 and 20"));
        assertThat(model.state().get().x()).isEqualTo(-4);

        robot.clickOn("#activations-shade");
        assertThat(functions.xBands()).isEmpty();
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.clickOn(field);
        robot.interact(robot.lookup(field).queryAs(NumberField.class)::selectAll);
        robot.write(text);
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The row as the table holds it. */
    private Readout row(String name) {
        return table.getItems().stream()
                .filter(row -> row.choice().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String label(String id, FxRobot robot) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private static List<String> texts(FxRobot robot) {
        return robot.lookup(".lab-error").queryAllAs(Label.class).stream()
                .filter(Node::isVisible)
                .map(Label::getText)
                .toList();
    }

    private static void await(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException late) {
            throw new AssertionError("waited too long", late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
