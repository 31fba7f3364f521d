package gradientlab.desk;

import gradientlab.plot.LineStyle;
import gradientlab.plot.Panels;
import gradientlab.training.RunPlot;
import gradientlab.training.RunStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Loss and accuracy of stored runs as a figure for a file. */
final class RunFigure {
    /** One run in a picture, named and coloured as on screen. */
    record Line(String id, String label, int color) {}

    private RunFigure() {}

    static Panels of(RunStore store, List<Line> lines) throws IOException {
        List<RunPlot.Line> runs = new ArrayList<>();
        for (Line line : lines) {
            runs.add(new RunPlot.Line(
                    line.label(),
                    line.color(),
                    LineStyle.SOLID,
                    store.open(line.id()).log().points()));
        }
        return new Panels(
                lines.size() == 1 ? lines.get(0).label() : "",
                List.of(
                        RunPlot.LOSS.chart(RunPlot.LOSS.title(), runs, 0),
                        RunPlot.ACCURACY.chart(RunPlot.ACCURACY.title(), runs, 0)),
                2);
    }
}
