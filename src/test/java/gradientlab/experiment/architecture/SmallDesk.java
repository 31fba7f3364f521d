package gradientlab.experiment.architecture;

import gradientlab.data.DatasetBundle;
import gradientlab.data.Shapes;
import gradientlab.data.pictures.PictureStore;
import gradientlab.desk.TrainingDesk;
import gradientlab.fx.FileDialogs;
import gradientlab.fx.TaskRunner;
import gradientlab.training.DatasetCache;
import gradientlab.training.RunStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A desk that trains on few images, for tests. */
final class SmallDesk {
    /** 540 images to train on, 60 to validate, 100 to test. */
    static final DatasetBundle DATA = Shapes.bundle(600, 100, 7);

    static final FileDialogs NO_FILES = new FileDialogs() {
        @Override
        public Optional<Path> open(String title, String kind, List<String> extensions) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String title, String kind, List<String> extensions, String suggestedName) {
            return Optional.empty();
        }
    };

    private SmallDesk() {}

    static TrainingDesk in(Path directory, TaskRunner tasks) {
        return new TrainingDesk(
                tasks,
                new RunStore(directory),
                new DatasetCache(name -> DATA),
                name -> Optional.empty(),
                new PictureStore(directory));
    }
}
