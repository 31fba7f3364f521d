package gradientlab.fx;

import javafx.stage.Stage;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;

/**
 * After every test, TestFX forgets the events that it keeps for its messages: each holds the node that it went to, and that
 * node its window, so that a JVM's heap would fill with the windows of all tests before. JUnit finds it by itself.
 */
public final class FiredEventsForgotten implements AfterEachCallback {
    @Override
    public void afterEach(ExtensionContext context) {
        now();
    }

    /** For a test that goes on for long. */
    public static void now() {
        Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
        if (stage != null) {
            FxToolkit.toolkitContext().setRegisteredStage(stage); // which begins a new list
        }
    }
}
