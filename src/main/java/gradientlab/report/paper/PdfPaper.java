package gradientlab.report.paper;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import gradientlab.figure.Figure;
import gradientlab.figure.Fonts;
import gradientlab.figure.TableFigure;
import gradientlab.figure.Words;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** A paper as PDF, A4: figures as vectors, text as text, bookmarks, page numbers. */
public final class PdfPaper {
    private static final Color INK = new Color(0x1F2328);
    private static final Color MUTED = new Color(0x57606A);
    private static final Color RULE = new Color(0xD0D7DE);
    private static final Color PALE = new Color(0xF3F5F7);
    private static final double BODY = 9.5;
    private static final double CAPTION = 8.5;
    private static final double CODE = 8;
    private static final double LEADING = 1.45;
    private static final double GAP = 7;
    private static final double CELL_GAP = 12;
    private static final int MOST_LINES = 400;
    private static final double HIGHEST_FIGURE = 420;
    private static final int MOST_ROWS_TOGETHER = 20;

    private final Paper paper;
    private final PDDocument document;
    private final PdfFonts fonts;
    private final PDDocumentOutline outline = new PDDocumentOutline();
    private PdfPage page;
    private double y;
    private int figures;
    private int tables;

    private PdfPaper(Paper paper, PDDocument document) throws IOException {
        this.paper = paper;
        this.document = document;
        fonts = new PdfFonts(document);
    }

