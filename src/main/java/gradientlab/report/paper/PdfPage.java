package gradientlab.report.paper;

import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/** A page being filled from the top; y grows downward here, as one reads. */
final class PdfPage implements AutoCloseable {
    static final double WIDTH = PDRectangle.A4.getWidth();
    static final double HEIGHT = PDRectangle.A4.getHeight();
    static final double MARGIN = 54;
    static final double ROOM = WIDTH - 2 * MARGIN;
    static final double FOOT = HEIGHT - MARGIN;

    private final PDPage page = new PDPage(PDRectangle.A4);
    private final PDPageContentStream content;
    private final PdfFonts fonts;

    PdfPage(PDDocument document, PdfFonts fonts) throws IOException {
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        this.fonts = fonts;
    }

    PDPage page() {
        return page;
    }

    void text(String text, double x, double baseline, Font font, Color color) throws IOException {
        content.beginText();
        content.setFont(fonts.of(font), font.getSize2D());
        content.setNonStrokingColor(color);
        content.newLineAtOffset((float) x, (float) (HEIGHT - baseline));
        content.showText(PdfFonts.printable(text, font));
        content.endText();
    }

    void line(double x0, double x1, double y, double width, Color color) throws IOException {
        content.setStrokingColor(color);
        content.setLineWidth((float) width);
        content.moveTo((float) x0, (float) (HEIGHT - y));
        content.lineTo((float) x1, (float) (HEIGHT - y));
        content.stroke();
    }

    void fill(double x, double top, double width, double height, Color color) throws IOException {
        content.setNonStrokingColor(color);
        content.addRect((float) x, (float) (HEIGHT - top - height), (float) width, (float) height);
        content.fill();
    }

    /** Draws a form of this height, scaled, with its upper left corner here. */
    void form(PDFormXObject form, double x, double top, double height, double scale) throws IOException {
        content.saveGraphicsState();
        content.transform(Matrix.getTranslateInstance((float) x, (float) (HEIGHT - top - height * scale)));
        content.transform(Matrix.getScaleInstance((float) scale, (float) scale));
        content.drawForm(form);
        content.restoreGraphicsState();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
