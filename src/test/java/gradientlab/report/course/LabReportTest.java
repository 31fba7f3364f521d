package gradientlab.report.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradientlab.data.fetch.FetchMonitor;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.report.course.ReportFiles.Entry;
import gradientlab.text.Language;
import gradientlab.training.RunFile;
import gradientlab.training.xor.XorConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report without stored runs, made once. */
class LabReportTest {
    private static final List<String> FIGURES = List.of(
            "activation-tanh",
            "activation-sigmoid",
            "activation-relu",
            "activation-facts",
            "xor-settings",
            "xor-loss",
            "xor-accuracy",
            "xor-boundaries",
            "xor-results",
            "convolution-per-kernel",
            "convolution-clipped");

    @TempDir
    static Path folder;

    private static ReportFiles.Written written;
    private static final List<Double> fractions = new ArrayList<>();

    @BeforeAll
    static void write() throws Exception {
        written = LabReport.write(
                ReportRequest.of(folder.resolve("a/report")), folder.resolve("data"), 2, new FetchMonitor() {
                    @Override
                    public void update(double fraction, String message) {
                        fractions.add(fraction);
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                });
    }

    @AfterAll
    static void english() {
        Language.use(Language.ENGLISH);
    }

    private static List<Path> files(Path of) throws IOException {
        if (!Files.exists(of)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(of)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void everyFigureIsThereAsSvgPngAndCsv() throws IOException {
        assertThat(written.figures()).extracting(Entry::id).containsAll(FIGURES);
        for (Entry entry : written.figures()) {
            assertThat(entry.svg()).content().startsWith("<?xml").contains("</svg>");
            assertThat(ImageIO.read(entry.png().toFile()).getWidth()).isGreaterThan(100);
            assertThat(entry.csv())
                    .isNotEmpty()
                    .allSatisfy(csv -> assertThat(Files.readAllLines(csv)).hasSizeGreaterThan(1));
        }
        assertThat(files(written.folder())).noneMatch(file -> file.toString().contains(".report-"));
    }

    @Test
    void theHtmlHoldsEveryFigureAndNeedsNoOtherFile() throws IOException {
        String html = Files.readString(written.html());
        for (Entry entry : written.figures()) {
            assertThat(html).contains("<figure id=\"" + entry.id() + "\">");
        }
        assertThat(html.replaceAll("xmlns(:xlink)?=\"[^\"]*\"", "")).doesNotContainPattern("(src|href)=\"(?!#|data:)");
        assertThat(html).contains("Deeplearning4j", System.getProperty("java.version"), "mean squared error");
    }

    @Test
    void thePdfHasTheSameChaptersAndNumberedPages() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(written.pdf().toFile())) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isBetween(5, 14);
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("1.1  Activation functions and their derivatives", "1.2  XOR", "2.1  Convolution")
                    .contains("3.1  Architectures", "4.1  Vanishing gradients", "5.1  Learning rates")
                    .contains("1 / " + pages, pages + " / " + pages)
                    .contains("x₁", "f′(x)", "kernel 8");
        }
    }

    @Test
    void aRunFileDescribesTheRunThatWasShown() throws IOException {
        assertThat(written.runs())
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(file -> assertThat(file).exists());
        assertThat(RunFile.read(written.folder().resolve("runs/xor-tanh.json")))
                .isEqualTo(new RunFile.Xor(XorConfig.course(HiddenActivation.TANH)));
    }

    @Test
    void chaptersAreNumberedAsOnTheSheetAndAnswersAreOff() throws IOException {
        assertThat(written.html())
                .content()
                .contains("<h2>1.1  ", "<h2>1.2  ", "<h2>2.1  ", "<h2>3.1  ", "<h2>4.1  ", "<h2>5.1  ")
                .contains(">5.1  Learning rates</a>")
                .contains("No stored run fits parts 3 to 5 yet")
                .doesNotContain("1.3  Discussion", "2.2  Discussion")
                .doesNotContain("so a single unit cannot", "Tanh and sigmoid saturate", "feature is learnt once");
    }

    @Test
    void progressOnlyGrows() {
        assertThat(fractions).isSorted().allMatch(fraction -> fraction >= 0 && fraction <= 1);
        assertThat(fractions.get(fractions.size() - 1)).isGreaterThan(0.7);
    }

    @Test
    void cancelledAtAnyMomentItLeavesNothing() throws Exception {
        for (int moment : new int[] {0, 2, 5, 12}) {
            Path target = folder.resolve("cancelled-" + moment + "/deep/report");
            int[] updates = {0};
            FetchMonitor cancelling = new FetchMonitor() {
                @Override
                public void update(double fraction, String message) {
                    updates[0]++;
                }

                @Override
                public boolean cancelled() {
                    return updates[0] >= moment;
                }
            };
            assertThatThrownBy(() -> LabReport.write(ReportRequest.of(target), folder.resolve("data"), 2, cancelling))
                    .isInstanceOf(CancellationException.class);
            assertThat(folder.resolve("cancelled-" + moment)).doesNotExist();
        }
    }

    @Test
    void whatElseIsInTheFolderStaysButTheDraftOfAKilledReport() throws Exception {
        Path target = Files.createDirectory(folder.resolve("kept"));
        Files.writeString(target.resolve("notes.txt"), "mine");
        Path killed = Files.createDirectories(target.resolve(".report-killed/figures"));
        Files.writeString(killed.resolve("half.svg"), "<svg");
        Files.setLastModifiedTime(
                killed.getParent(), FileTime.from(Instant.now().minus(1, ChronoUnit.DAYS)));
        FetchMonitor cancelled = new FetchMonitor() {
            @Override
            public void update(double fraction, String message) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> LabReport.write(ReportRequest.of(target), folder.resolve("data"), 2, cancelled))
                .isInstanceOf(CancellationException.class);
        assertThat(files(target)).containsExactly(target.resolve("notes.txt"));
    }

    @Test
    void aFileInThePlaceOfTheFolderIsNamedBeforeAnythingIsTrained() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThatThrownBy(() -> LabReport.write(ReportRequest.of(file), folder.resolve("data"), 2, FetchMonitor.NONE))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is a file, not a folder");
    }

    @Test
    void itSpeaksTurkish() throws Exception {
        Language.use(Language.TURKISH);
        try {
            ReportFiles.Written turkish = LabReport.write(
                    new ReportRequest(
                            folder.resolve("tr"),
                            false,
                            List.of(),
                            "Ödevim",
                            "Ayşe",
                            "# Gözlem\nİlk.",
                            true,
                            List.of()),
                    folder.resolve("data"),
                    2,
                    FetchMonitor.NONE);
            assertThat(turkish.html())
                    .content()
                    .contains("<html lang=\"tr\">", "ortalama kare hata", "Evrişim")
                    .contains("<h1>Ödevim</h1>", "<dd>Ayşe</dd>", "<h2>Notlar</h2>", "<h3>Gözlem</h3>", "<p>İlk.</p>")
                    .contains("<h2>1.3  Tartışma</h2>", "<h2>2.2  Tartışma</h2>", "%");
        } finally {
            Language.use(Language.ENGLISH);
        }
    }
}
