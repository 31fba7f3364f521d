package gradientlab.chart;

import gradientlab.control.Palette;
import gradientlab.raster.PlotFrame;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** A chart's knobs as nodes. A node stays with its index, so that a drag goes on while the knobs are set anew. */
final class KnobLayer {
    private static final Texts TEXTS = Texts.of(KnobLayer.class);
    private static final double SIZE = 16;

    private final PlotFrame frame;
    private final Region plot;
    private final Group group = new Group();
    private final List<Knob> nodes = new ArrayList<>();
    private List<ChartKnob> knobs = List.of();
    private KnobHandler handler;

    KnobLayer(PlotFrame frame, Region plot) {
        this.frame = frame;
        this.plot = plot;
        group.setManaged(false);
        plot.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressedOnPlot);
    }

    Group group() {
        return group;
    }

    void setHandler(KnobHandler handler) {
        this.handler = handler;
    }

    void show(List<ChartKnob> shown) {
        knobs = List.copyOf(shown);
        while (nodes.size() < knobs.size()) {
            Knob node = new Knob(nodes.size());
            nodes.add(node);
            group.getChildren().add(node);
        }
        for (int i = nodes.size() - 1; i >= knobs.size(); i--) {
            group.getChildren().remove(nodes.remove(i));
        }
        for (int i = 0; i < knobs.size(); i++) {
            nodes.get(i).describe(knobs.get(i));
        }
        refresh();
    }

    /** Places the knobs; to be called after every change of the frame. */
    void refresh() {
        for (int i = 0; i < knobs.size(); i++) {
            double x = frame.xScale().toPixel(knobs.get(i).x());
            double y = frame.yScale().toPixel(knobs.get(i).y());
            boolean shown = x >= -0.5 && x <= frame.plotWidth() + 0.5 && y >= -0.5 && y <= frame.plotHeight() + 0.5;
            nodes.get(i).setVisible(shown);
            if (shown) {
                double left = Math.round(frame.plotLeft() + x - SIZE / 2);
                nodes.get(i).resizeRelocate(left, Math.round(frame.plotTop() + y - SIZE / 2), SIZE, SIZE);
            }
        }
    }

    private void pressedOnPlot(MouseEvent event) {
        if (handler != null && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            handler.added(frame.xScale().toData(event.getX()), frame.yScale().toData(event.getY()));
            event.consume();
        }
    }

    private final class Knob extends Region {
        private final int index;
        private final Tooltip tooltip = new Tooltip();
        private final ContextMenu menu = new ContextMenu();

        Knob(int index) {
            this.index = index;
            getStyleClass().add("lab-knob");
            setManaged(false);
            setFocusTraversable(true);
            setCursor(Cursor.MOVE);
            setAccessibleRole(AccessibleRole.SLIDER);
            Tooltip.install(this, tooltip);
            MenuItem remove = new MenuItem(TEXTS.get("knob.remove"));
            remove.setOnAction(event -> handler.removed(index));
            menu.getItems().add(remove);
            setOnMousePressed(event -> {
                requestFocus();
                menu.hide();
                event.consume();
            });
            setOnMouseDragged(this::drag);
            setOnMouseReleased(MouseEvent::consume);
            setOnContextMenuRequested(event -> {
                if (knobs.get(index).removable()) {
                    menu.show(this, event.getScreenX(), event.getScreenY());
                }
                event.consume();
            });
            setOnKeyPressed(this::key);
        }

        void describe(ChartKnob knob) {
            setId(knob.id());
            setStyle("-lab-knob-color: " + Palette.lookup(knob.colorIndex()) + ";");
            setAccessibleText(knob.name());
            tooltip.setText(knob.name() + "\n" + TEXTS.get(knob.removable() ? "knob.tip" : "knob.tip.fixed"));
        }

        private void drag(MouseEvent event) {
            if (event.getButton() == MouseButton.PRIMARY && handler != null) {
                Point2D at = plot.sceneToLocal(event.getSceneX(), event.getSceneY());
                double x = Math.max(0, Math.min(frame.plotWidth(), at.getX()));
                double y = Math.max(0, Math.min(frame.plotHeight(), at.getY()));
                handler.dragged(index, frame.xScale().toData(x), frame.yScale().toData(y));
            }
            event.consume();
        }

        private void key(KeyEvent event) {
            if (handler == null || event.isShortcutDown() || event.isAltDown()) {
                return;
            }
            switch (event.getCode()) {
                case LEFT -> handler.nudged(index, -1, 0, event.isShiftDown());
                case RIGHT -> handler.nudged(index, 1, 0, event.isShiftDown());
                case UP -> handler.nudged(index, 0, 1, event.isShiftDown());
                case DOWN -> handler.nudged(index, 0, -1, event.isShiftDown());
                case DELETE, BACK_SPACE -> {
                    if (knobs.get(index).removable()) {
                        handler.removed(index);
                    }
                }
                default -> {
                    return;
                }
            }
            event.consume();
        }
    }
}
