package gradientlab.report.course;

import static gradientlab.report.course.Tables.column;
import static gradientlab.report.course.Tables.table;

import gradientlab.nn.Activation;
import gradientlab.nn.ActivationCurves;
import gradientlab.plot.Axis;
import gradientlab.plot.Chart;
import gradientlab.plot.Curve;
import gradientlab.plot.NumberText;
import gradientlab.plot.Panels;
import gradientlab.report.paper.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Part 1: tanh, sigmoid and ReLU beside their derivatives. */
final class ActivationSection extends ReportSection {
    private static final double REACH = 5;
    private static final int WIDTH = 300;
    private static final int HEIGHT = 230;

    private static final List<Activation> SHOWN =
            List.of(new Activation.Tanh(), new Activation.Sigmoid(), new Activation.Relu());

    ActivationSection() {
        super("activations", "1.1");
    }

    @Override
    double effort(boolean quick) {
        return 0.2;
    }

    @Override
    Part write(ReportContext context) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(TEXTS.get("activations.intro")));
        for (int i = 0; i < SHOWN.size(); i++) {
            String id = id(SHOWN.get(i));
            blocks.add(new Block.Picture(
                    "activation-" + id, figure(SHOWN.get(i), i), TEXTS.get("activations." + id + ".caption")));
        }
        blocks.add(facts());
        List<Block> answers = List.of(
                new Block.Subheading(TEXTS.get("activations.title")),
                new Block.Paragraph(TEXTS.get("activations.why")),
                new Block.Paragraph(TEXTS.get("activations.saturation")),
                new Block.Paragraph(TEXTS.get("activations.relu")),
                new Block.Paragraph(TEXTS.get("activations.mistake")));
        return new Part(chapter(blocks), answers);
    }

    private static Panels figure(Activation activation, int color) {
        ActivationCurves curves = ActivationCurves.sample(activation, -REACH, REACH);
        String name = activation.name();
        return new Panels(
                "",
                List.of(
                        panel(TEXTS.get("activations.function", name), "f(x)", color, curves.x(), curves.value()),
                        panel(TEXTS.get("activations.derivative", name), "f′(x)", color, curves.x(), curves.slope())),
                2);
    }

    private static Chart panel(String title, String yTitle, int color, double[] x, double[] y) {
        return Chart.of(title, Axis.of("x"), Axis.of(yTitle), List.of(Curve.solid("", color, x, y)))
                .sized(WIDTH, HEIGHT);
    }

    private static String id(Activation activation) {
        return activation.name().toLowerCase(Locale.ROOT);
    }

    private static Block facts() {
        return table(
                "activation-facts",
                TEXTS.get("activations.table"),
                SHOWN,
                column(TEXTS.get("activations.column.name"), Activation::name),
                column("f(x)", activation -> TEXTS.get("activations." + id(activation) + ".formula")),
                column("f′(x)", activation -> TEXTS.get("activations." + id(activation) + ".slope")),
                column(
                        TEXTS.get("activations.column.range"),
                        activation -> TEXTS.get("activations." + id(activation) + ".range")),
                column("f′(0)", activation -> NumberText.compact(activation.derivative(0))),
                column("f′(−5)", activation -> NumberText.compact(activation.derivative(-REACH))));
    }
}
