package gradientlab.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.experiment.Experiment;
import gradientlab.experiment.Stateful;
import java.util.HashSet;
import java.util.Set;
import javafx.application.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings back what the tabs want to be remembered, and keeps it in the settings. FX thread. */
final class TabMemory {
    private static final Logger LOG = LoggerFactory.getLogger(TabMemory.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SettingsStore settings;
    private final Set<String> followed = new HashSet<>();
    private final Set<String> changed = new HashSet<>();

    TabMemory(SettingsStore settings) {
        this.settings = settings;
    }

    /** Restores the experiment as it was when the window closed, and follows it from now on. */
    void follow(Experiment experiment) {
        for (Stateful<?> part : experiment.remembered()) {
            String name = experiment.id() + "." + part.type().getSimpleName();
            if (followed.add(name)) { // once, however often its view is made anew
                restore(name, part);
                part.onChange(() -> keepSoon(name, part));
            }
        }
    }

    private <S extends Record> void restore(String name, Stateful<S> part) {
        JsonNode kept = settings.current().tabs().get(name);
        if (kept == null) {
            return;
        }
        try {
            part.state().set(JSON.treeToValue(kept, part.type()));
        } catch (JsonProcessingException | RuntimeException ofAnotherVersion) { // then it starts as new
            LOG.info("{} not restored: {}", name, ofAnotherVersion.toString());
        }
    }

    /** Once for however many settings change together. */
    private void keepSoon(String name, Stateful<?> part) {
        if (changed.add(name)) {
            Platform.runLater(() -> {
                changed.remove(name);
                JsonNode state = JSON.valueToTree(part.state().get());
                settings.update(settings.current().withTabState(name, state));
            });
        }
    }
}
