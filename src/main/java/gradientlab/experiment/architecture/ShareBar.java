package gradientlab.experiment.architecture;

import javafx.scene.layout.Region;

/** A bar as long as a share of its room. */
final class ShareBar extends Region {
    private final Region bar = new Region();
    private double share;

    ShareBar() {
        getStyleClass().add("share-track");
        bar.getStyleClass().add("share-bar");
        bar.setManaged(false);
        getChildren().add(bar);
    }

    /** @param part 0 to 1; NaN draws nothing */
    void setShare(double part) {
        share = part;
        bar.setVisible(!Double.isNaN(part));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double length = Double.isNaN(share) ? 0 : Math.max(1, Math.round(getWidth() * share));
        bar.resizeRelocate(0, 0, length, getHeight());
    }
}
