package gradientlab.guide;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * An experiment with room for its guide at the right. The guide pushes the experiment aside while that leaves it what it
 * needs; in a narrower window the guide lies over it, and nothing is squeezed.
 */
public final class GuideFrame extends Region {
    /** At most this part of the window, however large the text is. */
    private static final double MOST = 0.5;

    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

    private final Region content;
    private final double needed;
    private GuidePane guide;

    /**
     * @param content the experiment's view
     * @param needed the width below which the view would be clipped; its own minimum counts too
     */
    public GuideFrame(Region content, double needed) {
        this.content = content;
        this.needed = needed;
        getChildren().add(content);
    }

    /** Shows this guide, or none (null). */
    public void setGuide(GuidePane newGuide) {
        if (guide == newGuide) {
            return;
        }
        guide = newGuide;
        getChildren().setAll(content);
        if (guide != null) {
            getChildren().add(guide);
        }
    }

    /** Whether the guide lies over the experiment, for want of room. */
    public boolean isOver() {
        return guide != null && !fits();
    }

    /** About 26 letters of the text's size, so it grows with it. */
    private double guideWidth() {
        return Math.min(Math.ceil(guide.prefWidth(-1)), MOST * getWidth());
    }

    private boolean fits() {
        return getWidth() - guideWidth() >= Math.max(needed, content.minWidth(-1));
    }

    @Override
    protected void layoutChildren() {
        double room = guide != null && fits() ? getWidth() - guideWidth() : getWidth();
        layoutInArea(content, 0, 0, room, getHeight(), 0, javafx.geometry.HPos.LEFT, javafx.geometry.VPos.TOP);
        if (guide != null) {
            guide.pseudoClassStateChanged(OVER, isOver());
            guide.resizeRelocate(getWidth() - guideWidth(), 0, guideWidth(), getHeight());
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
}
