package gradientlab.experiment.convolution;

import gradientlab.nn.Conv2d;
import gradientlab.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The products written out as one sum, what it gives, and what the stages make of it. */
final class SumLine extends HBox {
    private static final Texts TEXTS = Texts.of(SumLine.class);

    private final Label terms = new Label();
    private final Label sum = new Label();
    private final Label place = new Label();
    private final Label afterwards = new Label();

    SumLine() {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("convolution-sums");
        terms.getStyleClass().add("convolution-terms");
        sum.getStyleClass().add("convolution-sum");
        Named.of(terms, "terms", TEXTS.get("sum.terms"));
        Named.of(sum, "sum", TEXTS.get("sum.tip"));
        afterwards.setId("convolution-afterwards");
        place.setId("convolution-place");
        terms.setMinWidth(60);
        HBox.setHgrow(terms, Priority.SOMETIMES);
        for (Label label : List.of(sum, place, afterwards)) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(terms, new Label("="), sum, place, afterwards);
    }

    void show(MicroscopeModel.Sight sight) {
        terms.setText(text(sight));
        sum.setText(Numbers.text(sight.sum()));
        place.setText("= " + TEXTS.get("under.output", sight.row(), sight.column()));
        afterwards.setText(sight.result().afterwards(sight.image(), sight.kernel(), sight.row(), sight.column()));
    }

    /** One channel: its products that count; several: the sum of each channel. */
    private static String text(MicroscopeModel.Sight sight) {
        int channels = sight.result().input().c();
        if (channels == 1) {
            List<Conv2d.Product> counted = sight.products().stream()
                    .filter(product -> product.value() != 0)
                    .toList();
            return counted.isEmpty()
                    ? TEXTS.get("sum.zero")
                    : counted.stream()
                            .map(product -> Numbers.fixed(product.value(), 2))
                            .collect(Collectors.joining(" + "))
                            .replace("+ −", "− ");
        }
        StringBuilder text = new StringBuilder();
        for (int channel = 0; channel < channels; channel++) {
            text.append(channel == 0 ? "" : " + ")
                    .append(sight.result().source().channelName(channel))
                    .append(' ')
                    .append(Numbers.fixed(Conv2d.Product.sum(sight.channel(channel)), 2));
        }
        return text.toString();
    }
}
