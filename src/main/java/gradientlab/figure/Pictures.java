package gradientlab.figure;

import gradientlab.plot.Picture;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Bitmaps inside figures. */
final class Pictures {
    /** Pixels a small picture is enlarged to, since viewers would blur it. */
    private static final int ENLARGED = 240;

    private Pictures() {}

    /** Draws the bitmap over this rectangle, with a thin frame. */
    static void draw(Pen pen, BufferedImage image, Rectangle2D box) {
        AffineTransform place = AffineTransform.getTranslateInstance(box.getX(), box.getY());
        place.scale(box.getWidth() / image.getWidth(), box.getHeight() / image.getHeight());
        pen.graphics().drawImage(image, place, null);
        pen.stroke(box, gradientlab.plot.LineStyle.SOLID, 0.6, Pen.AXIS);
    }

    /** The picture with every cell as a block of whole pixels. */
    static BufferedImage blocks(Picture picture) {
        int zoom = Math.max(1, ENLARGED / Math.max(picture.columns(), picture.rows()));
        BufferedImage image =
                new BufferedImage(picture.columns() * zoom, picture.rows() * zoom, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, picture.argb()[y / zoom * picture.columns() + x / zoom]);
            }
        }
        return image;
    }
}
