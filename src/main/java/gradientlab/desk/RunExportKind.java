package gradientlab.desk;

import gradientlab.figure.Figure;
import gradientlab.figure.FigureFile;
import gradientlab.training.RunExport;
import gradientlab.training.RunStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** In which forms a run leaves the lab. */
public enum RunExportKind {
    /** A row a recorded point. */
    CSV {
        @Override
        void write(RunStore store, String id, List<RunFigure.Line> lines, Path file) throws IOException {
            RunExport.writeCsv(store.open(id), file);
        }
    },
    /** Everything that is known of it. */
    JSON {
        @Override
        void write(RunStore store, String id, List<RunFigure.Line> lines, Path file) throws IOException {
            RunExport.writeJson(store.open(id), file);
        }
    },
    /** Its curves as a bitmap. */
    PNG {
        @Override
        void write(RunStore store, String id, List<RunFigure.Line> lines, Path file) throws IOException {
            FigureFile.writePng(Figure.of(RunFigure.of(store, lines)), PIXELS_AN_INCH, file);
        }
    },
    /** Its curves as a drawing. */
    SVG {
        @Override
        void write(RunStore store, String id, List<RunFigure.Line> lines, Path file) throws IOException {
            FigureFile.writeSvg(Figure.of(RunFigure.of(store, lines)), file);
        }
    };

    private static final int PIXELS_AN_INCH = 200;

    /** The file name's ending, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Not on the FX thread.
     *
     * @param lines the curves of a picture
     */
    abstract void write(RunStore store, String id, List<RunFigure.Line> lines, Path file) throws IOException;
}
