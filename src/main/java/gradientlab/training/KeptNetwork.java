package gradientlab.training;

import gradientlab.engine.ImageNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A checkpoint read from a run's folder.
 *
 * @param config of the run
 * @param kept what the state says of it
 * @param network to be closed by whoever asked for it
 */
record KeptNetwork(TrainingConfig config, Kept kept, ImageNetwork network) {
    private static final int TRIES = 3;

    /**
     * The newest at or before a step.
     *
     * @return null when there is none
     */
    static KeptNetwork load(Path folder, int step) throws IOException {
        for (int attempt = 1; ; attempt++) {
            SavedState state = SavedState.read(folder);
            Kept kept = state.newestUpTo(step);
            if (kept == null) {
                return null;
            }
            Path file = folder.resolve(kept.file());
            try {
                TrainingConfig config = state.config();
                return new KeptNetwork(
                        config, kept, ImageNetwork.load(file, config.activated(), config.optimizer(), config.engine()));
            } catch (IOException gone) { // a run that trains gives up a network now and then: perhaps just now
                if (attempt == TRIES || Files.exists(file)) {
                    throw gone;
                }
            }
        }
    }
}
