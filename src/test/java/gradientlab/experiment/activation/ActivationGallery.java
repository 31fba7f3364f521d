package gradientlab.experiment.activation;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import gradientlab.control.Palette;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import javax.imageio.ImageIO;

/**
 * The tab alone, to look at by hand. Arguments: {@code light|dark width height [picture.png [function x]]}; with a
 * picture's name it compares all functions when one is given, writes the picture and ends.
 */
public final class ActivationGallery {
    private ActivationGallery() {}

    public static void main(String[] arguments) {
        Application.launch(Window.class, arguments);
    }

    /** Started by name. */
    public static final class Window extends Application {
        @Override
        public void start(Stage stage) {
            List<String> arguments = getParameters().getRaw();
            ActivationViewModel model = new ActivationViewModel();
            stage.setScene(scene(
                    model,
                    arguments.get(0).equals("dark"),
                    Double.parseDouble(arguments.get(1)),
                    Double.parseDouble(arguments.get(2))));
            stage.setTitle("Activations");
            stage.show();
            if (arguments.size() > 5) {
                model.state().update(now -> now.comparing(ActivationCatalog.ids()));
                model.focused().set(ActivationCatalog.choice(arguments.get(4)));
                model.x().set(Double.parseDouble(arguments.get(5)));
            }
            if (arguments.size() > 3) {
                PauseTransition settled = new PauseTransition(Duration.seconds(3));
                settled.setOnFinished(event -> {
                    write(stage.getScene().snapshot(null), Path.of(arguments.get(3)));
                    Platform.exit();
                });
                settled.play();
            }
        }
    }

    static Scene scene(ActivationViewModel model, boolean dark, double width, double height) {
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        BorderPane root = new BorderPane(new ActivationView(model));
        root.getStyleClass().add(dark ? "dark" : "light");
        Scene scene = new Scene(root, width, height);
        scene.getStylesheets().setAll(Palette.stylesheets());
        return scene;
    }

    private static void write(WritableImage picture, Path file) {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
