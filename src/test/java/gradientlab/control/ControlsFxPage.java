package gradientlab.control;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.RangeSlider;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.StatusBar;
import org.controlsfx.control.ToggleSwitch;

/** The ControlsFX controls the lab uses, under the same style sheets. */
final class ControlsFxPage implements GalleryPage {
    @Override
    public String name() {
        return "ControlsFX";
    }

    @Override
    public Node content() {
        RangeSlider range = new RangeSlider(-10, 10, -4, 6);
        range.setShowTickLabels(true);
        range.setShowTickMarks(true);
        range.setMajorTickUnit(5);
        range.setMaxWidth(400);
        ToggleSwitch on = new ToggleSwitch("Smooth map");
        on.setSelected(true);
        on.setMaxWidth(200);
        ToggleSwitch off = new ToggleSwitch("Off");
        off.setMaxWidth(200);
        SegmentedButton segments =
                new SegmentedButton(new ToggleButton("sigmoid"), new ToggleButton("tanh"), new ToggleButton("ReLU"));
        segments.getButtons().get(1).setSelected(true);
        Button pop = new Button("PopOver");
        pop.setId("pop");
        pop.setOnAction(event -> {
            PopOver over = new PopOver(new Label("Saturated: |f'(x)| < 0.01"));
            over.show(pop);
        });
        Button notify = new Button("Notification");
        notify.setId("notify");
        notify.setOnAction(event -> Notifications.create()
                .title("Run finished")
                .text("cnn_4 reached 0.58 validation accuracy")
                .hideAfter(Duration.seconds(30))
                .owner(notify)
                .showInformation());
        StatusBar status = new StatusBar();
        status.setText("Training cnn_3, epoch 3 of 15");
        status.setProgress(0.4);
        VBox box = new VBox(18, range, on, off, segments, new HBox(8, pop, notify));
        box.setPadding(new Insets(24));
        return new BorderPane(box, null, null, status, null);
    }
}
