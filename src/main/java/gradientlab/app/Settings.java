package gradientlab.app;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import gradientlab.text.Language;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.HashMap;
import java.util.Map;

/**
 * What the window remembers.
 *
 * @param dark the theme
 * @param tab the id of the experiment last shown
 * @param width of the window, 0 when never measured
 * @param height of the window
 * @param maximized whether it filled the screen
 * @param language of every text; the system's until the user chooses
 * @param reducedMotion whether nothing moves that need not
 * @param guide whether the guide stands beside the experiment
 * @param tabs what {@link TabMemory} keeps of the tabs
 */
@RecordBuilder
@JsonIgnoreProperties(ignoreUnknown = true)
record Settings(
        boolean dark,
        String tab,
        double width,
        double height,
        boolean maximized,
        Language language,
        boolean reducedMotion,
        boolean guide,
        Map<String, JsonNode> tabs)
        implements SettingsBuilder.With {
    static final Settings DEFAULT = new Settings(false, "", 0, 0, false, null, false, false, Map.of());
    static final double MIN_WIDTH = 1120;
    static final double MIN_HEIGHT = 700;

    Settings {
        tab = tab == null ? "" : tab;
        tabs = tabs == null ? Map.of() : Map.copyOf(tabs);
        language = language == null ? Language.ofSystem() : language;
        boolean sensible = width >= MIN_WIDTH && height >= MIN_HEIGHT && width < 20_000 && height < 20_000;
        width = sensible ? width : 0;
        height = sensible ? height : 0;
    }

    Settings withWindow(double newWidth, double newHeight, boolean newMaximized) {
        // The size to return to is the one before maximizing.
        return newMaximized
                ? withMaximized(true)
                : with().width(newWidth).height(newHeight).maximized(false).build();
    }

    Settings withTabState(String name, JsonNode state) {
        Map<String, JsonNode> changed = new HashMap<>(tabs);
        changed.put(name, state);
        return withTabs(changed);
    }
}
