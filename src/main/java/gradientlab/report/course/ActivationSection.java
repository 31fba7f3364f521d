package gradientlab.report.course;

import gradientlab.figure.TableFigure;
import gradientlab.nn.Activation;
import gradientlab.nn.ActivationCurves;
import gradientlab.plot.Axis;
import gradientlab.plot.Chart;
import gradientlab.plot.Curve;
import gradientlab.plot.NumberText;
import gradientlab.plot.Panels;
import gradientlab.report.paper.Block;
import gradientlab.report.paper.Chapter;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Part 1: tanh, sigmoid and ReLU beside their derivatives. */
final class ActivationSection implements ReportSection {
    private static final Texts TEXTS = Texts.of(ActivationSection.class);
    private static final double REACH = 5;
    private static final int WIDTH = 300;
    private static final int HEIGHT = 230;

    private static final List<Activation> SHOWN =
            List.of(new Activation.Tanh(), new Activation.Sigmoid(), new Activation.Relu());

    @Override
    public String number() {
        return "1.1";
    }

    @Override
    public String name() {
        return TEXTS.get("activations.name");
    }

    @Override
    public double effort(boolean quick) {
        return 0.2;
    }

    @Override
    public Part write(ReportContext context) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(TEXTS.get("activations.intro")));
        for (int i = 0; i < SHOWN.size(); i++) {
            String id = SHOWN.get(i).name().toLowerCase(java.util.Locale.ROOT);
            blocks.add(new Block.Picture(
                    "activation-" + id, figure(SHOWN.get(i), i), TEXTS.get("activations." + id + ".caption")));
        }
        blocks.add(table());
        List<Block> answers = List.of(
                new Block.Subheading(TEXTS.get("activations.title")),
                new Block.Paragraph(TEXTS.get("activations.why")),
                new Block.Paragraph(TEXTS.get("activations.saturation")),
                new Block.Paragraph(TEXTS.get("activations.relu")),
                new Block.Paragraph(TEXTS.get("activations.mistake")));
        return new Part(new Chapter(number(), TEXTS.get("activations.title"), blocks), answers);
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

    private static Block table() {
        List<List<String>> rows = new ArrayList<>();
        for (Activation activation : SHOWN) {
            String id = activation.name().toLowerCase(java.util.Locale.ROOT);
            rows.add(List.of(
                    activation.name(),
                    TEXTS.get("activations." + id + ".formula"),
                    TEXTS.get("activations." + id + ".slope"),
                    TEXTS.get("activations." + id + ".range"),
                    NumberText.compact(activation.derivative(0)),
                    NumberText.compact(activation.derivative(-REACH))));
        }
        List<String> columns = List.of(
                TEXTS.get("activations.column.name"),
                "f(x)",
                "f′(x)",
                TEXTS.get("activations.column.range"),
                "f′(0)",
                "f′(−5)");
        return new Block.Table("activation-facts", new TableFigure("", columns, rows), TEXTS.get("activations.table"));
    }
}
