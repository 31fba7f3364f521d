package gradientlab.experiment;

import gradientlab.desk.TrainingDesk;
import gradientlab.fx.FileDialogs;
import gradientlab.fx.TaskRunner;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * What the window lends an experiment.
 *
 * @param tasks where background work runs and is shown
 * @param files open and save dialogs, replaced in tests
 * @param dataDirectory the user's data directory; it exists
 * @param desk where networks for images train, for all tabs together
 * @param reducedMotion whether nothing should move that need not: view models redraw less often
 */
public record LabContext(
        TaskRunner tasks,
        FileDialogs files,
        Path dataDirectory,
        TrainingDesk desk,
        ReadOnlyBooleanProperty reducedMotion) {
    /** With motion. */
    public LabContext(TaskRunner tasks, FileDialogs files, Path dataDirectory, TrainingDesk desk) {
        this(tasks, files, dataDirectory, desk, new ReadOnlyBooleanWrapper().getReadOnlyProperty());
    }
}