    public static void write(Paper paper, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            new PdfPaper(paper, document).write();
            document.save(out);
        }
    }

    private void write() throws IOException {
        PDDocumentInformation about = document.getDocumentInformation();
        about.setTitle(Words.clean(paper.title()));
        about.setCreator("Gradient Lab");
        document.getDocumentCatalog().setLanguage(paper.words().language().toLanguageTag());
        document.getDocumentCatalog().setDocumentOutline(outline);
        nextPage();
        opening();
        for (Chapter chapter : paper.chapters()) {
            chapter(chapter);
        }
        page.close();
        numberPages();
    }

    private void nextPage() throws IOException {
        if (page != null) {
            page.close();
        }
        page = new PdfPage(document, fonts);
        y = PdfPage.MARGIN;
    }

    /** Starts a page unless this much room is left on the present one. */
    private void need(double height) throws IOException {
        if (y + height > PdfPage.FOOT) {
            nextPage();
        }
    }

    private void opening() throws IOException {
        words(paper.title(), Fonts.bold(20), INK, 0);
        words(paper.subtitle(), Fonts.regular(11), MUTED, 0);
        y += GAP;
        for (Map.Entry<String, String> fact : paper.facts().entrySet()) {
            need(BODY * LEADING);
            page.text(Words.clean(fact.getKey()), PdfPage.MARGIN, y + BODY, Fonts.regular(BODY), MUTED);
            words(fact.getValue(), Fonts.regular(BODY), INK, 120);
        }
        y += GAP;
    }

    private void chapter(Chapter chapter) throws IOException {
        y += 2 * GAP;
        need(150);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(Words.clean(chapter.heading()));
        PDPageXYZDestination place = new PDPageXYZDestination();
        place.setPage(page.page());
        place.setTop((int) (PdfPage.HEIGHT - y + 10));
        item.setDestination(place);
        outline.addLast(item);
        words(chapter.heading(), Fonts.bold(15), INK, 0);
        page.line(PdfPage.MARGIN, PdfPage.WIDTH - PdfPage.MARGIN, y + 1, 0.7, RULE);
        y += GAP;
        for (Block block : chapter.blocks()) {
            block(block);
            y += GAP;
        }
    }

    private void block(Block block) throws IOException {
        if (block instanceof Block.Subheading heading) {
            y += GAP / 2;
            need(90);
            words(heading.text(), Fonts.bold(11), INK, 0);
            y -= GAP / 2;
        } else if (block instanceof Block.Paragraph paragraph) {
            words(paragraph.text(), Fonts.regular(BODY), INK, 0);
        } else if (block instanceof Block.Bullets bullets) {
            for (String item : bullets.items()) {
                need(BODY * LEADING);
                page.text("•", PdfPage.MARGIN + 4, y + BODY, Fonts.regular(BODY), INK);
                words(item, Fonts.regular(BODY), INK, 16);
            }
        } else if (block instanceof Block.Code code) {
            code(code);
        } else if (block instanceof Block.Picture picture) {
            picture(picture);
        } else if (block instanceof Block.Table table) {
            table(table);
        }
    }

    /** Text from the left margin and this indent on, over as many lines and pages as it takes. */
    private void words(String text, Font font, Color color, double indent) throws IOException {
        double size = font.getSize2D();
        for (String line : lines(text, font, PdfPage.ROOM - indent)) {
            need(size * LEADING);
            page.text(line, PdfPage.MARGIN + indent, y + size, font, color);
            y += size * LEADING;
        }
    }

    private static List<String> lines(String text, Font font, double width) {
        return Words.lines(PdfFonts.printable(Words.clean(text), font), font, width, MOST_LINES);
    }

    private void code(Block.Code code) throws IOException {
        Font font = Fonts.mono(CODE);
        for (String given : code.text().lines().toList()) {
            for (String line : lines(given, font, PdfPage.ROOM - 12)) {
                need(CODE * LEADING + 2);
                page.fill(PdfPage.MARGIN, y, PdfPage.ROOM, CODE * LEADING + 1, PALE);
                page.text(line, PdfPage.MARGIN + 6, y + CODE + 1.5, font, INK);
                y += CODE * LEADING;
            }
        }
    }

    private void picture(Block.Picture picture) throws IOException {
        Figure figure = picture.figure();
        double scale = Math.min(1, Math.min(PdfPage.ROOM / figure.width(), HIGHEST_FIGURE / figure.height()));
        String caption = paper.words().figure() + " " + ++figures + ". " + picture.caption();
        double below = lines(caption, Fonts.regular(CAPTION), PdfPage.ROOM).size() * CAPTION * LEADING;
        need(figure.height() * scale + below + GAP);
        PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, figure.width(), figure.height());
        graphics.setFontTextDrawer(fonts);
        figure.paint(graphics);
        graphics.dispose();
        page.form(graphics.getXFormObject(), PdfPage.MARGIN, y, figure.height(), scale);
        y += figure.height() * scale + 3;
        words(caption, Fonts.regular(CAPTION), MUTED, 0);
    }

    private void table(Block.Table block) throws IOException {
        TableFigure table = block.table();
        double[] widths = columnWidths(table);
        double row = CAPTION * 1.7;
        need(Math.min(table.rows().size() + 3, MOST_ROWS_TOGETHER) * row);
        tableRow(table, table.columns(), widths, Fonts.bold(CAPTION));
        page.line(PdfPage.MARGIN, PdfPage.WIDTH - PdfPage.MARGIN, y, 0.8, MUTED);
        for (List<String> cells : table.rows()) {
            if (y + row > PdfPage.FOOT) {
                nextPage();
                tableRow(table, table.columns(), widths, Fonts.bold(CAPTION));
            }
            tableRow(table, cells, widths, Fonts.regular(CAPTION));
            page.line(PdfPage.MARGIN, PdfPage.WIDTH - PdfPage.MARGIN, y, 0.4, RULE);
        }
        y += 3;
        words(paper.words().table() + " " + ++tables + ". " + block.caption(), Fonts.regular(CAPTION), MUTED, 0);
    }

    /** As wide as the widest cell; shrunk together where that is too much. */
    private static double[] columnWidths(TableFigure table) {
        double[] widths = new double[table.columns().size()];
        double sum = 0;
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Words.width(Words.clean(table.columns().get(i)), Fonts.bold(CAPTION));
            for (List<String> row : table.rows()) {
                widths[i] = Math.max(widths[i], Words.width(Words.clean(row.get(i)), Fonts.regular(CAPTION)));
            }
            sum += widths[i] + CELL_GAP;
        }
        double shrink = Math.min(1, (PdfPage.ROOM + CELL_GAP) / sum);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = (widths[i] + CELL_GAP) * shrink - CELL_GAP;
        }
        return widths;
    }

    private void tableRow(TableFigure table, List<String> cells, double[] widths, Font font) throws IOException {
        double x = PdfPage.MARGIN;
        for (int i = 0; i < widths.length; i++) {
            String text = PdfFonts.printable(Words.clean(cells.get(i)), font);
            text = Words.shortened(text, font, widths[i] + 0.5);
            double at = table.numeric(i) ? x + widths[i] - Words.width(text, font) : x;
            page.text(text, at, y + CAPTION * 1.25, font, INK);
            x += widths[i] + CELL_GAP;
        }
        y += CAPTION * 1.7;
    }

    private void numberPages() throws IOException {
        int number = 0;
        int count = document.getNumberOfPages();
        Font font = Fonts.regular(8);
        for (PDPage one : document.getPages()) {
            String text = ++number + " / " + count;
            try (PDPageContentStream foot = new PDPageContentStream(document, one, AppendMode.APPEND, true, true)) {
                foot.beginText();
                foot.setFont(fonts.of(font), 8);
                foot.setNonStrokingColor(MUTED);
                foot.newLineAtOffset((float) (PdfPage.WIDTH - PdfPage.MARGIN - Words.width(text, font)), 30);
                foot.showText(text);
                foot.endText();
            }
        }
    }
}
