package gradientlab.report.course;

import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * What the report shall hold.
 *
 * @param folder made where it is missing; files of an earlier report are replaced, others stay
 * @param quick whether the networks of parts 3 to 5 are trained now, briefly; else stored runs are shown
 * @param runs ids of the stored runs it may show; empty for all
 * @param title of the report; blank for the lab's own
 * @param name whose report it is; may be blank
 * @param notes the author's own words (see {@link NotesText}); may be blank
 * @param answers whether answers to the course's questions are written, in a chapter a part
 * @param predictions what the author predicted in the guides, a chapter; may be empty
 */
public record ReportRequest(
        Path folder,
        boolean quick,
        List<String> runs,
        String title,
        String name,
        String notes,
        boolean answers,
        List<Predictions> predictions) {
    private static final Texts TEXTS = Texts.of(ReportRequest.class);
    private static final long LARGEST_NOTES = 200_000;

    public ReportRequest {
        runs = List.copyOf(runs);
        predictions = List.copyOf(predictions);
    }

    /** The figures alone, of the newest stored runs that fit. */
    public static ReportRequest of(Path folder) {
        return new ReportRequest(folder, false, List.of(), "", "", "", false, List.of());
    }

    /**
     * Notes as they are given: the words themselves, or the name of a file that holds them as UTF-8.
     *
     * @throws IOException with a sentence when the file is there and cannot be read as text
     */
    public static String notes(String given) throws IOException {
        Path file = file(given);
        if (file == null) {
            return given;
        }
        if (Files.size(file) > LARGEST_NOTES) {
            throw new IOException(TEXTS.get("notes.large", file));
        }
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException binary) {
            throw new IOException(TEXTS.get("notes.binary", file), binary);
        }
    }

    /** The file of this name, or null when these are words; a name like that of a text file is never taken for words. */
    private static Path file(String given) throws IOException {
        try {
            Path file = Path.of(given);
            if (Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException words) {
            return null;
        }
        if (given.matches("\\S+\\.(txt|md)")) {
            throw new IOException(TEXTS.get("notes.missing", given));
        }
        return null;
    }
}
