package gradientlab.experiment.convolution;

import gradientlab.data.ImageFile;
import gradientlab.data.NpyArray;
import gradientlab.data.NpyFile;
import gradientlab.experiment.LabContext;
import gradientlab.figure.ConvolutionFigure;
import gradientlab.figure.FigureFile;
import gradientlab.fx.TaskHandle;
import gradientlab.nn.KernelPreset;
import gradientlab.nn.Tensor4;
import gradientlab.plot.Range;
import gradientlab.text.Problems;
import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleToIntFunction;

/** Images and kernels from files; the output and the figure into files. Reading and writing happen in the background. */
final class ConvolutionFiles {
    private static final Texts TEXTS = Texts.of(ConvolutionFiles.class);
    private static final int PNG_DPI = 150;

    private static final List<String> NPY = List.of("npy", "npz");

    /** Longer sides of pictures are scaled down to this. */
    static final int PICTURE_SIDE = 112;

    private final LabContext context;
    private final ConvolutionViewModel model;
    private TaskHandle loading;

    ConvolutionFiles(LabContext context, ConvolutionViewModel model) {
        this.context = context;
        this.model = model;
    }

    /** Asks for a picture file. */
    void openPicture() {
        load(
                TEXTS.get("picture.title"),
                TEXTS.get("files.pictures"),
                List.of("png", "jpg", "jpeg", "gif", "bmp"),
                file -> {
                    ImageFile.Picture picture = ImageFile.read(file, PICTURE_SIDE);
                    String detail = picture.scaled()
                            ? TEXTS.get("input.scaled", picture.originalWidth(), picture.originalHeight())
                            : "";
                    return new ConvInput(name(file), detail, picture.pixels(), new Range(0, 255));
                });
    }

    /** Asks for a NumPy file of images. */
    void openArray() {
        load(
                TEXTS.get("array.title"),
                TEXTS.get("files.npy"),
                NPY,
                file -> ConvInput.ofArray(name(file), NpyFile.read(file)));
    }

    private void load(String title, String kind, List<String> extensions, Reading<ConvInput> reading) {
        open(
                        title,
                        kind,
                        extensions,
                        reading,
                        images -> model.show(model.state().get().input().ofFile(images)))
                .ifPresent(started -> {
                    cancelLoading();
                    loading = started;
                });
    }

    /** A file that arrives after the student has chosen something else must not replace it. */
    void cancelLoading() {
        if (loading != null) {
            loading.cancel();
            loading = null;
        }
    }

    /** Asks for a kernel bank in a NumPy file. */
    void openKernels() {
        open(TEXTS.get("kernels.open.title"), TEXTS.get("files.npy"), NPY, ConvolutionFiles::readKernels, this::use);
    }

    private interface Reading<T> {
        T of(Path file) throws IOException;
    }

    private <T> Optional<TaskHandle> open(
            String title, String kind, List<String> extensions, Reading<T> reading, Consumer<T> use) {
        return context.files()
                .open(title, kind, extensions)
                .map(file -> context.tasks()
                        .run(TEXTS.get("opening", name(file)), progress -> reading.of(file), use, this::failed));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static NpyArray.FourAxes readKernels(Path file) throws IOException {
        NpyArray.FourAxes read = NpyFile.read(file).toKernels(file.toString());
        Tensor4 bank = read.tensor();
        boolean sized = bank.h() == bank.w() && bank.h() >= 1 && bank.h() <= KernelPreset.LARGEST_SIDE;
        if (!sized || bank.n() < 1 || bank.n() > KernelState.MOST || bank.c() < 1) {
            throw new IOException(TEXTS.get("kernels.size", file, bank.shapeText(), KernelState.MOST));
        }
        return read;
    }

    private void use(NpyArray.FourAxes read) {
        Tensor4 bank = read.tensor();
        Tensor4 images = model.input().images();
        if (bank.c() != images.c()) {
            model.complain(TEXTS.get("kernels.fit", bank.shapeText(), images.shapeText(), bank.c(), images.c()));
        } else {
            model.state().update(now -> now.using(now.kernels().replaced(bank)));
            model.complain("");
            if (!read.remark().isEmpty()) {
                model.confirm(read.remark() + ".");
            }
        }
    }

    /** Saves the maps of the figure as 32-bit floats. */
    void saveOutput() {
        save("output", "npy", (shown, file) -> NpyFile.write(file, shown.maps()));
    }

    /**
     * Saves the figure as a bitmap.
     *
     * @param mapColors the colour of a position between 0 and 1 in the maps
     * @param kernelColors the same in the kernels
     */
    void savePng(DoubleToIntFunction mapColors, DoubleToIntFunction kernelColors) {
        ConvolutionFigure drawing = drawing(mapColors, kernelColors);
        save("figure", "png", (shown, file) -> FigureFile.writePng(drawing, PNG_DPI, file));
    }

    /** As {@link #savePng}, as vectors with text as text. */
    void saveSvg(DoubleToIntFunction mapColors, DoubleToIntFunction kernelColors) {
        ConvolutionFigure drawing = drawing(mapColors, kernelColors);
        save("figure", "svg", (shown, file) -> FigureFile.writeSvg(drawing, file));
    }

    /** The numbers of the figure's maps, a row a pixel. */
    void saveCsv() {
        ConvolutionFigure drawing = drawing(value -> 0, value -> 0);
        save("figure", "csv", (shown, file) -> FigureFile.writeCsv(drawing, file));
    }

    private ConvolutionFigure drawing(DoubleToIntFunction mapColors, DoubleToIntFunction kernelColors) {
        ConvResult shown = model.result();
        return shown == null
                ? null
                : new ConvolutionFigure(
                        TEXTS.get("figure.title", shown.source().name()),
                        shown.input(),
                        shown.source().ends(),
                        shown.kernel(),
                        shown.maps(),
                        model.state().get().scale(),
                        model.state().get().signed(),
                        mapColors,
                        kernelColors);
    }

    private interface Writing {
        void write(ConvResult shown, Path file) throws IOException;
    }

    private void save(String what, String extension, Writing writing) {
        ConvResult shown = model.result();
        if (shown == null) {
            model.complain(TEXTS.get("save.nothing"));
            return;
        }
        String name = "convolution-" + shown.source().name().replaceAll("[^A-Za-z0-9]+", "-") + "." + extension;
        context.files()
                .save(TEXTS.get("save." + what + ".title"), TEXTS.get("files." + extension), List.of(extension), name)
                .ifPresent(file -> context.tasks()
                        .run(
                                TEXTS.get("saving", file.getFileName()),
                                progress -> {
                                    writing.write(shown, file);
                                    return file;
                                },
                                saved -> model.confirm(TEXTS.get("saved", saved.getFileName())),
                                this::failed));
    }

    private void failed(Throwable failure) {
        model.complain(Problems.sentence(failure));
    }
}
