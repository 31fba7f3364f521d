package gradientlab.experiment.activation;

import gradientlab.chart.CurveSeries;
import gradientlab.control.Palette;
import gradientlab.plot.LineStyle;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;

/** A colour and a dash for each function, the same in both charts, in the list and in the table: never colour alone. */
final class SeriesLook {
    private static final int SOLID = 3;
    private static final double CHIP_WIDTH = 24;

    private SeriesLook() {}

    static CurveSeries series(ActivationChoice choice) {
        return new CurveSeries(choice.name(), color(choice), style(choice));
    }

    static int color(ActivationChoice choice) {
        return choice.index();
    }

    /**
     * The course's three solid, then dashed and dotted in turn: ReLU, leaky ReLU and ELU are one line for x above 0, and
     * dots over dashes over a line leave all three to be seen.
     */
    private static LineStyle style(ActivationChoice choice) {
        if (choice.index() < SOLID) {
            return LineStyle.SOLID;
        }
        return (choice.index() - SOLID) % 2 == 0 ? LineStyle.DASHED : LineStyle.DOTTED;
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
