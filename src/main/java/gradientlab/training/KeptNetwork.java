package gradientlab.training;

import gradientlab.engine.ImageNetwork;
import gradientlab.nn.InvalidSetting;
import gradientlab.text.Problems;
import gradientlab.text.Texts;
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
    private static final Texts TEXTS = Texts.of(KeptNetwork.class);
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
            try {
                return new KeptNetwork(state.config(), kept, load(folder, kept, state.config()));
            } catch (IOException gone) { // a run that trains gives up a network now and then: perhaps just now
                if (attempt == TRIES || Files.exists(folder.resolve(kept.file()))) {
                    throw gone;
                }
            }
        }
    }

    /** @throws IOException with a sentence that names the file, and says what to do without it */
    static ImageNetwork load(Path folder, Kept kept, TrainingConfig config) throws IOException {
        try {
            return ImageNetwork.load(
                    folder.resolve(kept.file()),
                    config.activated(),
                    config.optimizer(),
                    config.seed(),
                    config.engine());
        } catch (IOException | InvalidSetting unreadable) {
            throw new IOException(
                    TEXTS.get("checkpoint.unreadable", Problems.sentence(unreadable), kept.step()), unreadable);
        }
    }
}
