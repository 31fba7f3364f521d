package gradientlab.experiment.convolution;

import gradientlab.data.NpyArray;
import gradientlab.data.NpyFile;
import gradientlab.experiment.LabContext;
import gradientlab.fx.TaskHandle;
import gradientlab.nn.Conv2d;
import gradientlab.nn.Tensor4;
import gradientlab.report.ConvolutionDrawing;
import gradientlab.report.DrawingFile;
import gradientlab.report.MapScale;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleToIntFunction;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The convolution microscope without its window: inputs, kernels, settings, result, microscope. */
final class ConvolutionViewModel {
    /** Rows of the figure. */
    static final int IMAGES = 5;

    /** Up to so many products (about ten milliseconds) are done at once; more go to the background. */
    static final long PRODUCTS_AT_ONCE = 4_000_000;

    private final LabContext context;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper formula = new ReadOnlyStringWrapper(this, "formula", "");
    private final ReadOnlyObjectWrapper<ConvResult> result = new ReadOnlyObjectWrapper<>(this, "result");
    private final ObjectProperty<MapScale> scale = new SimpleObjectProperty<>(this, "scale", MapScale.CLIPPED);
    private final BooleanProperty signed = new SimpleBooleanProperty(this, "signed", true);
    private final IntegerProperty first = new SimpleIntegerProperty(this, "first", 0);
    private final InputModel input;
    private final KernelModel kernels = new KernelModel();
    private final GeometryModel geometry = new GeometryModel();
    private final MicroscopeModel microscope = new MicroscopeModel(kernels);
    private TaskHandle computing;

    ConvolutionViewModel(LabContext context) {
        this.context = context;
        input = new InputModel(context, message::set);
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

    InputModel input() {
        return input;
    }

    KernelModel kernels() {
        return kernels;
    }

    GeometryModel geometry() {
        return geometry;
    }

    MicroscopeModel microscope() {
        return microscope;
    }

    /** A sentence about a file that could not be used, or one that was saved; empty when there is nothing to say. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
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
        return ConvolutionDrawing.ends(result().maps(), image, kernel, scale.get(), signed.get());
    }

    private void recompute() {
        if (computing != null) {
            computing.cancel();
            computing = null;
        }
        Tensor4 all = input.input().images();
        Tensor4 bank = kernels.bank();
        if (all.c() != bank.c()) {
            return; // the kernels are about to follow the input
        }
        int last = Math.min(all.n(), first.get() + IMAGES);
        Tensor4 shown = all.images(first.get(), last);
        Conv2d conv = geometry.conv();
        formula.set(geometry.formula(shown, bank));
        Optional<String> impossible = geometry.problem(shown, bank);
        problem.set(impossible.orElse(""));
        if (impossible.isPresent()) {
            show(null);
            return;
        }
        ConvInput source = input.input();
        boolean relu = geometry.reluProperty().get();
        boolean pool = geometry.poolProperty().get();
        if (ConvResult.products(shown, bank, conv) <= PRODUCTS_AT_ONCE) {
            show(ConvResult.of(source, shown, bank, conv, relu, pool));
        } else {
            computing = context.tasks()
                    .run(
                            "Convolving " + source.name(),
                            progress -> ConvResult.of(source, shown, bank, conv, relu, pool),
                            this::show,
                            failure -> message.set(Problem.sentence(failure)));
        }
    }

    private void show(ConvResult newResult) {
        result.set(newResult);
        microscope.setResult(newResult);
    }

    /** Asks for a kernel bank in a NumPy file. */
    void openKernels() {
        context.files()
                .open("Open kernels", "NumPy arrays", List.of("npy"))
                .ifPresent(file -> context.tasks()
                        .run(
                                "Opening " + file.getFileName(),
                                progress -> readKernels(file),
                                this::useKernels,
                                this::failed));
    }

    private static Tensor4 readKernels(Path file) throws IOException {
        Tensor4 bank =
                NpyFile.read(file).toTensor4(file.toString(), "[output channels, input channels, rows, columns]");
        if (bank.h() != bank.w()
                || bank.h() < 1
                || bank.h() > 7
                || bank.n() < 1
                || bank.n() > KernelModel.MOST_KERNELS) {
            throw new IOException(file + " holds kernels " + bank.shapeText() + "; this tab takes 1 to "
                    + KernelModel.MOST_KERNELS + " square kernels of 1x1 to 7x7.");
        }
        return bank;
    }

    private void useKernels(Tensor4 bank) {
        Tensor4 images = input.input().images();
        if (bank.c() != images.c()) {
            message.set("The kernels " + bank.shapeText() + " do not fit the images " + images.shapeText()
                    + ": they expect " + bank.c() + " channels, the images have " + images.c() + ".");
        } else {
            kernels.setBank(bank);
            message.set("");
        }
    }

    /** Saves the maps of the figure as 32-bit floats. */
    void saveOutput() {
        save(
                "Save the output",
                "NumPy arrays",
                "npy",
                (shown, file) -> NpyFile.write(file, NpyArray.ofFloats(shown.maps())));
    }

    /** Saves the figure as a bitmap; the colours are those of a light page. */
    void savePng(DoubleToIntFunction mapColors, DoubleToIntFunction kernelColors) {
        save(
                "Save the figure",
                "PNG pictures",
                "png",
                (shown, file) -> DrawingFile.writePng(drawing(shown, mapColors, kernelColors), 2, file));
    }

    /** Saves the figure as vectors, text as text. */
    void saveSvg(DoubleToIntFunction mapColors, DoubleToIntFunction kernelColors) {
        save(
                "Save the figure",
                "SVG pictures",
                "svg",
                (shown, file) -> DrawingFile.writeSvg(drawing(shown, mapColors, kernelColors), file));
    }

    private ConvolutionDrawing drawing(
            ConvResult shown, DoubleToIntFunction mapColors, DoubleToIntFunction kernelColors) {
        return new ConvolutionDrawing(
                "Convolution of " + shown.source().name(),
                shown.input(),
                shown.source().ends(),
                shown.kernel(),
                shown.maps(),
                scale.get(),
                signed.get(),
                mapColors,
                kernelColors);
    }

    private interface Writing {
        void write(ConvResult shown, Path file) throws IOException;
    }

    private void save(String title, String kind, String extension, Writing writing) {
        ConvResult shown = result();
        if (shown == null) {
            message.set("There is nothing to save while the convolution is impossible.");
            return;
        }
        String name = "convolution-" + shown.source().name().replaceAll("[^A-Za-z0-9]+", "-") + "." + extension;
        context.files()
                .save(title, kind, List.of(extension), name)
                .ifPresent(file -> context.tasks()
                        .run(
                                "Saving " + file.getFileName(),
                                progress -> {
                                    writing.write(shown, file);
                                    return file;
                                },
                                saved -> message.set("Saved " + saved.getFileName() + "."),
                                this::failed));
    }

    private void failed(Throwable failure) {
        message.set(Problem.sentence(failure));
    }
}
