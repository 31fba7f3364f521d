package gradientlab.experiment.convolution;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What went wrong with a file, in a sentence. */
final class Problem {
    private Problem() {}

    static String sentence(Throwable problem) {
        if (problem instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file.";
        }
        if (problem instanceof FileSystemException file) {
            return file.getFile() + " cannot be used"
                    + (file.getReason() == null ? "." : ": " + file.getReason() + ".");
        }
        if (problem instanceof OutOfMemoryError) {
            return "This is too large for the lab's memory.";
        }
        if (problem instanceof IOException || problem instanceof IllegalArgumentException) {
            return problem.getMessage();
        }
        return "It did not work: " + problem + ".";
    }
}
