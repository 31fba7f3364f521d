package gradientlab.training;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What went wrong, as a sentence: the messages of Java's file exceptions are bare paths. */
public final class Problems {
    private Problems() {}

    /** Never empty. */
    public static String sentence(Throwable problem) {
        if (problem instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be read or written: check the permissions of its folder.";
        }
        if (problem instanceof NoSuchFileException gone) {
            return gone.getFile() + " is not there.";
        }
        if (problem instanceof FileAlreadyExistsException taken) {
            return taken.getFile() + " is in the way: a file stands where a folder is needed, or the other way round.";
        }
        if (problem instanceof FileSystemException failed) {
            return failed.getReason() == null
                    ? failed.getFile() + " cannot be used (" + failed.getClass().getSimpleName() + ")."
                    : failed.getFile() + ": " + sentenceOf(failed.getReason());
        }
        if (problem instanceof OutOfMemoryError) {
            return "The program ran out of memory: try a smaller batch, or fewer runs at once.";
        }
        String message = problem.getMessage();
        return message == null || message.isBlank() ? problem.toString() : sentenceOf(message);
    }

    private static String sentenceOf(String message) {
        if (message.equals("No space left on device")) {
            return "no space is left on the disk.";
        }
        return message.endsWith(".") ? message : message + ".";
    }
}
