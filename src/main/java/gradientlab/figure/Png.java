package gradientlab.figure;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** A figure as pixels. */
public final class Png {
    /** Beyond these a figure is a poster, and the memory it takes unwelcome. */
    public static final int LEAST_DPI = 36;

    public static final int MOST_DPI = 1200;

    private static final double POINTS_AN_INCH = 72;
    private static final double METRES_AN_INCH = 0.0254;
    private static final String PNG_METADATA = "javax_imageio_png_1.0";

    private Png() {}

    /** How many pixels this many points are, rounded up. */
    public static int pixels(int points, int dpi) {
        return (int) Math.ceil(points * dpi / POINTS_AN_INCH);
    }

    /** @param dpi pixels an inch; 150 is sharp on a slide, 300 in print */
    public static BufferedImage image(Figure figure, int dpi) {
        if (dpi < LEAST_DPI || dpi > MOST_DPI) {
            throw new IllegalArgumentException(
                    "A resolution of " + dpi + " dpi: choose " + LEAST_DPI + " to " + MOST_DPI + ".");
        }
        BufferedImage image = new BufferedImage(
                pixels(figure.width(), dpi), pixels(figure.height(), dpi), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE); // the last pixel may be a part of a point only
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.scale(dpi / POINTS_AN_INCH, dpi / POINTS_AN_INCH);
        figure.paint(graphics);
        graphics.dispose();
        return image;
    }

    /** Writes the picture with its resolution, so that documents show it in its true size. */
    public static void write(Figure figure, int dpi, OutputStream out) throws IOException {
        BufferedImage image = image(figure, dpi);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
            String perMetre = String.valueOf(Math.round(dpi / METRES_AN_INCH));
            IIOMetadataNode size = new IIOMetadataNode("pHYs");
            size.setAttribute("pixelsPerUnitXAxis", perMetre);
            size.setAttribute("pixelsPerUnitYAxis", perMetre);
            size.setAttribute("unitSpecifier", "meter");
            IIOMetadataNode root = new IIOMetadataNode(PNG_METADATA);
            root.appendChild(size);
            metadata.mergeTree(PNG_METADATA, root);
            writer.setOutput(stream);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
    }
}
