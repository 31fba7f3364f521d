package gradientlab.experiment.convolution;

import gradientlab.data.NpyArray;
import gradientlab.data.NpyFile;
import gradientlab.experiment.LabContext;
import gradientlab.figure.ConvolutionFigure;
import gradientlab.figure.FigureFile;
import gradientlab.nn.KernelPreset;
import gradientlab.nn.Tensor4;
import gradientlab.text.Problems;
import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleToIntFunction;

/** Kernels from a file; the output and the figure into files. Reading and writing happen in the background. */
final class ConvolutionFiles {
    private static final Texts TEXTS = Texts.of(ConvolutionFiles.class);
    private static final int PNG_DPI = 150;

    private final LabContext context;
    private final ConvolutionViewModel model;

    ConvolutionFiles(LabContext context, ConvolutionViewModel model) {
        this.context = context;
        this.model = model;
    }

    /** Asks for a kernel bank in a NumPy file. */
    void openKernels() {
        context.files()
                .open(TEXTS.get("kernels.open.title"), TEXTS.get("files.npy"), List.of("npy", "npz"))
                .ifPresent(file -> context.tasks()
                        .run(
                                TEXTS.get("opening", file.getFileName()),
                                progress -> readKernels(file),
                                this::use,
                                this::failed));
    }

    private static NpyArray.FourAxes readKernels(Path file) throws IOException {
        NpyArray.FourAxes read = NpyFile.read(file).toKernels(file.toString());
        Tensor4 bank = read.tensor();
        boolean sized = bank.h() == bank.w() && bank.h() >= 1 && bank.h() <= KernelPreset.LARGEST_SIDE;
        if (!sized || bank.n() < 1 || bank.n() > KernelModel.MOST_KERNELS || bank.c() < 1) {
            throw new IOException(TEXTS.get("kernels.size", file, bank.shapeText(), KernelModel.MOST_KERNELS));
        }
        return read;
    }

    private void use(NpyArray.FourAxes read) {
        Tensor4 bank = read.tensor();
        Tensor4 images = model.input().input().images();
        if (bank.c() != images.c()) {
            model.complain(TEXTS.get("kernels.fit", bank.shapeText(), images.shapeText(), bank.c(), images.c()));
        } else {
            model.kernels().setBank(bank);
            model.complain("");
            if (!read.remark().isEmpty()) {
                model.confirm(read.remark() + ".");
            }
        }
    }

    /** Saves the maps of the figure as 32-bit floats. */
    void saveOutput() {
        ConvResult shown = model.result();
        save(
                TEXTS.get("save.output.title"),
                TEXTS.get("files.npy"),
                "npy",
                shown,
                file -> NpyFile.write(file, NpyArray.ofFloats(shown.maps())));
    }

    /**
     * Saves the figure as a bitmap.
     *
     * @param mapColors the colour of a position between 0 and 1 in the maps
     * @param kernelColors the same in the kernels
     */
    void savePng(DoubleToIntFunction mapColors, DoubleToIntFunction kernelColors) {
        ConvolutionFigure drawing = drawing(mapColors, kernelColors);
        save(
                TEXTS.get("save.figure.title"),
                TEXTS.get("files.png"),
                "png",
                model.result(),
                file -> FigureFile.writePng(drawing, PNG_DPI, file));
    }

    /** As {@link #savePng}, as vectors with text as text. */
    void saveSvg(DoubleToIntFunction mapColors, DoubleToIntFunction kernelColors) {
        ConvolutionFigure drawing = drawing(mapColors, kernelColors);
        save(
                TEXTS.get("save.figure.title"),
                TEXTS.get("files.svg"),
                "svg",
                model.result(),
                file -> FigureFile.writeSvg(drawing, file));
    }

    /** The numbers of the figure's maps, a row a pixel. */
    void saveCsv() {
        ConvolutionFigure drawing = drawing(value -> 0, value -> 0);
        save(
                TEXTS.get("save.figure.title"),
                TEXTS.get("files.csv"),
                "csv",
                model.result(),
                file -> FigureFile.writeCsv(drawing, file));
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
                        model.scaleProperty().get(),
                        model.signedProperty().get(),
                        mapColors,
                        kernelColors);
    }

    private interface Writing {
        void write(Path file) throws IOException;
    }

    private void save(String title, String kind, String extension, ConvResult shown, Writing writing) {
        if (shown == null) {
            model.complain(TEXTS.get("save.nothing"));
            return;
        }
        String name = "convolution-" + shown.source().name().replaceAll("[^A-Za-z0-9]+", "-") + "." + extension;
        context.files()
                .save(title, kind, List.of(extension), name)
                .ifPresent(file -> context.tasks()
                        .run(
                                TEXTS.get("saving", file.getFileName()),
                                progress -> {
                                    writing.write(file);
                                    return file;
                                },
                                saved -> model.confirm(TEXTS.get("saved", saved.getFileName())),
                                this::failed));
    }

    private void failed(Throwable failure) {
        model.complain(Problems.sentence(failure));
    }
}
