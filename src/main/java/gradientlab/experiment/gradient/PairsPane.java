package gradientlab.experiment.gradient;

import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.data.Datasets;
import gradientlab.data.InputScale;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.Draft;
import gradientlab.text.Texts;
import gradientlab.training.CourseNetworks;
import java.util.Locale;
import javafx.beans.property.Property;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Which networks, on which range of inputs. */
final class PairsPane extends VBox {
    private static final Texts TEXTS = Texts.of(PairsPane.class);

    PairsPane(GradientViewModel model) {
        super(5);
        FlowPane nets = new FlowPane(12, 5);
        for (Architecture net : CourseNetworks.all()) {
            int layers = (int) net.summary().stream()
                    .filter(layer -> layer.parameters() > 0)
                    .count();
            nets.getChildren()
                    .add(tick(
                            "gradients-net-" + net.name(),
                            net.name(),
                            TEXTS.get("net.tip", net.name(), layers),
                            model.net(net.name())));
        }
        FlowPane own = new FlowPane(12, 5);
        Live.follow(this, model.sideBar().desk().builtProperty(), built -> {
            own.getChildren().clear();
            for (Draft draft : model.state().get().training().offered(built)) {
                own.getChildren()
                        .add(tick(
                                "gradients-net-" + draft.name(),
                                draft.name(),
                                TEXTS.get("net.own.tip", draft.name()),
                                model.net(draft)));
            }
            Parts.showIf(own, !own.getChildren().isEmpty());
        });
        FlowPane ranges = new FlowPane(12, 5);
        for (InputScale range : InputScale.values()) {
            ranges.getChildren()
                    .add(tick(
                            "gradients-range-" + range.name().toLowerCase(Locale.ROOT),
                            TEXTS.name("range", range),
                            TEXTS.name("range.tip", range),
                            model.range(range)));
        }
        Label count = Parts.muted("");
        count.setId("gradients-count");
        count.setWrapText(true);
        count.setMinHeight(USE_PREF_SIZE);
        Live.follow(this, model.state(), state -> count(count, model));
        getChildren()
                .setAll(Parts.section(TEXTS.get("nets")), nets, own, Parts.section(TEXTS.get("ranges")), ranges, count);
    }

    private static void count(Label count, GradientViewModel model) {
        double rate = Datasets.usualRate(model.state().get().training().dataset());
        count.setText(TEXTS.get("count", model.runCount(), rate));
    }

    private static CheckBox tick(String id, String name, String hint, Property<Boolean> ticked) {
        CheckBox box = new CheckBox(name);
        box.setId(id);
        box.setMnemonicParsing(false);
        Parts.describe(box, name, hint);
        box.selectedProperty().bindBidirectional(ticked);
        return box;
    }
}
