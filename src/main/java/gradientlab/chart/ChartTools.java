package gradientlab.chart;

import gradientlab.control.ExportMenu;
import gradientlab.control.FillButton;
import gradientlab.control.Parts;
import gradientlab.text.Texts;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;

/**
 * The small buttons in a curve chart's header: logarithmic axes, where the chart offers them, the export, and filling
 * the tab.
 */
final class ChartTools {
    private static final Texts TEXTS = Texts.of(ChartTools.class);

    private final Pane row;
    private final ToggleButton xLog;
    private final ToggleButton yLog;
    private final FillButton fill;

    ChartTools(CurveChart chart, Pane row) {
        this.row = row;
        xLog = logSwitch("log-x-toggle", "x", chart.xLogProperty());
        yLog = logSwitch("log-toggle", "y", chart.yLogProperty());
        fill = new FillButton(chart);
        row.getChildren().setAll(xLog, yLog, new ExportMenu(chart), fill);
    }

    private static ToggleButton logSwitch(String id, String axis, BooleanProperty log) {
        ToggleButton button = new ToggleButton(TEXTS.get("chart.log." + axis));
        button.setId(id);
        button.getStyleClass().addAll("small", "lab-tool");
        button.setTooltip(new Tooltip(TEXTS.get("chart.log." + axis + ".tip")));
        button.setAccessibleText(TEXTS.get("chart.log." + axis + ".name"));
        button.selectedProperty().bindBidirectional(log);
        Parts.showIf(button, false);
        return button;
    }

    ReadOnlyBooleanProperty fillingProperty() {
        return fill.fillingProperty();
    }

    void setXSwitch(boolean shown) {
        Parts.showIf(xLog, shown);
    }

    void setYSwitch(boolean shown) {
        Parts.showIf(yLog, shown);
    }

    /** Takes all of them away, for a chart that is no figure of its own. */
    void hide() {
        row.getChildren().clear();
    }
}
