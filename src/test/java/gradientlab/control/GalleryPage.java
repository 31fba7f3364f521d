package gradientlab.control;

import javafx.scene.Node;

/** One tab of the gallery. */
interface GalleryPage {
    String name();

    Node content();

    /** Lets the data move on. */
    default void step() {}

    default void setDark(boolean dark) {}
}
