package gradientlab.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MathViewTest {
    private MathView view;
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        view = new MathView();
        view.setMaxWidth(300);
        view.setFormula("\\sigma(x) = \\frac{1}{1 + e^{-x}}", "sigmoid of x");
        VBox box = new VBox(view);
        box.setStyle("-fx-background-color: white; -fx-font-size: 20px;");
        stage.setScene(new Scene(box, 400, 200));
        stage.getScene().getStylesheets().add("data:text/css,.math-view%20.label{-fx-text-fill:%23ff0000}");
        stage.show();
    }

    @Test
    void formulaIsDrawnInTheLabelsColourAndFollowsItAndABrokenOneShowsItsSource(FxRobot robot) throws Exception {
        awaitTypeset();
        assertThat(view.getAccessibleText()).isEqualTo("sigmoid of x");
        assertThat(ink(0)).as("red ink").isGreaterThan(50);
        assertThat(ink(1)).as("no other ink").isZero();
        assertThat(view.getHeight())
                .as("a fraction of 20 px letters is taller than a line")
                .isBetween(35.0, 80.0);
        double natural = view.prefWidth(-1);

        robot.interact(() -> stage.getScene()
                .getStylesheets()
                .setAll("data:text/css,.math-view%20.label{-fx-text-fill:%230000ff;-fx-font-size:40px}"));
        robot.interact(() -> {});
        awaitTypeset();
        assertThat(ink(2)).as("blue ink").isGreaterThan(50);
        assertThat(ink(0)).isZero();
        assertThat(view.prefWidth(-1)).isBetween(1.8 * natural, 2.2 * natural);

        robot.interact(() -> view.setFormula("\\nosuchcommand{1}", "broken"));
        Label source = (Label) view.lookup(".label");
        WaitForAsyncUtils.waitFor(5, TimeUnit.SECONDS, () -> source.getOpacity() == 1);
        assertThat(source.getText()).isEqualTo("\\nosuchcommand{1}");
        assertThat(picture()).isNull();

        robot.interact(() -> view.setFormula("x^2"));
        awaitTypeset();
        assertThat(source.getOpacity()).isZero();

        robot.interact(() -> {
            view.setFormula("a+b+c+d+e+f+g+h+i+j+k+l+m+n+o+p+q+r+s+t+u+v+w");
        });
        awaitTypeset();
        robot.interact(() -> stage.getScene().getRoot().layout());
        assertThat(view.lookup(".image-view").getBoundsInParent().getMaxX())
                .isLessThanOrEqualTo(300)
                .isLessThan(view.prefWidth(-1));
    }

    private void awaitTypeset() throws Exception {
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> view.typesetProperty().get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Image picture() {
        return ((ImageView) view.lookup(".image-view")).getImage();
    }

    /** How many opaque pixels have this channel (0 red, 1 green, 2 blue). */
    private int ink(int channel) {
        Image image = picture();
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color colour = image.getPixelReader().getColor(x, y);
                double[] parts = {colour.getRed(), colour.getGreen(), colour.getBlue()};
                if (colour.getOpacity() > 0.5 && parts[channel] > 0.5) {
                    count++;
                }
            }
        }
        return count;
    }
}
