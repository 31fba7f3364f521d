package gradientlab.experiment.convolution;

import gradientlab.control.Parts;
import gradientlab.form.NumberLabel;
import gradientlab.nn.Conv2d;
import gradientlab.plot.NumberText;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The products written out as one sum, what it gives, and below, what the stages make of it. */
final class SumLine extends VBox {
    private static final Texts TEXTS = Texts.of(SumLine.class);

    private static final int DECIMALS = 2;
    private static final String LONG_TERM = "−107.52 + ";

    private final NumberLabel terms = new NumberLabel();
    private final Label equals = new Label("=");
    private final NumberLabel sum = new NumberLabel();
    private final NumberLabel place = new NumberLabel();
    private final NumberLabel afterwards = new NumberLabel();

    SumLine() {
        super(2);
        getStyleClass().add("convolution-sums");
        terms.getStyleClass().add("convolution-terms");
        sum.getStyleClass().add("convolution-sum");
        Named.of(terms, "terms", TEXTS.get("sum.terms"));
        Named.of(sum, "sum", TEXTS.get("sum.tip"));
        afterwards.setId("convolution-afterwards");
        place.setId("convolution-place");
        terms.setWrapText(true);
        HBox.setHgrow(terms, Priority.SOMETIMES);
        HBox line = new HBox(8, terms, equals, sum, place);
        line.setAlignment(Pos.CENTER_LEFT);
        for (Label label : List.of(equals, sum, place)) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(line, afterwards);
    }

    void show(MicroscopeModel.Sight sight) {
        List<Term> all = terms(sight);
        terms.setRoomFor(LONG_TERM.repeat(all.size()));
        List<Term> counted = all.stream().filter(term -> term.value() != 0).toList();
        terms.setText(
                counted.isEmpty()
                        ? TEXTS.get("sum.zero")
                        : counted.stream()
                                .map(Term::text)
                                .collect(Collectors.joining(" + "))
                                .replace("+ −", "− "));
        String total = NumberText.precise(sight.sum());
        double shown = counted.stream()
                .mapToDouble(term -> NumberText.parse(term.number()))
                .sum();
        equals.setText(NumberText.precise(shown).equals(total) ? "=" : "≈");
        sum.setText(total);
        place.setText("= " + TEXTS.get("under.output", sight.row(), sight.column()));
        String stages = sight.result().afterwards(sight.image(), sight.kernel(), sight.row(), sight.column());
        afterwards.setText(stages);
        Parts.showIf(afterwards, !stages.isEmpty());
    }

    /** One summand. */
    private record Term(String name, double value) {
        String number() {
            return NumberText.fixed(value, DECIMALS);
        }

        String text() {
            return name + number();
        }
    }

    /** One channel: its products; several: the sum of each channel. */
    private static List<Term> terms(MicroscopeModel.Sight sight) {
        int channels = sight.result().input().c();
        List<Term> terms = new ArrayList<>();
        if (channels == 1) {
            sight.products().forEach(product -> terms.add(new Term("", product.value())));
            return terms;
        }
        for (int channel = 0; channel < channels; channel++) {
            String name = sight.result().source().channelName(channel) + "\u00A0";
            terms.add(new Term(name, Conv2d.Product.sum(sight.channel(channel))));
        }
        return terms;
    }
}
