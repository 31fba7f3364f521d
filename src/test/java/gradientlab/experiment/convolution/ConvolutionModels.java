package gradientlab.experiment.convolution;

import gradientlab.experiment.LabContext;
import gradientlab.fx.FileDialogs;
import gradientlab.fx.SameThreadTaskRunner;
import gradientlab.fx.TaskRunner;
import gradientlab.json.NumberArray;
import gradientlab.nn.Tensor4;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** View models for tests, with file dialogs that answer what the test says. */
final class ConvolutionModels implements FileDialogs {
    Path answer;

    ConvolutionViewModel model(Path folder) {
        return new ConvolutionViewModel(context(new SameThreadTaskRunner(), folder));
    }

    static void kernels(ConvolutionViewModel model, UnaryOperator<KernelState> change) {
        model.state().update(now -> now.using(change.apply(now.kernels())));
    }

    static void edit(ConvolutionViewModel model, BiFunction<KernelState, Integer, KernelState> change) {
        model.state().update(now -> now.edited(change));
    }

    static void geometry(ConvolutionViewModel model, UnaryOperator<GeometryState> change) {
        model.state().update(now -> now.withGeometry(change.apply(now.geometry())));
    }

    static void digit(ConvolutionViewModel model, int digit) {
        model.show(model.state().get().input().ofDigit(digit));
    }

    /** Draws with a pen, as the pad does. */
    static void draw(ConvolutionViewModel model, Pen pen, int row, int column) {
        InputState now = model.state().get().input();
        model.show(now.ofPen(pen.moveTo(now.drawing(), row, column)));
    }

    static void draw(ConvolutionViewModel model, NumberArray drawing) {
        model.show(model.state().get().input().ofPen(drawing));
    }

    static Tensor4 bank(ConvolutionViewModel model) {
        return model.state().get().kernels().bank();
    }

    /** Of the selected kernel. */
    static double weight(ConvolutionViewModel model, int row, int column) {
        ConvolutionState now = model.state().get();
        return bank(model).get(now.selected(), now.channel(), row, column);
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
