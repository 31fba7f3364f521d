package gradientlab.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.figure.CurveFigure;
import gradientlab.figure.TableFigure;
import gradientlab.plot.Axis;
import gradientlab.plot.Chart;
import gradientlab.plot.Curve;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperTest {
    private static final String HOSTILE = "<script>alert('&')</script>\u0000\uD800 </title>\" 漢字 🙂";

    private static Paper paper(List<Block> blocks) {
        return new Paper(
                HOSTILE,
                HOSTILE,
                Map.of("Run " + HOSTILE, HOSTILE),
                List.of(new Chapter("5.1", "Results " + HOSTILE, blocks)),
                new Paper.Words(Locale.ENGLISH, "Figure", "Table", "Contents"));
    }

    private static List<Block> everyKind() {
        CurveFigure figure = new CurveFigure(Chart.of(
                "Loss " + HOSTILE,
                Axis.of("step"),
                Axis.of("loss"),
                List.of(Curve.solid(HOSTILE, 0, new double[] {0, 1}, new double[] {1, 0}))));
        TableFigure table = new TableFigure(List.of("run", "accuracy"), List.of(List.of(HOSTILE, "95.1 %")));
        return List.of(
                new Block.Subheading("Sub " + HOSTILE),
                new Block.Paragraph("Words " + HOSTILE),
                new Block.Bullets(List.of("Item " + HOSTILE)),
                new Block.Code("code " + HOSTILE + "\nsecond line"),
                new Block.Picture("loss", figure, "Caption " + HOSTILE),
                new Block.Table("results", table, "Rows " + HOSTILE));
    }

    private static PDDocument pdf(Paper paper) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfPaper.write(paper, out);
        return Loader.loadPDF(out.toByteArray());
    }

    @Test
    void htmlShowsHostileWordsAndFollowsNone() {
        String html = HtmlPaper.of(paper(everyKind()));
        assertThat(html)
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;")
                .contains("<figcaption>Figure 1. Caption ")
                .contains("<figcaption>Table 1. Rows ")
                .contains("<td class=\"number\">95.1 %</td>")
                .contains("<h2>5.1  Results ", "<a href=\"#chapter-1\">5.1  Results ")
                .contains("漢字 🙂")
                .doesNotContain("\u0000");
        assertThat(html.chars().filter(c -> Character.isSurrogate((char) c)).count())
                .as("only whole pairs")
                .isEven();
    }

    @Test
    void htmlFetchesNothing() {
        String html = HtmlPaper.of(paper(everyKind()));
        assertThat(html.replaceAll("xmlns(:xlink)?=\"[^\"]*\"", ""))
                .doesNotContain("http:")
                .doesNotContain("https:")
                .doesNotContain("<link")
                .doesNotContain("@import")
                .doesNotContainPattern("(src|href)=\"(?!#|data:)");
    }

    @Test
    void pdfOpensWithItsWordsAndABookmarkAChapter() throws IOException {
        try (PDDocument pdf = pdf(paper(everyKind()))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("Results <script>alert('&')</script>")
                    .contains("Figure 1. Caption", "Table 1. Rows", "95.1 %", "second line", "1 / 1")
                    .contains("step");
            assertThat(pdf.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .getTitle())
                    .startsWith("5.1  Results");
        }
    }

    @Test
    void longTextAndTablesGoOnOverThePages() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            rows.add(List.of("run " + i, "0." + i));
        }
        TableFigure table = new TableFigure(List.of("name of the run", "accuracy"), rows);
        List<Block> blocks = List.of(
                new Block.Paragraph("word ".repeat(1500) + "end"),
                new Block.Table("long", table, "All runs"),
                new Block.Paragraph("x".repeat(3000)));
        try (PDDocument pdf = pdf(paper(blocks))) {
            assertThat(pdf.getNumberOfPages()).isBetween(5, 8);
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("end", "run 0 ", "run 149");
            assertThat(text.split("name of the run accuracy", -1).length - 1)
                    .as("the heading on every page of the table")
                    .isGreaterThanOrEqualTo(3);
        }
    }
}
