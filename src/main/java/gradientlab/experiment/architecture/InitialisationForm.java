package gradientlab.experiment.architecture;

import gradientlab.control.Parts;
import gradientlab.form.NumberField;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Initialisation;
import gradientlab.nn.net.Initialisation.Scheme;
import gradientlab.text.Texts;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** How the weights of a network that is edited begin. */
final class InitialisationForm extends HBox {
    private static final Texts TEXTS = Texts.of(InitialisationForm.class);
    private static final double FIRST_DEVIATION = 0.01;

    private final ComboBox<Scheme> scheme =
            Parts.named(new ComboBox<>(), Ids.of("initialisation"), TEXTS.get("initialisation.tip"));
    private final NumberField deviation = new NumberField(FIRST_DEVIATION);
    private final Label error = deviation.errorLabel();
    private boolean showing;

    /** @param chosen told of what the user chooses */
    InitialisationForm(Consumer<Initialisation> chosen) {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("layer-initialisation");
        scheme.getItems().setAll(Scheme.values());
        scheme.setConverter(Parts.shownAs(each -> TEXTS.get("initialisation." + each.key())));
        deviation.setPrefColumnCount(4);
        deviation.named(TEXTS.get("initialisation.deviation"));
        Parts.named(deviation, Ids.of("deviation"), TEXTS.get("initialisation.deviation"));
        deviation.setValidator(InitialisationForm::refusal);
        scheme.setOnAction(event -> tell(chosen));
        deviation.valueProperty().addListener(observable -> tell(chosen));
        Label label = Parts.muted(TEXTS.get("initialisation"));
        label.setLabelFor(scheme);
        getChildren().setAll(label, scheme, deviation, error);
    }

    private static String refusal(double deviation) {
        try {
            Initialisation.normal(deviation);
            return null;
        } catch (InvalidSetting wrong) {
            return wrong.getMessage();
        }
    }

    private void tell(Consumer<Initialisation> chosen) {
        Scheme now = scheme.getValue();
        if (!showing && now != null) {
            chosen.accept(now == Scheme.NORMAL ? Initialisation.normal(deviation.getValue()) : Initialisation.of(now));
        }
    }

    void show(Initialisation initialisation) {
        showing = true;
        boolean normal = initialisation.scheme() == Scheme.NORMAL;
        scheme.setValue(initialisation.scheme());
        if (normal) {
            deviation.setValue(initialisation.deviation());
        }
        Parts.showIf(deviation, normal);
        showing = false;
    }
}
