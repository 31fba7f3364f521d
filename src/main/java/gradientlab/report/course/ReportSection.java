package gradientlab.report.course;

import gradientlab.report.paper.Block;
import gradientlab.report.paper.Chapter;
import java.io.IOException;
import java.util.List;

/** One part of the course in the report. */
interface ReportSection {
    /**
     * What a section wrote.
     *
     * @param chapter figures, tables and what they say
     * @param answers to the course's questions about them: shown when they are asked for
     */
    record Part(Chapter chapter, List<Block> answers) {}

    /** As the course's sheet counts it: "1.2". The sheet's discussion of a part has the number after its last section. */
    String number();

    /** A short name for progress lines. */
    String name();

    /**
     * How much of the whole work it is, in seconds on an ordinary machine.
     *
     * @param quick whether parts 3 to 5 are trained now
     */
    double effort(boolean quick);

    /**
     * Trains what has to be trained and writes the chapter.
     *
     * @throws IOException with a sentence
     * @throws java.util.concurrent.CancellationException when told to stop
     */
    Part write(ReportContext context) throws IOException, InterruptedException;
}
