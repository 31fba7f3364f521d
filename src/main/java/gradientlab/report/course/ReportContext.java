package gradientlab.report.course;

import gradientlab.data.fetch.FetchMonitor;
import gradientlab.report.paper.Block;
import gradientlab.training.RunFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a section works with, and where it puts its run files. */
final class ReportContext {
    private final boolean quick;
    private final ReportRuns runs;
    private final Map<String, RunFile> runFiles = new LinkedHashMap<>();
    private FetchMonitor monitor = FetchMonitor.NONE;

    ReportContext(boolean quick, ReportRuns runs) {
        this.quick = quick;
        this.runs = runs;
    }

    /** Whether parts 3 to 5 are trained now, briefly, instead of read from stored runs. */
    boolean quick() {
        return quick;
    }

    ReportRuns runs() {
        return runs;
    }

    /** The section's own part of the progress. */
    void setMonitor(FetchMonitor newMonitor) {
        monitor = newMonitor;
    }

    FetchMonitor monitor() {
        return monitor;
    }

    /**
     * Keeps what reproduces a run, and says so.
     *
     * @param names of the run files, without ending, in order
     */
    List<Block> runFiles(Map<String, RunFile> files, String sentence) {
        runFiles.putAll(files);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(sentence));
        StringBuilder commands = new StringBuilder();
        files.keySet()
                .forEach(name ->
                        commands.append("./lab run file runs/").append(name).append(".json\n"));
        blocks.add(new Block.Code(commands.toString().stripTrailing()));
        return blocks;
    }

    /** Every run file so far, by name without ending. */
    Map<String, RunFile> allRunFiles() {
        return Collections.unmodifiableMap(runFiles);
    }
}
