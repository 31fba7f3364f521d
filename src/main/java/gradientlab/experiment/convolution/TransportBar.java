package gradientlab.experiment.convolution;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.StringConverter;

/** Title of the microscope, and how its window moves: back, play, step, speed; and which channel is shown. */
final class TransportBar extends HBox {
    private final ConvolutionViewModel model;
    private final Label title = Named.heading("");
    private final ChoiceBox<Integer> channel = new ChoiceBox<>();
    private final Timeline clock;

    TransportBar(ConvolutionViewModel model) {
        super(8);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        MicroscopeModel microscope = model.microscope();
        clock = new Timeline(new KeyFrame(Duration.seconds(1), event -> microscope.step()));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.rateProperty().bind(microscope.speedProperty());
        microscope.playingProperty().addListener((property, was, now) -> {
            if (now) {
                clock.play();
            } else {
                clock.pause();
            }
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(title, space, channelChoice(), back(), play(), step(), new Label("Speed"), speed());
        microscope.sightProperty().addListener((property, was, now) -> update(now));
        update(microscope.sight());
    }

    private Button back() {
        Button button = new Button("", Named.icon("fth-skip-back"));
        button.setOnAction(event -> model.microscope().stepBack());
        return Named.of(button, "back", "One position back (Ctrl+,)");
    }

    private ToggleButton play() {
        ToggleButton button = new ToggleButton("Play", Named.icon("fth-play"));
        button.selectedProperty().bindBidirectional(model.microscope().playingProperty());
        return Named.of(button, "play", "Let the window slide over the image (Ctrl+P)");
    }

    private Button step() {
        Button button = new Button("Step", Named.icon("fth-skip-forward"));
        button.setOnAction(event -> model.microscope().step());
        return Named.of(button, "step", "One position on (Ctrl+.)");
    }

    private Slider speed() {
        Slider slider = new Slider(1, 60, model.microscope().speedProperty().get());
        slider.valueProperty().bindBidirectional(model.microscope().speedProperty());
        slider.setPrefWidth(110);
        return Named.of(slider, "speed", "Positions a second");
    }

    private ChoiceBox<Integer> channelChoice() {
        Named.of(channel, "channel", "Which channel of the input and of the kernel is shown and edited");
        channel.managedProperty().bind(channel.visibleProperty());
        channel.setVisible(false);
        channel.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer index) {
                return index == null ? "" : model.input().input().channelName(index);
            }

            @Override
            public Integer fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        });
        channel.valueProperty().addListener((property, was, now) -> {
            if (now != null) {
                model.kernels().channelProperty().set(now);
            }
        });
        return channel;
    }

    private void update(MicroscopeModel.Sight sight) {
        if (sight == null) {
            return;
        }
        title.setText("Image " + (model.firstProperty().get() + sight.image() + 1) + " · kernel " + (sight.kernel() + 1)
                + " · output row " + sight.row() + ", column " + sight.column());
        int channels = sight.result().input().c();
        channel.setVisible(channels > 1);
        if (channel.getItems().size() != channels) {
            channel.getItems().clear();
            for (int c = 0; c < channels; c++) {
                channel.getItems().add(c);
            }
        }
        channel.setValue(Math.min(model.kernels().channelProperty().get(), channels - 1));
    }
}
