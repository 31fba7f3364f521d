package gradientlab.experiment.convolution;

import gradientlab.experiment.LabContext;
import gradientlab.fx.FileDialogs;
import gradientlab.fx.SameThreadTaskRunner;
import gradientlab.fx.TaskRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** View models for tests, with file dialogs that answer what the test says. */
final class ConvolutionModels implements FileDialogs {
    Path answer;

    ConvolutionViewModel model(Path folder) {
        return new ConvolutionViewModel(context(new SameThreadTaskRunner(), folder));
    }

    LabContext context(TaskRunner tasks, Path folder) {
        return new LabContext(tasks, this, folder, null);
    }

    @Override
    public Optional<Path> open(String title, String kind, List<String> extensions) {
        return Optional.ofNullable(answer);
    }

    @Override
    public Optional<Path> save(String title, String kind, List<String> extensions, String suggestedName) {
        return Optional.ofNullable(answer);
    }
}
