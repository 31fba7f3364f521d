package gradientlab.app;

import gradientlab.desk.TrainingDesk;
import gradientlab.experiment.LabContext;
import gradientlab.experiment.Shortcut;
import gradientlab.fx.BackgroundTaskRunner;
import gradientlab.text.Language;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.TabPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/**
 * Pictures of every tab in both languages and themes, presented and not, to be looked at: {@code main DIRECTORY
 * [WIDTHxHEIGHT...] [TAB...]}, of the window as it opens and of all tabs unless told.
 */
final class WindowShots {
    private static final int PULSES = 40;
    private static final String SIZE = "\\d+x\\d+";

    private WindowShots() {}

    public static void main(String[] arguments) {
        Application.launch(Shots.class, arguments);
    }

    /** Opens the window and works through the pictures on a thread of its own. */
    public static final class Shots extends Application {
        private LabWindow window;
        private Stage stage;

        @Override
        public void start(Stage newStage) throws Exception {
            stage = newStage;
            Path data = Files.createTempDirectory("shots");
            SettingsStore settings = SettingsStore.open(data);
            Language.use(Language.ENGLISH);
            BackgroundTaskRunner tasks = new BackgroundTaskRunner();
            LabContext context =
                    new LabContext(tasks, new NativeFileDialogs(stage), data, TrainingDesk.of(tasks, data));
            window = new LabWindow(
                    stage, ExperimentCatalog.all(context), tasks, context.files(), settings, new ErrorDialog(stage));
            window.show();
            Thread worker = new Thread(this::work, "shots");
            worker.setDaemon(true);
            worker.start();
        }

        private void work() {
            try {
                File directory = new File(getParameters().getRaw().get(0));
                List<String> more = getParameters()
                        .getRaw()
                        .subList(1, getParameters().getRaw().size());
                List<String> wanted =
                        more.stream().filter(one -> !one.matches(SIZE)).toList();
                List<String> sizes =
                        more.stream().filter(one -> one.matches(SIZE)).toList();
                int tabs = onFx(() -> pane().getTabs().size());
                for (int i = 0; i < tabs; i++) {
                    int tab = i;
                    String id = onFx(() -> pane().getTabs().get(tab).getId()).substring("tab-".length());
                    if (!wanted.isEmpty() && !wanted.contains(id)) {
                        continue;
                    }
                    onFx(() -> {
                        pane().getSelectionModel().select(tab);
                        run();
                        return null;
                    });
                    pulses(4 * PULSES);
                    for (String size : sizes.isEmpty() ? List.of("") : sizes) {
                        resize(size);
                        for (Language language : Language.values()) {
                            for (boolean dark : new boolean[] {false, true}) {
                                for (boolean presented : new boolean[] {false, true}) {
                                    shoot(directory, size, language, dark, presented);
                                }
                            }
                        }
                    }
                }
                onFx(() -> {
                    window.close();
                    return null;
                });
            } catch (Exception problem) {
                problem.printStackTrace();
            }
            Platform.exit();
        }

        private void resize(String size) throws Exception {
            onFx(() -> {
                if (!size.isEmpty()) {
                    stage.setWidth(Integer.parseInt(size.split("x")[0]));
                    stage.setHeight(Integer.parseInt(size.split("x")[1]));
                }
                return null;
            });
            pulses(PULSES);
        }

        private void shoot(File directory, String size, Language language, boolean dark, boolean presented)
                throws Exception {
            onFx(() -> {
                window.setLanguage(language);
                window.setDark(dark);
                if (presented) {
                    window.present();
                }
                return null;
            });
            pulses(PULSES);
            WritableImage image = onFx(() -> stage.getScene().snapshot(null));
            String name = window.front().id() + (size.isEmpty() ? "" : "-" + size) + "-" + language.locale()
                    + (dark ? "-dark" : "-light") + (presented ? "-presented" : "") + ".png";
            write(image, new File(directory, name));
            if (presented) {
                onFx(() -> {
                    window.present();
                    return null;
                });
            }
        }

        private void run() {
            for (Shortcut shortcut : window.front().shortcuts()) {
                if (shortcut.keys().equals(KeyCombination.valueOf("Shortcut+Enter"))) {
                    shortcut.action().run();
                }
            }
        }

        private TabPane pane() {
            return (TabPane) stage.getScene().lookup("#experiments");
        }

        private static void write(WritableImage image, File file) throws Exception {
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
                }
            }
            ImageIO.write(copy, "png", file);
        }

        private static void pulses(int wanted) throws Exception {
            CountDownLatch left = new CountDownLatch(wanted);
            AnimationTimer timer = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    left.countDown();
                }
            };
            Platform.runLater(timer::start);
            left.await();
            Platform.runLater(timer::stop);
        }

        private static <T> T onFx(java.util.concurrent.Callable<T> work) throws Exception {
            FutureTask<T> task = new FutureTask<>(work);
            Platform.runLater(task);
            return task.get();
        }
    }
}
