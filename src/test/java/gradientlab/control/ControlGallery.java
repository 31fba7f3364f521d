package gradientlab.control;

import javafx.application.Application;

/**
 * Shows every control with live data, to be looked at by hand: {@code --dark}, {@code --tab N}, {@code --size 1920x1080}, {@code --font 22},
 * {@code --still} for data that stands still.
 */
public final class ControlGallery {
    private ControlGallery() {}

    public static void main(String[] args) {
        Application.launch(GalleryApplication.class, args);
    }
}
