package gradientlab.experiment.convolution;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import gradientlab.control.Palette;
import gradientlab.experiment.LabContext;
import gradientlab.fx.BackgroundTaskRunner;
import gradientlab.fx.FileDialogs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/**
 * The tab without the lab, to look at it by hand. Arguments: {@code dark}, {@code WIDTHxHEIGHT}, a file that every open
 * dialog gives.
 */
public final class ConvolutionTabAlone extends Application {
    @Override
    public void start(Stage stage) throws Exception {
        List<String> arguments = getParameters().getRaw();
        boolean dark = arguments.contains("dark");
        String size = arguments.stream()
                .filter(text -> text.matches("\\d+x\\d+"))
                .findFirst()
                .orElse("1280x725");
        Optional<Path> file = arguments.stream()
                .filter(text -> text.contains("/"))
                .map(Path::of)
                .findFirst();
        setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        LabContext context =
                new LabContext(new BackgroundTaskRunner(), new GivenFile(file), Files.createTempDirectory("lab"), null);
        Parent view = new ConvolutionExperiment(context).createView();
        view.getStyleClass().add(dark ? "dark" : "light");
        Scene scene = new Scene(view, Integer.parseInt(size.split("x")[0]), Integer.parseInt(size.split("x")[1]));
        scene.getStylesheets().addAll(Palette.stylesheets());
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private record GivenFile(Optional<Path> file) implements FileDialogs {
        @Override
        public Optional<Path> open(String title, String kind, List<String> extensions) {
            return file;
        }

        @Override
        public Optional<Path> save(String title, String kind, List<String> extensions, String suggestedName) {
            return Optional.of(Path.of(System.getProperty("java.io.tmpdir"), suggestedName));
        }
    }

    /** Starts it. */
    public static final class Main {
        private Main() {}

        public static void main(String[] arguments) {
            Application.launch(ConvolutionTabAlone.class, arguments);
        }
    }
}
