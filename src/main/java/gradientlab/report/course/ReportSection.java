package gradientlab.report.course;

import gradientlab.plot.NumberText;
import gradientlab.report.paper.Block;
import gradientlab.report.paper.Chapter;
import gradientlab.text.Texts;
import java.io.IOException;
import java.util.List;

/** One part of the course in the report. */
abstract class ReportSection {
    static final Texts TEXTS = Texts.of(ReportSection.class);

    /** Begins the names of its texts and figures. */
    final String part;

    private final String number;

    /**
     * @param part begins the names of its texts and figures
     * @param number as the course's sheet counts it: "1.2". The sheet's discussion of a part has the number after its last
     *     section
     */
    ReportSection(String part, String number) {
        this.part = part;
        this.number = number;
    }

    /**
     * What a section wrote.
     *
     * @param chapter figures, tables and what they say
     * @param answers to the course's questions about them: shown when they are asked for
     */
    record Part(Chapter chapter, List<Block> answers) {}

    final String number() {
        return number;
    }

    /** A short name for progress lines. */
    final String name() {
        return TEXTS.get(part + ".name");
    }

    static String seconds(double taken) {
        return TEXTS.get("seconds", NumberText.fixed(taken, taken < 10 ? 2 : 0));
    }

    final Chapter chapter(List<Block> blocks) {
        return new Chapter(number, TEXTS.get(part + ".title"), blocks);
    }

    /**
     * How much of the whole work it is, in seconds on an ordinary machine.
     *
     * @param quick whether parts 3 to 5 are trained now
     */
    abstract double effort(boolean quick);

    /**
     * Trains what has to be trained and writes the chapter.
     *
     * @throws IOException with a sentence
     * @throws java.util.concurrent.CancellationException when told to stop
     */
    abstract Part write(ReportContext context) throws IOException, InterruptedException;
}
