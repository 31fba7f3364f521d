package gradientlab.app;

import gradientlab.experiment.LabContext;

/** What the window writes for the user: figures and the report. */
final class WindowFiles {
    private WindowFiles() {}

    /** From now on exports of the window's charts and pictures, and its report menu, are carried out. */
    static void attach(LabWindow window, LabContext context) {
        FigureExports exports = new FigureExports(context.tasks(), context.files(), window::say, window::warn);
        window.setOnExport(exports::export);
        window.setOnReport(new ReportAction(window, context.tasks(), context.files(), context.dataDirectory())::write);
    }
}
