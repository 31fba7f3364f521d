package gradientlab.control;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/** Typeset formulas as pictures, made on one background thread (JLaTeXMath is not thread-safe) and kept. */
final class MathImages {
    private static final int KEPT = 200;
    private static final int MARGIN = 1;

    /**
     * What to draw.
     *
     * @param latex the formula
     * @param size of the letters, in physical pixels
     * @param argb the ink
     */
    record Request(String latex, float size, int argb) {}

    /**
     * A finished picture.
     *
     * @param image in physical pixels, transparent behind the ink
     * @param baseline distance from the top to the baseline, in physical pixels
     */
    record Typeset(Image image, double baseline) {}

    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "formula-typesetter");
        thread.setDaemon(true);
        return thread;
    });

    private static final Map<Request, CompletableFuture<Typeset>> CACHE = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Request, CompletableFuture<Typeset>> eldest) {
            return size() > KEPT;
        }
    };

    private MathImages() {}

    /** The picture, at once when it is known; completed exceptionally when the formula has an error. */
    static CompletableFuture<Typeset> of(Request request) {
        synchronized (CACHE) {
            return CACHE.computeIfAbsent(request, r -> CompletableFuture.supplyAsync(() -> draw(r), THREAD));
        }
    }

    private static Typeset draw(Request request) {
        if (System.getProperty("java.awt.headless") == null) {
            // only AWT's fonts and off-screen drawing are needed; its window system would fight JavaFX's
            System.setProperty("java.awt.headless", "true");
        }
        TeXIcon icon = new TeXFormula(request.latex()).createTeXIcon(TeXConstants.STYLE_DISPLAY, request.size());
        icon.setForeground(new Color(request.argb(), true));
        int width = (int) Math.ceil(icon.getTrueIconWidth()) + 2 * MARGIN;
        int height = icon.getIconHeight() + 2 * MARGIN;
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = picture.createGraphics();
        icon.paintIcon(null, graphics, MARGIN, MARGIN);
        graphics.dispose();
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        Image image = new WritableImage(
                new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
        return new Typeset(image, MARGIN + icon.getIconHeight() - icon.getIconDepth());
    }
}
