package gradientlab.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** Words inside a plot: the labels of bands and annotation lines, left out where they do not fit. */
final class PlotNotes extends Pane {
    private static final double INSET = 4;

    private final List<Text> texts = new ArrayList<>();
    private final Rectangle clip = new Rectangle();
    private int used;

    PlotNotes() {
        setManaged(false);
        setMouseTransparent(true);
        setClip(clip);
    }

    void show(PlotFrame frame, List<XBand> bands, List<ChartLine> lines) {
        double width = frame.plotWidth();
        double height = frame.plotHeight();
        resizeRelocate(frame.plotLeft(), frame.plotTop(), width, height);
        clip.setWidth(width);
        clip.setHeight(height);
        used = 0;
        for (XBand band : bands) {
            AxisScale x = frame.xScale();
            double from = x.toPixel(Math.max(x.low(), Math.min(x.high(), band.from())));
            double to = x.toPixel(Math.max(x.low(), Math.min(x.high(), band.to())));
            Text text = next(band.label(), band.colorIndex());
            double length = text.getLayoutBounds().getWidth();
            text.setVisible(to - from >= length + 2 * INSET);
            place(text, (from + to - length) / 2, INSET);
        }
        for (ChartLine line : lines) {
            double x = frame.xScale().toPixel(line.x1());
            double y = frame.yScale().toPixel(line.y1());
            Text text = next(line.label(), line.colorIndex());
            double length = text.getLayoutBounds().getWidth();
            double tall = text.getLayoutBounds().getHeight();
            text.setVisible(x >= 0 && x <= width && y >= 0 && y <= height);
            place(text, Math.min(x, width - length - INSET), y - tall - INSET < 0 ? y + INSET : y - tall - INSET);
        }
        for (int i = used; i < texts.size(); i++) {
            texts.get(i).setVisible(false);
        }
    }

    private Text next(String words, int colorIndex) {
        if (used == texts.size()) {
            Text text = new Text();
            text.getStyleClass().add("lab-note");
            text.setTextOrigin(VPos.TOP);
            texts.add(text);
            getChildren().add(text);
        }
        Text text = texts.get(used++);
        text.setStyle("-fx-fill: " + Palette.lookup(colorIndex) + ";");
        if (!text.getText().equals(words)) {
            text.setText(words);
        }
        return text;
    }

    private static void place(Text text, double x, double y) {
        text.setX(Math.round(x));
        text.setY(Math.round(y));
    }
}
