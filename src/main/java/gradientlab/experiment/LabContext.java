package gradientlab.experiment;

import gradientlab.console.TrainingDesk;
import gradientlab.fx.FileDialogs;
import gradientlab.fx.TaskRunner;
import java.nio.file.Path;

/**
 * What the window lends an experiment.
 *
 * @param tasks where background work runs and is shown
 * @param files open and save dialogs, replaced in tests
 * @param dataDirectory the user's data directory; it exists
 * @param desk where networks for images train, for all tabs together
 */
public record LabContext(TaskRunner tasks, FileDialogs files, Path dataDirectory, TrainingDesk desk) {}
