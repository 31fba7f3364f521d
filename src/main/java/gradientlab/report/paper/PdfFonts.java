package gradientlab.report.paper;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import gradientlab.figure.Fonts;
import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The paper's letters, embedded once, as far as they are used; text can be searched and copied. */
final class PdfFonts extends PdfBoxGraphics2DFontTextDrawer {
    private final PDFont regular;
    private final PDFont bold;
    private final PDFont mono;

    PdfFonts(PDDocument document) throws IOException {
        regular = load(document, Fonts.regularFile());
        bold = load(document, Fonts.boldFile());
        mono = load(document, Fonts.monoFile());
    }

    private static PDFont load(PDDocument document, InputStream opened) throws IOException {
        try (InputStream file = opened) {
            return PDType0Font.load(document, file, true);
        }
    }

    PDFont of(Font font) {
        String name = font.getFontName();
        return name.contains("Mono") ? mono : name.contains("Bold") ? bold : regular;
    }

    @Override
    protected PDFont mapFont(Font font, IFontTextDrawerEnv env) {
        return of(font);
    }

    /** The text with a box for every character the font has no sign for: a run may be called anything. */
    static String printable(String text, Font font) {
        StringBuilder printable = new StringBuilder();
        text.codePoints().map(c -> font.canDisplay(c) && c < 0x10000 ? c : '□').forEach(printable::appendCodePoint);
        return printable.toString();
    }
}
