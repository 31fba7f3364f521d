package gradientlab.experiment.convolution;

import gradientlab.control.Live;
import gradientlab.control.Parts;
import gradientlab.control.SceneStyle;
import gradientlab.fx.StateProperty;
import gradientlab.text.Texts;
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
import org.kordamp.ikonli.javafx.FontIcon;

/** Title of the microscope, and how its window moves: back, play, step, speed; and which channel is shown. */
final class TransportBar extends HBox {
    private static final Texts TEXTS = Texts.of(TransportBar.class);

    /** Positions a second when the user wants little motion. */
    private static final double CALM_RATE = 2;

    private final ConvolutionViewModel model;
    private final StateProperty<Integer> shownChannel;
    private final Label title = Named.heading("");
    private final ChoiceBox<Integer> channel = new ChoiceBox<>();
    private final Timeline clock;

    TransportBar(ConvolutionViewModel model) {
        super(8);
        this.model = model;
        shownChannel = model.state().lens(ConvolutionState::channel, ConvolutionState::withChannel);
        setAlignment(Pos.CENTER_LEFT);
        MicroscopeModel microscope = model.microscope();
        clock = new Timeline(new KeyFrame(Duration.seconds(1), event -> microscope.step()));
        clock.setCycleCount(Animation.INDEFINITE);
        StateProperty<Number> speed = model.state().doubleLens(ConvolutionState::speed, ConvolutionState::withSpeed);
        Live.follow(this, speed, now -> setRate());
        SceneStyle.watch(this, SceneStyle.REDUCED_MOTION, reduced -> setRate());
        Live.onChange(this, microscope.playingProperty(), playing -> tick());
        sceneProperty().addListener(observable -> tick());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren()
                .addAll(
                        title,
                        space,
                        channelChoice(),
                        back(),
                        play(),
                        step(),
                        new Label(TEXTS.get("speed")),
                        slider(speed));
        Live.onChange(this, microscope.sightProperty(), now -> update(now));
        Live.follow(this, shownChannel, now -> update(microscope.sight()));
    }

    private void setRate() {
        double speed = model.state().get().speed();
        clock.setRate(SceneStyle.has(this, SceneStyle.REDUCED_MOTION) ? Math.min(CALM_RATE, speed) : speed);
    }

    /** A running clock is never collected, so it runs only while it can be seen. */
    private void tick() {
        if (getScene() != null && model.microscope().playingProperty().get()) {
            clock.play();
        } else {
            clock.pause();
        }
    }

    private Button back() {
        Button button = new Button("", new FontIcon("fth-skip-back"));
        button.setOnAction(event -> model.microscope().stepBack());
        return Named.of(button, "back", TEXTS.get("back.tip"));
    }

    private ToggleButton play() {
        ToggleButton button = new ToggleButton(TEXTS.get("play"), new FontIcon("fth-play"));
        button.selectedProperty().bindBidirectional(model.microscope().playingProperty());
        return Named.of(button, "play", TEXTS.get("play.tip"));
    }

    private Button step() {
        Button button = new Button(TEXTS.get("step"), new FontIcon("fth-skip-forward"));
        button.setOnAction(event -> model.microscope().step());
        return Named.of(button, "step", TEXTS.get("step.tip"));
    }

    private static Slider slider(StateProperty<Number> speed) {
        Slider slider = new Slider(
                ConvolutionState.SLOWEST, ConvolutionState.FASTEST, speed.get().doubleValue());
        slider.valueProperty().bindBidirectional(speed);
        slider.setPrefWidth(110);
        return Named.of(slider, "speed", TEXTS.get("speed.tip"));
    }

    private ChoiceBox<Integer> channelChoice() {
        Named.of(channel, "channel", TEXTS.get("channel.tip"));
        channel.managedProperty().bind(channel.visibleProperty());
        channel.setVisible(false);
        channel.setConverter(Parts.shownAs(index -> model.input().channelName(index)));
        channel.valueProperty().addListener((property, was, now) -> {
            if (now != null) {
                shownChannel.set(now);
            }
        });
        return channel;
    }

    private void update(MicroscopeModel.Sight sight) {
        if (sight == null) {
            return;
        }
        title.setText(TEXTS.get(
                "sight",
                model.state().get().first() + sight.image() + 1,
                sight.kernel() + 1,
                sight.row(),
                sight.column()));
        int channels = sight.result().input().c();
        channel.setVisible(channels > 1);
        if (channel.getItems().size() != channels) {
            channel.getItems().clear();
            for (int c = 0; c < channels; c++) {
                channel.getItems().add(c);
            }
        }
        channel.setValue(Math.min(shownChannel.get(), channels - 1));
    }
}
