package gradientlab.experiment.convolution;

import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What went wrong with a file, in a sentence. */
final class Problem {
    private static final Texts TEXTS = Texts.of(Problem.class);

    private Problem() {}

    static String sentence(Throwable problem) {
        if (problem instanceof NoSuchFileException missing) {
            return TEXTS.get("problem.missing", missing.getFile());
        }
        if (problem instanceof FileSystemException file) {
            return file.getReason() == null
                    ? TEXTS.get("problem.unusable", file.getFile())
                    : TEXTS.get("problem.reason", file.getFile(), file.getReason());
        }
        if (problem instanceof OutOfMemoryError) {
            return TEXTS.get("problem.memory");
        }
        if (problem instanceof IOException || problem instanceof IllegalArgumentException) {
            return problem.getMessage();
        }
        return TEXTS.get("problem.other", problem);
    }
}
