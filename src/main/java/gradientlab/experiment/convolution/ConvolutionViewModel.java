package gradientlab.experiment.convolution;

import gradientlab.experiment.LabContext;
import gradientlab.figure.ConvolutionFigure;
import gradientlab.fx.StateProperty;
import gradientlab.fx.Work;
import gradientlab.nn.Conv2d;
import gradientlab.nn.Tensor4;
import gradientlab.plot.Range;
import gradientlab.text.Language;
import gradientlab.text.Problems;
import gradientlab.text.Texts;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/** The convolution microscope without its window: its settings, the images, the result, the microscope. */
final class ConvolutionViewModel {
    private static final Texts TEXTS = Texts.of(ConvolutionViewModel.class);

    /** Up to so many products (about ten milliseconds) are done at once; more go to the background. */
    static final long PRODUCTS_AT_ONCE = 4_000_000;

    private final LabContext context;
    private final StateProperty<ConvolutionState> state = new StateProperty<>(ConvolutionState.FIRST);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper(this, "failed");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper formula = new ReadOnlyStringWrapper(this, "formula", "");
    private final ReadOnlyObjectWrapper<ConvInput> input = new ReadOnlyObjectWrapper<>(this, "input");
    private final ReadOnlyObjectWrapper<ConvResult> result = new ReadOnlyObjectWrapper<>(this, "result");
    private final MicroscopeModel microscope = new MicroscopeModel(state);
    private final ImageWalk images = new ImageWalk(state);
    private final ConvolutionFiles files;
    private Language language = Language.current();
    private boolean computing;
    private boolean outdated;

    ConvolutionViewModel(LabContext context) {
        this.context = context;
        files = new ConvolutionFiles(context, this);
        input.set(state.get().input().images());
        state.addListener((property, before, now) -> follow(before, now));
        recompute();
    }

    /** Everything that the controls set. */
    StateProperty<ConvolutionState> state() {
        return state;
    }

    private void follow(ConvolutionState before, ConvolutionState now) {
        if (!now.input().equals(before.input())) {
            files.cancelLoading();
            complain("");
            input.set(now.input().images());
        }
        if (now.sameMaps(before)) {
            microscope.follow(before, now);
        } else {
            recompute();
        }
    }

    /** Says everything in the language now in use. */
    void relabel() {
        if (language != Language.current()) {
            language = Language.current();
            input.set(state.get().input().images());
            recompute();
        }
    }

    /** Other images, in the place of a file that is still being read. */
    void show(InputState next) {
        files.cancelLoading();
        complain("");
        state.update(now -> now.showing(next));
    }

    /** The images there are to choose from. */
    ReadOnlyObjectProperty<ConvInput> inputProperty() {
        return input.getReadOnlyProperty();
    }

    ConvInput input() {
        return input.get();
    }

    /** All the images of the source. */
    ImageWalk images() {
        return images;
    }

    MicroscopeModel microscope() {
        return microscope;
    }

    /** A sentence about a file that could not be used, or one that was saved; empty when there is nothing to say. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Whether the message is about something that failed. */
    ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /** Says what went wrong; an empty text when all is well. */
    void complain(String sentence) {
        failed.set(!sentence.isEmpty());
        message.set(sentence);
    }

    /** Says what was done. */
    void confirm(String sentence) {
        failed.set(false);
        message.set(sentence);
    }

    /** Why the convolution is impossible; empty when it is not. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The output-size formula, filled in. */
    ReadOnlyStringProperty formulaProperty() {
        return formula.getReadOnlyProperty();
    }

    /** The last convolution done; null while it is impossible. */
    ReadOnlyObjectProperty<ConvResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    ConvResult result() {
        return result.get();
    }

    /** Changes when the maps get other colours. */
    ObservableValue<List<Object>> colors() {
        return state.map(now -> List.of(now.scale(), now.signed()));
    }

    /** The ends of the colours of one of these maps. */
    Range ends(Tensor4 maps, int image, int kernel) {
        return ConvolutionFigure.ends(
                maps, image, kernel, state.get().scale(), state.get().signed());
    }

    private void recompute() {
        ConvolutionState now = state.get();
        ConvInput source = input.get();
        Tensor4 bank = now.kernels().bank();
        Tensor4 shown = source.images().images(now.first(), now.first() + now.imagesShown());
        Conv2d conv = now.geometry().conv();
        formula.set(now.geometry().formula(shown, bank));
        problem.set(now.geometry().problem(shown, bank));
        if (!problem.get().isEmpty()) {
            outdated = computing;
            show((ConvResult) null);
            return;
        }
        boolean relu = now.geometry().relu();
        boolean pool = now.geometry().pool();
        Work<ConvResult> work = progress -> ConvResult.of(source, shown, bank, conv, relu, pool);
        if (ConvResult.products(shown, bank, conv) > PRODUCTS_AT_ONCE) {
            inBackground(source, work);
        } else {
            outdated = computing;
            show(ConvResult.of(source, shown, bank, conv, relu, pool));
        }
    }

    /** One at a time; whatever changes meanwhile is done once afterwards. */
    private void inBackground(ConvInput source, Work<ConvResult> work) {
        outdated = computing;
        if (computing) {
            return;
        }
        computing = true;
        context.tasks()
                .run(
                        TEXTS.get("convolving", source.name()),
                        work,
                        done -> {
                            if (!outdated
                                    || done.source() == input.get()
                                            && problem.get().isEmpty()) {
                                show(done);
                            }
                            computed();
                        },
                        failure -> {
                            complain(Problems.sentence(failure));
                            computed();
                        });
    }

    private void computed() {
        computing = false;
        if (outdated) {
            outdated = false;
            recompute();
        }
    }

    private void show(ConvResult newResult) {
        result.set(newResult);
        microscope.setResult(newResult);
    }

    /** The files of this experiment. */
    ConvolutionFiles files() {
        return files;
    }
}
