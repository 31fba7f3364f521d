package gradientlab.experiment.gradient;

import gradientlab.control.Exhibited;
import gradientlab.control.ExportMenu;
import gradientlab.control.FillButton;
import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.desk.LiveRun;
import gradientlab.nn.net.HiddenActivation;
import gradientlab.plot.ColorMap;
import gradientlab.plot.Exhibit;
import gradientlab.plot.Panels;
import gradientlab.raster.ColorBar;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One network's gradients over time, ReLU above Sigmoid, in the same colours: a dark band is a layer that gets nothing. */
final class HistoryPane extends VBox implements Exhibited {
    private static final Texts TEXTS = Texts.of(HistoryPane.class);

    private final GradientViewModel model;
    private final ComboBox<Pair> choice = new ComboBox<>();
    private final NormMap relu = new NormMap(TEXTS.name("activation", HiddenActivation.RELU));
    private final NormMap sigmoid = new NormMap(TEXTS.name("activation", HiddenActivation.SIGMOID));
    private final ColorBar bar = new ColorBar(ColorMap.SEQUENTIAL, -4, 0, Orientation.HORIZONTAL);
    private final ExportMenu export = new ExportMenu(this);
    private boolean filling;

    HistoryPane(GradientViewModel model) {
        super(4);
        this.model = model;
        setId("gradients-history");
        relu.setId("gradients-history-relu");
        sigmoid.setId("gradients-history-sigmoid");
        choice.setId("gradients-history-net");
        choice.setPrefWidth(130);
        Parts.describe(choice, TEXTS.get("history.choice"), TEXTS.get("history.choice.tip"));
        choice.setConverter(Parts.shownAs(PairText::of));
        choice.valueProperty().addListener((property, before, pair) -> {
            if (!filling && pair != null) {
                model.lookedProperty().set(pair);
                show();
            }
        });
        Label title = new Label(TEXTS.get("history"));
        title.getStyleClass().add("lab-title");
        title.setMinSize(0, USE_PREF_SIZE);
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(8, title, choice, export, new FillButton(this));
        head.getStyleClass().add("chart-tools");
        head.setAlignment(Pos.CENTER_LEFT);
        Label scale = Parts.muted(TEXTS.get("history.scale"));
        scale.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox foot = new HBox(8, scale, bar);
        foot.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(relu, Priority.ALWAYS);
        VBox.setVgrow(sigmoid, Priority.ALWAYS);
        getChildren().setAll(head, relu, sigmoid, foot);
        Live.follow(this, model.shown().revisionProperty(), revision -> show());
    }

    private void show() {
        Set<Pair> pairs = model.shownPairs();
        Pair pair = model.lookedAt();
        filling = true;
        if (!List.copyOf(pairs).equals(choice.getItems())) {
            choice.getItems().setAll(pairs);
        }
        choice.setValue(pair);
        choice.setDisable(pairs.isEmpty());
        filling = false;
        export.setDisable(pair == null);
        LiveRun above = pair == null ? null : model.run(pair, HiddenActivation.RELU);
        LiveRun below = pair == null ? null : model.run(pair, HiddenActivation.SIGMOID);
        relu.setEmptyText(emptyText(above));
        sigmoid.setEmptyText(emptyText(below));
        List<float[]> pictures = new ArrayList<>();
        pictures.add(relu.prepare(above));
        pictures.add(sigmoid.prepare(below));
        double[] decades = LayerNorms.decades(pictures);
        relu.draw(decades[0], decades[1]);
        sigmoid.draw(decades[0], decades[1]);
        bar.setRange(decades[0], decades[1]);
    }

    private String emptyText(LiveRun run) {
        String nothing = TEXTS.get("empty");
        return run == null ? nothing : model.shown().emptyText(nothing);
    }

    @Override
    public Panels exhibit() {
        String name = PairText.of(model.lookedAt());
        return new Panels(
                "",
                Stream.of(relu.exhibit(name), sigmoid.exhibit(name))
                        .flatMap(Optional::stream)
                        .<Exhibit>map(map -> map)
                        .toList(),
                1);
    }
}
