package gradientlab.experiment.architecture;

import gradientlab.control.Parts;
import gradientlab.nn.net.Fix;
import gradientlab.text.Texts;
import java.util.List;
import javafx.scene.layout.FlowPane;

/** A button for each change that would mend something; without one it takes no room. */
final class FixPane extends FlowPane {
    private static final Texts TEXTS = Texts.of(FixPane.class);

    private final NetEditor editor;

    FixPane(NetEditor editor) {
        super(6, 4);
        this.editor = editor;
    }

    /** @param id that the buttons' ids begin with; numbers from 1 follow */
    void show(List<Fix> fixes, String id) {
        getChildren().clear();
        for (Fix fix : fixes) {
            String of = id + "-" + (getChildren().size() + 1);
            getChildren().add(Parts.button(of, fix.words(), TEXTS.get("edit.fix.tip"), () -> editor.apply(fix)));
        }
        Parts.showIf(this, !fixes.isEmpty());
    }
}
