package gradientlab.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.data.pictures.Drawn;
import gradientlab.data.pictures.PictureStore;
import gradientlab.fx.FileDialogs;
import gradientlab.nn.net.Shape;
import gradientlab.text.Language;
import gradientlab.training.CourseNetworks;
import gradientlab.training.DatasetCache;
import gradientlab.training.RunStatus;
import gradientlab.training.RunStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** A student's folder of drawings, from the file chooser to a trained run. */
class OwnPicturesTest extends DeskTest {
    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path elsewhere;

    private Path chosen;
    private TryTab tab;

    /** Chooses what the test says. */
    private final FileDialogs files = new FileDialogs() {
        @Override
        public Optional<Path> open(String title, String kind, List<String> extensions) {
            return Optional.of(chosen);
        }

        @Override
        public Optional<Path> save(String title, String kind, List<String> extensions, String suggestedName) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.of(chosen);
        }
    };

    @Override
    void openDesk(DatasetCache.Source source) throws Exception {
        store = new RunStore(directory);
        desk = onFx(() -> new TrainingDesk(
                tasks, store, new DatasetCache(directory), name -> Optional.empty(), new PictureStore(directory)));
    }

    @BeforeEach
    void openTab() throws Exception {
        FxToolkit.setupStage(stage -> {
            Language.use(Language.ENGLISH);
            tab = new TryTab(
                    desk,
                    files,
                    base -> List.of(base, base.withNetwork(CourseNetworks.CNN_3).withEpochs(2)));
            stage.setScene(TryTab.scene(tab.view()));
            stage.show();
            stage.toFront();
        });
    }

    private String text(String id) {
        return robot.lookup("#architectures-" + id).queryAs(Labeled.class).getText();
    }

    @Test
    void a_folder_is_refused_with_its_reason_then_added_chosen_and_trained_on() throws Exception {
        chosen = Files.createDirectories(elsewhere.resolve("Kediler"));
        robot.clickOn("#architectures-pictures").clickOn("#architectures-pictures-folder");
        await("why not is said", () -> text("pictures-message").contains("Kediler holds no sub-folders"));

        Drawn.folder(chosen, Drawn.thirty());
        robot.clickOn("#architectures-pictures-grey").clickOn("#architectures-pictures-folder");
        await("it is chosen", () -> tab.model.datasetProperty().get().ownPictures());
        assertThat(text("dataset-state")).startsWith("30 pictures in 3 classes (circle, line, square), 32x32 in grey");
        assertThat(tab.model.state().get().dataset()).startsWith("Kediler@");

        robot.clickOn("#architectures-run");
        await(
                "both runs end",
                () -> desk.runs().size() == 2
                        && desk.runs().stream().allMatch(run -> run.status() == RunStatus.COMPLETED));
        LiveRun run = onFx(() -> desk.runs().get(1));
        assertThat(run.config().network().input()).isEqualTo(new Shape(1, 32, 32));
        assertThat(run.config().network().outputs()).isEqualTo(3);
        assertThat(run.points()).isNotEmpty();

        Files.delete(chosen.resolve("line/0.png"));
        onFx(() -> {
            desk.noteChanged(List.of(run.config()));
            return true;
        });
        await(
                "whoever goes on with it is told",
                () -> desk.problemProperty().get().contains("has changed since 'Kediler'"));
    }

    @Test
    void pictures_of_another_computer_are_a_choice_that_says_what_to_do_and_come_alive_when_added() throws Exception {
        PictureStore other = new PictureStore(elsewhere.resolve("other"));
        Path folder = Drawn.folder(elsewhere.resolve("set"), Drawn.thirty());
        String id = other.add(
                        folder,
                        new gradientlab.data.pictures.PictureOptions("", 16, false, 1),
                        gradientlab.data.fetch.FetchMonitor.NONE)
                .id();
        onFx(() -> {
            tab.model.state().update(now -> now.withDataset(id));
            tab.model.run();
            return true;
        });
        assertThat(onFx(() -> tab.model.messageProperty().get()))
                .contains("'set'")
                .contains("not on this computer");
        assertThat(onFx(() -> desk.runs().size())).isZero();
        assertThat(text("dataset-state")).contains("not on this computer");
        onFx(() -> {
            tab.model.ownPictures().sideProperty().set(16);
            tab.model.ownPictures().add(folder);
            return true;
        });
        await("they are here", () -> text("dataset-state").startsWith("30 pictures in 3 classes"));
        assertThat(onFx(() -> tab.model.datasetProperty().get().name())).isEqualTo(id);
        onFx(() -> {
            tab.model.run();
            return true;
        });
        assertThat(onFx(() -> tab.model.messageProperty().get()))
                .as("16 pixels are too few")
                .startsWith("cnn_3, layer 6 (Conv 7x7x16)");
    }
}
