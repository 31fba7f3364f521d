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
    CSV((store, id, lines, file) -> RunExport.writeCsv(store.open(id), file)),
    /** Everything that is known of it. */
    JSON((store, id, lines, file) -> RunExport.writeJson(store.open(id), file)),
    /** Its curves as a bitmap. */
    PNG((store, id, lines, file) -> FigureFile.writePng(Figure.of(RunFigure.of(store, lines)), 200, file)),
    /** Its curves as a drawing. */
    SVG((store, id, lines, file) -> FigureFile.writeSvg(Figure.of(RunFigure.of(store, lines)), file));

    private final Writer writer;

    RunExportKind(Writer writer) {
        this.writer = writer;
    }

    private interface Writer {
        void write(RunStore store, String id, List<RunFigure.Line> lines, Path file) throws IOException;
    }

    /** The file name's ending, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Not on the FX thread.
     *
     * @param lines the curves of a picture
     */
    void write(RunStore store, String id, List<RunFigure.Line> lines, Path file) throws IOException {
        writer.write(store, id, lines, file);
    }
}
