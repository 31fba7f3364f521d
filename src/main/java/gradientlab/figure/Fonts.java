package gradientlab.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** DejaVu Sans from the class path: figures have the same letters on every machine, and all the signs they need. */
public final class Fonts {
    /** What a viewer of an SVG may use: Verdana and Bitstream Vera are as wide as DejaVu Sans. */
    public static final String FAMILIES = "'DejaVu Sans', 'Bitstream Vera Sans', Verdana, sans-serif";

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

    private Fonts() {}

    /** @param points size */
    public static Font regular(double points) {
        return Loaded.REGULAR.deriveFont((float) points);
    }

    public static Font bold(double points) {
        return Loaded.BOLD.deriveFont((float) points);
    }

    public static Font mono(double points) {
        return Loaded.MONO.deriveFont((float) points);
    }

    /** The font file of {@link #regular}, for embedding; the caller closes it. */
    public static InputStream regularFile() {
        return file("DejaVuSans.ttf");
    }

    public static InputStream boldFile() {
        return file("DejaVuSans-Bold.ttf");
    }

    public static InputStream monoFile() {
        return file("DejaVuSansMono.ttf");
    }

    private static InputStream file(String name) {
        InputStream stream = Fonts.class.getResourceAsStream(FOLDER + name);
        if (stream == null) {
            throw new IllegalStateException("The font " + name + " is missing from the class path.");
        }
        return stream;
    }

    /** Read when the first figure is drawn. */
    private static final class Loaded {
        private static final Font REGULAR = load(regularFile());
        private static final Font BOLD = load(boldFile());
        private static final Font MONO = load(monoFile());

        private static Font load(InputStream opened) {
            try (InputStream stream = opened) {
                return Font.createFont(Font.TRUETYPE_FONT, stream);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            } catch (FontFormatException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }
}
