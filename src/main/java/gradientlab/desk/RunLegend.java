package gradientlab.desk;

import gradientlab.control.Live;
import gradientlab.plot.LineStyle;
import gradientlab.raster.SeriesMark;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;

/**
 * Which line is which run, for all charts of a tab at once: colour, symbol and name, in a strip above the charts, where it
 * covers no data. It takes as many rows as it needs, at most three; further ones scroll.
 */
public final class RunLegend extends ScrollPane {
    private static final Texts TEXTS = Texts.of(RunLegend.class);
    private static final int MOST_ROWS = 3;

    private record Entry(int color, boolean dashed, String name) {}

    private final ShownRuns shown;
    private final FlowPane flow = new FlowPane(14, 1);
    private List<Entry> entries = List.of();

    public RunLegend(ShownRuns shown) {
        this.shown = shown;
        setContent(flow);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().addAll("edge-to-edge", "run-legend");
        setAccessibleText(TEXTS.get("legend"));
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        Live.follow(this, shown.revisionProperty(), revision -> follow());
    }

    private void follow() {
        List<Entry> now = new ArrayList<>();
        for (LiveRun run : shown.runs()) {
            now.add(new Entry(run.colorIndex(), shown.style(run) != LineStyle.SOLID, shown.label(run)));
        }
        if (!now.equals(entries)) {
            entries = now;
            List<Node> nodes = new ArrayList<>();
            for (LiveRun run : shown.runs()) {
                nodes.add(entry(run));
            }
            flow.getChildren().setAll(nodes);
        }
    }

    private Node entry(LiveRun run) {
        SeriesMark mark = new SeriesMark(run.colorIndex());
        mark.setLineStyle(shown.style(run));
        Label label = new Label(shown.label(run), mark);
        label.getStyleClass().add("run-legend-entry");
        return label;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (flow.getChildren().isEmpty()) {
            return 0;
        }
        double room = Math.max(0, width - snappedLeftInset() - snappedRightInset());
        double row = flow.getChildren().get(0).prefHeight(-1) + flow.getVgap();
        double wanted = Math.min(flow.prefHeight(room), MOST_ROWS * row);
        return Math.ceil(wanted + snappedTopInset() + snappedBottomInset());
    }
}
