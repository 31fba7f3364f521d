package gradientlab.app;

import gradientlab.control.ExportRequest;
import gradientlab.figure.Figure;
import gradientlab.figure.FigureFile;
import gradientlab.fx.FileDialogs;
import gradientlab.fx.TaskRunner;
import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;

/** Writes what a chart or picture shows into a file the user chooses; the drawing happens in the background. */
final class FigureExports {
    private static final Texts TEXTS = Texts.of(FigureExports.class);

    private final TaskRunner tasks;
    private final FileDialogs files;
    private final Consumer<String> saved;
    private final Consumer<String> failed;

    /**
     * @param saved told in a sentence when a file is written
     * @param failed told in a sentence when it could not be
     */
    FigureExports(TaskRunner tasks, FileDialogs files, Consumer<String> saved, Consumer<String> failed) {
        this.tasks = tasks;
        this.files = files;
        this.saved = saved;
        this.failed = failed;
    }

    void export(ExportRequest request) {
        request.consume();
        Figure figure = Figure.of(request.exhibit()); // as it is now, not when the file is chosen
        String ending = request.format().name().toLowerCase(Locale.ROOT);
        files.save(
                        TEXTS.get("export.title"),
                        TEXTS.get("export.kind." + ending),
                        List.of(ending),
                        name(request.control()) + "." + ending)
                .ifPresent(file -> tasks.run(
                        TEXTS.get("export.writing", file.getFileName()),
                        progress -> {
                            write(figure, request, file);
                            return file;
                        },
                        done -> saved.accept(TEXTS.get("export.saved", done)),
                        problem -> failed.accept(sentence(problem))));
    }

    private static void write(Figure figure, ExportRequest request, Path file) throws IOException {
        switch (request.format()) {
            case PNG -> FigureFile.writePng(figure, request.dpi(), file);
            case SVG -> FigureFile.writeSvg(figure, file);
            case CSV -> FigureFile.writeCsv(figure, file);
        }
    }

    /** After the control's id, or that of what it is in. */
    private static String name(Node control) {
        for (Node at = control; at != null; at = at.getParent()) {
            if (at.getId() != null && !at.getId().isBlank()) {
                return at.getId();
            }
        }
        return "figure";
    }

    static String sentence(Throwable problem) {
        if (problem instanceof OutOfMemoryError) {
            return TEXTS.get("export.memory");
        }
        return problem instanceof IOException && problem.getMessage() != null
                ? problem.getMessage()
                : TEXTS.get("export.failed", problem);
    }
}
