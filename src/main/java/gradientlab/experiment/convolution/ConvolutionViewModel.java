package gradientlab.experiment.convolution;

import gradientlab.experiment.Changed;
import gradientlab.experiment.LabContext;
import gradientlab.experiment.Stateful;
import gradientlab.figure.ConvolutionFigure;
import gradientlab.figure.MapScale;
import gradientlab.fx.Work;
import gradientlab.nn.Conv2d;
import gradientlab.nn.Tensor4;
import gradientlab.text.Language;
import gradientlab.text.Problems;
import gradientlab.text.Texts;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The convolution microscope without its window: inputs, kernels, settings, result, microscope. */
final class ConvolutionViewModel {
    private static final Texts TEXTS = Texts.of(ConvolutionViewModel.class);

    /** Rows of the figure. */
    static final int IMAGES = 5;

    /** Up to so many products (about ten milliseconds) are done at once; more go to the background. */
    static final long PRODUCTS_AT_ONCE = 4_000_000;

    private final LabContext context;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper(this, "failed");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper formula = new ReadOnlyStringWrapper(this, "formula", "");
    private final ReadOnlyObjectWrapper<ConvResult> result = new ReadOnlyObjectWrapper<>(this, "result");
    private final ObjectProperty<MapScale> scale = new SimpleObjectProperty<>(this, "scale", MapScale.PER_MAP);
    private final BooleanProperty signed = new SimpleBooleanProperty(this, "signed", true);
    private final IntegerProperty first = new SimpleIntegerProperty(this, "first", 0);
    private final InputModel input;
    private final KernelModel kernels = new KernelModel();
    private final GeometryModel geometry = new GeometryModel();
    private final MicroscopeModel microscope = new MicroscopeModel(kernels);
    private final ImageWalk images = new ImageWalk(this);
    private final ConvolutionFiles files;
    private Language language = Language.current();
    private boolean computing;
    private boolean outdated;
    private boolean restoring;

    ConvolutionViewModel(LabContext context) {
        this.context = context;
        input = new InputModel(context, this::complain);
        files = new ConvolutionFiles(context, this);
        input.inputProperty().addListener((property, was, now) -> {
            first.set(Math.min(first.get(), now.images().n() - 1));
            kernels.adaptTo(now.images().c());
            recompute();
        });
        for (Observable setting : List.of(
                kernels.bankProperty(),
                first,
                geometry.strideProperty(),
                geometry.paddingProperty(),
                geometry.pixelsProperty(),
                geometry.dilationProperty(),
                geometry.reluProperty(),
                geometry.poolProperty())) {
            setting.addListener(observable -> recompute());
        }
        recompute();
    }

    /** Says everything in the language now in use. */
    void relabel() {
        if (language != Language.current()) {
            language = Language.current();
            input.relabel();
            recompute();
        }
    }

    InputModel input() {
        return input;
    }

    KernelModel kernels() {
        return kernels;
    }

    GeometryModel geometry() {
        return geometry;
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

    ObjectProperty<MapScale> scaleProperty() {
        return scale;
    }

    /** Whether the colours tell negative from positive. */
    BooleanProperty signedProperty() {
        return signed;
    }

    /** The first image shown, from 0. */
    IntegerProperty firstProperty() {
        return first;
    }

    /** Whether the colours in use have 0 in the middle: never when clipped to [0, 1]. */
    boolean signedNow() {
        return signed.get() && scale.get() != MapScale.CLIPPED;
    }

    /** The ends of the colours of one map of the result. */
    MapScale.Ends ends(int image, int kernel) {
        return ConvolutionFigure.ends(result().maps(), image, kernel, scale.get(), signed.get());
    }

    /** All that the controls set, for sharing and undoing. */
    Stateful<ConvolutionState> stateful() {
        return new Stateful<>(
                ConvolutionState.class,
                this::current,
                this::restore,
                List.of(
                        input.inputProperty(),
                        input.digitProperty(),
                        first,
                        kernels.bankProperty(),
                        kernels.selectedProperty(),
                        kernels.channelProperty(),
                        geometry.strideProperty(),
                        geometry.paddingProperty(),
                        geometry.pixelsProperty(),
                        geometry.dilationProperty(),
                        geometry.reluProperty(),
                        geometry.poolProperty(),
                        scale,
                        signed,
                        microscope.imageProperty(),
                        microscope.chosenProperty(),
                        microscope.speedProperty()),
                (before, now) -> TEXTS.get("change." + Changed.component(before, now)));
    }

    private ConvolutionState current() {
        return new ConvolutionState(
                input.state(),
                first.get(),
                kernels.state(),
                kernels.selectedProperty().get(),
                kernels.channelProperty().get(),
                geometry.state(),
                scale.get(),
                signed.get(),
                microscope.imageProperty().get(),
                microscope.rowProperty().get(),
                microscope.columnProperty().get(),
                microscope.speedProperty().get());
    }

    private void restore(ConvolutionState next) {
        restoring = true;
        microscope.restore(next.image(), next.row(), next.column());
        input.restore(next.input());
        kernels.restore(next.kernels(), next.selected(), next.channel());
        geometry.restore(next.geometry());
        first.set(next.first());
        scale.set(next.scale());
        signed.set(next.signed());
        microscope.speedProperty().set(next.speed());
        restoring = false;
        recompute();
    }

    private void recompute() {
        if (restoring) {
            return;
        }
        Tensor4 all = input.input().images();
        Tensor4 bank = kernels.bank();
        if (all.c() != bank.c()) {
            return; // the kernels are about to follow the input
        }
        Tensor4 shown = all.images(first.get(), Math.min(all.n(), first.get() + IMAGES));
        Conv2d conv = geometry.conv();
        formula.set(geometry.formula(shown, bank));
        problem.set(geometry.problem(shown, bank).orElse(""));
        if (!problem.get().isEmpty()) {
            outdated = computing;
            show(null);
            return;
        }
        ConvInput source = input.input();
        boolean relu = geometry.reluProperty().get();
        boolean pool = geometry.poolProperty().get();
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
                                    || done.source() == input.input()
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
