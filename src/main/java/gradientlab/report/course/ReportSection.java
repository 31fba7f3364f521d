package gradientlab.report.course;

import gradientlab.report.paper.Chapter;
import java.io.IOException;

/** One part of the course in the report. */
interface ReportSection {
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
    Chapter write(ReportContext context) throws IOException, InterruptedException;
}
