package gradientlab.experiment.activation;

import gradientlab.control.CurveSeries;
import gradientlab.control.Palette;
import gradientlab.plot.LineStyle;
import java.util.List;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;

/** A colour and a dash for each function, the same in both charts, in the list and in the table: never colour alone. */
final class SeriesLook {
    private static final List<LineStyle> STYLES = List.of(LineStyle.SOLID, LineStyle.DASHED, LineStyle.DOTTED);
    private static final int SHARED_FROM = 4;
    private static final double CHIP_WIDTH = 24;

    private SeriesLook() {}

    static CurveSeries series(ActivationChoice choice) {
        return new CurveSeries(choice.name(), color(choice), style(choice));
    }

    /** There are eight colours: the last two functions share one with a function of another dash, not with the course's. */
    static int color(ActivationChoice choice) {
        return choice.index() < Palette.SIZE ? choice.index() : choice.index() - Palette.SIZE + SHARED_FROM;
    }

    /** Three solid, three dashed, four dotted. */
    private static LineStyle style(ActivationChoice choice) {
        return STYLES.get(Math.min(choice.index() / STYLES.size(), STYLES.size() - 1));
    }

    /** A sample of the line. */
    static StackPane chip(ActivationChoice choice) {
        Line line = new Line(0, 0, CHIP_WIDTH, 0);
        line.setStyle("-fx-stroke: " + Palette.lookup(color(choice)) + "; -fx-stroke-width: 3;");
        switch (style(choice)) {
            case DASHED -> line.getStrokeDashArray().setAll(6.0, 4.5);
            case DOTTED -> line.getStrokeDashArray().setAll(1.0, 5.0);
            default -> {}
        }
        StackPane chip = new StackPane(line);
        chip.setMinWidth(CHIP_WIDTH + 4);
        chip.setPrefWidth(CHIP_WIDTH + 4);
        chip.setMouseTransparent(true);
        return chip;
    }
}
