package gradientlab.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gradientlab.plot.Axis;
import gradientlab.plot.Curve;
import gradientlab.plot.LineStyle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FigureFileTest {
    private static final String HOSTILE = "<script>alert('&')</script> ]]> \u0000\uD800 \"quoted\"";

    @TempDir
    Path folder;

    static Stream<Figure> figures() {
        return SampleFigures.all().values().stream();
    }

    static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)));
    }

    static List<String> texts(Document svg) {
        NodeList nodes = svg.getElementsByTagName("text");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    @ParameterizedTest
    @MethodSource("figures")
    void everyFigureIsAWholeSvgWithItsWordsAsText(Figure figure) throws Exception {
        Path file = folder.resolve("figure.svg");
        FigureFile.writeSvg(figure, file);
        String text = Files.readString(file);
        Document svg = xml(text);
        assertThat(svg.getDocumentElement().getAttribute("viewBox"))
                .isEqualTo("0 0 " + figure.width() + " " + figure.height());
        if (!figure.title().isEmpty()) {
            assertThat(texts(svg)).contains(figure.title());
        }
        assertThat(text).doesNotContain("DOCTYPE").doesNotContain("NaN ").doesNotContain("Infinity");
        NodeList pictures = svg.getElementsByTagName("image");
        for (int i = 0; i < pictures.getLength(); i++) {
            assertThat(((Element) pictures.item(i)).getAttribute("xlink:href")).startsWith("data:image/png;base64,");
        }
    }

    @Test
    void axisTitlesLegendAndTicksAreTextInTheSvg() throws Exception {
        assertThat(texts(xml(Svg.of(SampleFigures.curves(), "a"))))
                .contains("step", "cross-entropy", "training", "validation", "epoch ends", "1,500", "lower rate");
        assertThat(texts(xml(Svg.of(SampleFigures.logarithmic(), "a"))))
                .contains("10¹", "10⁰", "10⁻⁴")
                .doesNotContain("0.1");
    }

    @Test
    void idsOfTwoFiguresOnOnePageDiffer() throws Exception {
        Set<String> seen = new HashSet<>();
        for (String prefix : List.of("a", "b")) {
            NodeList all = xml(Svg.of(SampleFigures.curves(), prefix)).getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                String id = ((Element) all.item(i)).getAttribute("id");
                assertThat(id.isEmpty() || seen.add(id)).as(id).isTrue();
            }
        }
        assertThat(seen).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void everyFigureIsAPngOfItsSizeAndResolutionWithInkOnWhite(Figure figure) throws Exception {
        Path file = folder.resolve("figure.png");
        FigureFile.writePng(figure, 100, file);
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo((int) Math.ceil(figure.width() * 100 / 72.0));
        assertThat(image.getHeight()).isEqualTo((int) Math.ceil(figure.height() * 100 / 72.0));
        int ink = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                boolean edge = x == 0 || y == 0 || x == image.getWidth() - 1 || y == image.getHeight() - 1;
                boolean white = image.getRGB(x, y) == 0xFFFFFFFF;
                assertThat(white || !edge)
                        .as("white to the edge at %d, %d", x, y)
                        .isTrue();
                ink += white ? 0 : 1;
            }
        }
        assertThat(ink).isGreaterThan(image.getWidth() * image.getHeight() / 100);
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (var stream = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(stream);
            IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
            IIOMetadataNode size =
                    (IIOMetadataNode) root.getElementsByTagName("pHYs").item(0);
            assertThat(Integer.parseInt(size.getAttribute("pixelsPerUnitXAxis")))
                    .isEqualTo(3937);
        }
    }

    @Test
    void aCurvesCsvReadsBackToTheSameNumbers() throws Exception {
        double[] x = {0, 1, 1.0 / 3, 4};
        java.util.Arrays.sort(x);
        double[] a = {Math.PI, Double.NaN, 1e-300, -0.1};
        double[] b = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 5, 0.1 + 0.2};
        CurveFigure figure = SampleFigures.of(
                "t",
                Axis.of("epoch"),
                Axis.of("loss, \"scaled\""),
                List.of(
                        Curve.solid("a, \"b\"", 0, x, a),
                        Curve.solid("a, \"b\"", 1, x, b).withStyle(LineStyle.DASHED)));
        Path file = folder.resolve("data.csv");
        FigureFile.writeCsv(figure, file);
        List<CSVRecord> rows = csv(file);
        assertThat(rows.get(0)).containsExactly("epoch", "a, \"b\"", "a, \"b\" (2)");
        assertThat(rows).hasSize(1 + x.length);
        for (int i = 0; i < x.length; i++) {
            assertThat(Double.parseDouble(rows.get(i + 1).get(0))).isEqualTo(x[i]);
            assertThat(Double.parseDouble(rows.get(i + 1).get(1))).isEqualTo(Double.valueOf(a[i]));
            assertThat(Double.parseDouble(rows.get(i + 1).get(2))).isEqualTo(Double.valueOf(b[i]));
        }
    }

    @Test
    void curvesOverDifferentXAreWrittenSampleBySample() throws Exception {
        Path file = folder.resolve("data.csv");
        FigureFile.writeCsv(SampleFigures.curves(), file);
        List<CSVRecord> rows = csv(file);
        assertThat(rows.get(0)).containsExactly("curve", "step", "cross-entropy");
        assertThat(rows).hasSize(1 + 2001 + 2001 + 3);
        assertThat(rows.get(rows.size() - 1)).containsExactly("epoch ends", "1500.0", "0.15");
    }

    @Test
    void aMapsCsvHasTheCentresOfItsCells() throws Exception {
        Path file = folder.resolve("data.csv");
        FigureFile.writeCsv(SampleFigures.map(), file);
        List<CSVRecord> rows = csv(file);
        assertThat(rows.get(0)).containsExactly("x₁", "x₂", "output");
        assertThat(rows).hasSize(3601);
        assertThat(Double.parseDouble(rows.get(1).get(0))).isCloseTo(-2 + 4 * 0.5 / 60, within(1e-12));
        assertThat(Float.parseFloat(rows.get(3600).get(2)))
                .isEqualTo(SampleFigures.map().map().grid().values()[3599]);
    }

    @Test
    void oneSampleOfAHundredThousandStaysVisible() {
        double[] x = SampleFigures.steps(100_000);
        double[] y = new double[x.length];
        y[54_321] = 1;
        CurveFigure figure =
                SampleFigures.of("", Axis.of(""), Axis.of("").from(0, 1), List.of(Curve.solid("", 0, x, y)));
        BufferedImage image = Png.image(figure, 72);
        int top = 0;
        for (int px = 0; px < image.getWidth(); px++) {
            for (int py = 8; py < 40; py++) { // the upper part of the plot
                int rgb = image.getRGB(px, py);
                top += (rgb & 0xFF) - (rgb >> 16 & 0xFF) > 80 ? 1 : 0; // blue
            }
        }
        assertThat(top).isGreaterThan(20);
        assertThat(Svg.of(figure, "a").length()).as("thinned").isLessThan(200_000);
    }

    @Test
    void hostileAndEndlessWordsAreWrittenAsTextAndShortened() throws Exception {
        CurveFigure figure = SampleFigures.of(
                HOSTILE + "long ".repeat(5000),
                Axis.of(HOSTILE + "x".repeat(10_000)),
                Axis.of(HOSTILE),
                List.of(Curve.solid(HOSTILE + "y".repeat(10_000), 0, new double[] {0, 1}, new double[] {0, 1})));
        String svg = Svg.of(figure, "a");
        assertThat(svg).doesNotContain("<script").hasSizeLessThan(60_000);
        List<String> texts = texts(xml(svg));
        assertThat(texts).anyMatch(text -> text.startsWith("<script>alert('&')</script> ]]>"));
        assertThat(texts).allMatch(text -> text.length() < 200);
        assertThat(figure.data().get(0).columns().get(1)).startsWith(HOSTILE);
        assertThat(Png.image(figure, 72).getWidth()).isEqualTo(figure.width());
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() throws Exception {
        Path missing = folder.resolve("missing/figure.svg");
        assertThatThrownBy(() -> FigureFile.writeSvg(SampleFigures.table(), missing))
                .isInstanceOf(IOException.class)
                .hasMessage(missing + " cannot be written: its folder does not exist.");
    }

    private static List<CSVRecord> csv(Path file) throws IOException {
        try (CSVParser parser = CSVParser.parse(Files.readString(file), CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }
}
