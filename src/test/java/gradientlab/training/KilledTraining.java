package gradientlab.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that trains a stored run, saving after every step, for a test to kill. */
final class KilledTraining {
    static final TrainingConfig CONFIG =
            Runs.config().with().epochs(8).batch(10).build();

    private KilledTraining() {}

    static Process start(Path directory, String id) throws java.io.IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                KilledTraining.class.getName(),
                directory.toString(),
                id));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String[] arguments) throws Exception {
        try (RunFolder folder = new RunStore(Path.of(arguments[0])).lock(arguments[1]);
                TrainingRun run = folder.run(Runs.DATA, TrainingListener.NONE)) {
            while (run.advance()) {
                if (run.consistent()) {
                    folder.save(run, RunStatus.RUNNING, "");
                }
            }
        }
    }
}
