package gradientlab.experiment.architecture;

import gradientlab.control.Exhibited;
import gradientlab.control.ExportMenu;
import gradientlab.control.FillButton;
import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.data.DatasetBundle;
import gradientlab.data.ImageDataset;
import gradientlab.plot.NumberText;
import gradientlab.plot.Tiles;
import gradientlab.text.Texts;
import gradientlab.training.NetworkSnapshot;
import gradientlab.training.Prediction;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The same few validation images all through a run, and what the network says about them now. */
final class PredictionsPane extends VBox implements Exhibited {
    private static final Texts TEXTS = Texts.of(PredictionsPane.class);

    private final DetailModel model;
    private final Label summary = Parts.muted("");
    private final Label empty = new Label();
    private final FlowPane flow = new FlowPane(12, 8);
    private final ScrollPane scroll = new ScrollPane(flow);
    private final List<PredictionCard> cards = new ArrayList<>();
    private List<Integer> shown = List.of();
    private final ExportMenu export = new ExportMenu(this);
    private ImageDataset of;

    PredictionsPane(DetailModel model) {
        super(6);
        this.model = model;
        setId(Ids.of("predictions-shown"));
        setAccessibleText(TEXTS.get("predictions.accessible"));
        summary.setId(Ids.of("predictions-summary"));
        summary.setWrapText(true);
        summary.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(summary, Priority.ALWAYS);
        HBox head = new HBox(6, summary, export, new FillButton(this));
        head.setAlignment(Pos.CENTER_LEFT);
        summary.setMinHeight(USE_PREF_SIZE);
        flow.setId(Ids.of("predictions"));
        flow.widthProperty().addListener(observable -> cards.forEach(PredictionCard::requestLayout));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("net-page");
        scroll.setAccessibleText(TEXTS.get("predictions.accessible"));
        empty.getStyleClass().add("lab-empty");
        empty.setWrapText(true);
        StackPane content = new StackPane(scroll, empty);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().setAll(head, content);
        Live.follow(this, model.snapshotProperty(), snapshot -> show());
        Live.onChange(this, model.runProperty(), run -> show());
        Live.onChange(this, model.imagesProperty(), images -> show());
        Live.onChange(this, model.detailProperty(), detail -> show());
    }

    private void show() {
        NetworkSnapshot snapshot = model.snapshotProperty().get();
        DatasetBundle images = model.imagesProperty().get();
        boolean any = snapshot != null && images != null;
        scroll.setVisible(any);
        empty.setVisible(!any);
        export.setVisible(any);
        if (!any) {
            summary.setText("");
            empty.setText(TEXTS.get(model.runProperty().get() == null ? "predictions.empty" : "predictions.soon"));
            return;
        }
        if (model.detailProperty().get() != Detail.PREDICTIONS) {
            return; // sixty labels a snapshot that nobody sees
        }
        List<Prediction> predictions = snapshot.predictions();
        List<Integer> wanted = predictions.stream().map(Prediction::image).toList();
        if (!wanted.equals(shown) || of != images.train()) {
            shown = wanted;
            of = images.train();
            fill(predictions);
        }
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).show(predictions.get(i));
        }
        long right = predictions.stream()
                .filter(prediction -> prediction.predicted() == prediction.label())
                .count();
        summary.setText(
                TEXTS.get("predictions.summary", right, predictions.size(), NumberText.grouped(snapshot.step())));
    }

    /** Captions say what it is, and in brackets what the network takes it for when that is something else. */
    @Override
    public Tiles exhibit() {
        return Tiles.of(
                getAccessibleText(),
                shown.stream().map(of::argb).toList(),
                of.width(),
                of.height(),
                model.snapshotProperty().get().predictions().stream()
                        .map(this::caption)
                        .toList());
    }

    private String caption(Prediction prediction) {
        String truth = of.classNames().get(prediction.label());
        return prediction.predicted() == prediction.label()
                ? truth
                : truth + " (" + of.classNames().get(prediction.predicted()) + ")";
    }

    private void fill(List<Prediction> predictions) {
        cards.clear();
        for (Prediction prediction : predictions) {
            cards.add(new PredictionCard(
                    cards.size() + 1, of.classNames(), of.argb(prediction.image()), of.width(), of.height()));
        }
        flow.getChildren().setAll(cards);
    }
}
