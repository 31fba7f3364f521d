package gradientlab.app;

import gradientlab.report.course.Predictions;
import gradientlab.report.course.ReportRequest;
import java.nio.file.Path;
import java.util.List;

/**
 * What the user wants the report to be.
 *
 * @param source which runs of parts 3 to 5
 * @param title blank for the lab's own
 * @param name whose report it is; may be blank
 * @param notes their own words; may be blank
 * @param answers whether the course's questions are answered
 * @param predictions whether what they predicted in the guides is shown
 */
record ReportWishes(Source source, String title, String name, String notes, boolean answers, boolean predictions) {
    /** Where the runs of parts 3 to 5 come from. */
    enum Source {
        STORED,
        TICKED,
        QUICK
    }

    static final ReportWishes FIRST = new ReportWishes(Source.STORED, "", "", "", false, true);

    ReportWishes from(Source other) {
        return new ReportWishes(other, title, name, notes, answers, predictions);
    }

    /**
     * @param ticked ids of the runs that are ticked in any tab, and have ended
     * @param committed what was predicted in the guides
     */
    ReportRequest request(Path folder, List<String> ticked, List<Predictions> committed) {
        return new ReportRequest(
                folder,
                source == Source.QUICK,
                source == Source.TICKED ? ticked : List.of(),
                title,
                name,
                notes,
                answers,
                predictions ? committed : List.of());
    }
}
