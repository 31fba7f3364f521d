package gradientlab.guide;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * An experiment with its guide at the right. The guide never covers the experiment, for it speaks of what is seen there:
 * it pushes it aside, becomes narrower itself where that is not enough, and in a still narrower window the experiment
 * keeps the width it needs and scrolls.
 */
public final class GuideFrame extends Region {
    /** At most this part of the window, however large the text is. */
    private static final double MOST = 0.5;

    /** The guide's lines may become this part shorter. */
    private static final double NARROWEST = 0.7;

    private final Region content;
    private final ScrollPane room;
    private final ReadOnlyObjectWrapper<GuidePane> guide = new ReadOnlyObjectWrapper<>(this, "guide");

    /** @param content the experiment's view, which is not made narrower than its own minimum */
    public GuideFrame(Region content) {
        this.content = content;
        room = new Room(content);
        room.getStyleClass().add("edge-to-edge");
        room.setFitToWidth(true);
        room.setFitToHeight(true);
        room.setFocusTraversable(false);
        getChildren().add(room);
    }

    /** Shows this guide, or none (null). */
    public void setGuide(GuidePane newGuide) {
        if (guide.get() == newGuide) {
            return;
        }
        getChildren().setAll(room);
        if (newGuide != null) {
            getChildren().add(newGuide);
        }
        guide.set(newGuide);
    }

    /** The guide that is shown, or null. */
    ReadOnlyObjectProperty<GuidePane> guideProperty() {
        return guide.getReadOnlyProperty();
    }

    /** About 26 letters of the text's size, so it grows with it; fewer where the experiment needs the room. */
    private double guideWidth() {
        double wanted = Math.min(Math.ceil(guide.get().prefWidth(-1)), MOST * getWidth());
        double left = Math.floor(getWidth() - content.minWidth(-1));
        return Math.max(Math.floor(NARROWEST * wanted), Math.min(wanted, left));
    }

    @Override
    protected void layoutChildren() {
        double beside = guide.get() == null ? 0 : guideWidth();
        layoutInArea(room, 0, 0, getWidth() - beside, getHeight(), 0, HPos.LEFT, VPos.TOP);
        if (guide.get() != null) {
            guide.get().resizeRelocate(getWidth() - beside, 0, beside, getHeight());
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return content.minWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return content.minHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width);
    }

    /** The experiment itself. */
    public Node content() {
        return content;
    }

    /** A press on something inside bubbles up to a scroll pane, which would take the focus away from it. */
    private static final class Room extends ScrollPane {
        Room(Region content) {
            super(content);
        }

        @Override
        public void requestFocus() {
            // What is pressed inside keeps it.
        }
    }
}
