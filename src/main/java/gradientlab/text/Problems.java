package gradientlab.text;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What went wrong, as a sentence: the messages of Java's file exceptions are bare paths. */
public final class Problems {
    private static final Texts TEXTS = Texts.of(Problems.class);

    private Problems() {}

    /** Never empty. */
    public static String sentence(Throwable problem) {
        if (problem instanceof AccessDeniedException denied) {
            return TEXTS.get("problem.denied", denied.getFile());
        }
        if (problem instanceof NoSuchFileException gone) {
            return TEXTS.get("problem.gone", gone.getFile());
        }
        if (problem instanceof FileAlreadyExistsException taken) {
            return TEXTS.get("problem.taken", taken.getFile());
        }
        if (problem instanceof FileSystemException failed) {
            return failed.getReason() == null
                    ? TEXTS.get(
                            "problem.unusable",
                            failed.getFile(),
                            failed.getClass().getSimpleName())
                    : failed.getFile() + ": " + sentenceOf(failed.getReason());
        }
        if (problem instanceof OutOfMemoryError) {
            return TEXTS.get("problem.memory");
        }
        String message = problem.getMessage();
        return message == null || message.isBlank() ? TEXTS.get("problem.other", problem) : sentenceOf(message);
    }

    private static String sentenceOf(String message) {
        if (message.equals("No space left on device")) {
            return TEXTS.get("problem.disk");
        }
        return message.endsWith(".") ? message : message + ".";
    }
}
