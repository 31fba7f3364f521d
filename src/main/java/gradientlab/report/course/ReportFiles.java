package gradientlab.report.course;

import gradientlab.data.fetch.FetchMonitor;
import gradientlab.disk.AtomicFile;
import gradientlab.figure.DataTable;
import gradientlab.figure.Figure;
import gradientlab.figure.FigureFile;
import gradientlab.report.paper.Block;
import gradientlab.report.paper.HtmlPaper;
import gradientlab.report.paper.Paper;
import gradientlab.report.paper.PdfPaper;
import gradientlab.text.Texts;
import gradientlab.training.RunFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/** Writes a report's files into a hidden folder first and moves them out when all are there. */
public final class ReportFiles implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(ReportFiles.class);
    private static final int DPI = 150;
    private static final String FIGURES = "figures";
    private static final String RUNS = "runs";
    private static final String DRAFT = ".report-";
    private static final Duration OLD = Duration.ofHours(6);

    private final Path folder;
    private final Path draft;
    private final Path made;
    private boolean whole;

    /**
     * A figure or table of the report.
     *
     * @param id its name
     * @param caption what it shows
     * @param svg file
     * @param png file
     * @param csv files
     */
    public record Entry(String id, String caption, Path svg, Path png, List<Path> csv) {}

    /**
     * What was written.
     *
     * @param runs the files that repeat a run
     * @param shown ids of the stored runs in it
     * @param leftOut ids of the chosen runs that no part could show
     * @param seconds it took
     */
    public record Written(
            Path folder,
            Path html,
            Path pdf,
            List<Entry> figures,
            List<Path> runs,
            List<String> shown,
            List<String> leftOut,
            double seconds) {}

    private ReportFiles(Path folder, Path draft, Path made) {
        this.folder = folder;
        this.draft = draft;
        this.made = made;
    }

    /** Makes the folder, and finds out at once, before any training, whether it can be written. */
    static ReportFiles open(Path given) throws IOException {
        Path folder = given.toAbsolutePath().normalize();
        Path made = firstMissing(folder);
        try {
            Files.createDirectories(folder);
            deleteOldDrafts(folder);
            Path draft = folder.resolve(DRAFT + Long.toHexString(System.nanoTime()));
            Files.createDirectory(draft);
            Files.createDirectory(draft.resolve(FIGURES));
            Files.createDirectory(draft.resolve(RUNS));
            return new ReportFiles(folder, draft, made);
        } catch (FileAlreadyExistsException file) {
            throw new IOException(TEXTS.get("folder.file", file.getFile()), file);
        } catch (AccessDeniedException denied) {
            throw new IOException(TEXTS.get("folder.locked", folder), denied);
        } catch (IOException problem) {
            throw new IOException(TEXTS.get("folder.failed", folder, problem.getMessage()), problem);
        }
    }

    /** What a report that was killed has left; one that another program still writes is younger. */
    private static void deleteOldDrafts(Path folder) throws IOException {
        Instant old = Instant.now().minus(OLD);
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, DRAFT + "*")) {
            for (Path draft : drafts) {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(old)) {
                    PathUtils.deleteDirectory(draft);
                }
            }
        }
    }

    private static Path firstMissing(Path folder) {
        Path missing = null;
        for (Path at = folder; at != null && !Files.exists(at); at = at.getParent()) {
            missing = at;
        }
        return missing;
    }

    Written write(Paper paper, ReportContext context, FetchMonitor monitor, long start) throws IOException {
        Map<String, RunFile> runs = context.allRunFiles();
        List<Entry> entries = new ArrayList<>();
        List<Block> figures = paper.figures();
        for (Block block : figures) {
            monitor.check();
            monitor.update(0.8 * entries.size() / figures.size(), id(block));
            entries.add(figure(block));
        }
        for (Map.Entry<String, RunFile> run : runs.entrySet()) {
            Files.writeString(
                    draft.resolve(RUNS).resolve(run.getKey() + ".json"),
                    run.getValue().text());
        }
        monitor.check();
        monitor.update(0.8, "report.html");
        Files.writeString(draft.resolve("report.html"), HtmlPaper.of(paper));
        monitor.check();
        monitor.update(0.85, "report.pdf");
        AtomicFile.write(draft.resolve("report.pdf"), out -> PdfPaper.write(paper, out));
        monitor.check();
        publish();
        return new Written(
                folder,
                folder.resolve("report.html"),
                folder.resolve("report.pdf"),
                entries,
                runs.keySet().stream()
                        .map(name -> folder.resolve(RUNS).resolve(name + ".json"))
                        .toList(),
                context.runs().shown(),
                context.quick() ? List.of() : context.runs().leftOut(),
                (System.nanoTime() - start) / 1e9);
    }

    private static String id(Block block) {
        return block instanceof Block.Picture picture ? picture.id() : ((Block.Table) block).id();
    }

    private Entry figure(Block block) throws IOException {
        Figure figure = block instanceof Block.Picture picture ? picture.figure() : ((Block.Table) block).table();
        String caption = block instanceof Block.Picture picture ? picture.caption() : ((Block.Table) block).caption();
        String id = id(block);
        Path place = draft.resolve(FIGURES);
        FigureFile.writeSvg(figure, place.resolve(id + ".svg"));
        FigureFile.writePng(figure, DPI, place.resolve(id + ".png"));
        Path target = folder.resolve(FIGURES);
        List<Path> csv = new ArrayList<>();
        for (Map.Entry<String, DataTable> table : tables(id, figure).entrySet()) {
            FigureFile.writeCsv(table.getValue(), place.resolve(table.getKey()));
            csv.add(target.resolve(table.getKey()));
        }
        return new Entry(id, caption, target.resolve(id + ".svg"), target.resolve(id + ".png"), csv);
    }

    /** The figure's tables by file name. */
    private static Map<String, DataTable> tables(String id, Figure figure) {
        Map<String, DataTable> tables = new LinkedHashMap<>();
        for (DataTable table : figure.data()) {
            String part = table.name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
            part = part.replaceAll("^-|-$", "");
            String name = part.isEmpty() ? id : id + "-" + part;
            for (int i = 2; tables.containsKey(name + ".csv"); i++) {
                name = id + "-" + part + "-" + i;
            }
            tables.put(name + ".csv", table);
        }
        return tables;
    }

    /** The report itself last: who opens it finds its figures. */
    private void publish() throws IOException {
        for (String part : List.of(FIGURES, RUNS)) {
            Files.createDirectories(folder.resolve(part));
            try (Stream<Path> files = Files.list(draft.resolve(part))) {
                for (Path file : files.toList()) {
                    move(file, folder.resolve(part).resolve(file.getFileName()));
                }
            }
        }
        move(draft.resolve("report.pdf"), folder.resolve("report.pdf"));
        move(draft.resolve("report.html"), folder.resolve("report.html"));
        whole = true;
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Leaves no draft behind, and no folder that holds nothing. */
    @Override
    public void close() throws IOException {
        PathUtils.deleteDirectory(draft);
        if (!whole && made != null) {
            for (Path at = folder; at != null && at.startsWith(made); at = at.getParent()) {
                try (Stream<Path> inside = Files.list(at)) {
                    if (inside.findAny().isPresent()) {
                        return;
                    }
                }
                Files.delete(at);
            }
        }
    }
}
