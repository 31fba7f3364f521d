package gradientlab.guide;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.desk.TrainingDesk;
import gradientlab.experiment.Experiment;
import gradientlab.experiment.LabContext;
import gradientlab.experiment.activation.ActivationExperiment;
import gradientlab.experiment.architecture.ArchitectureExperiment;
import gradientlab.experiment.convolution.ConvolutionExperiment;
import gradientlab.experiment.gradient.GradientExperiment;
import gradientlab.experiment.learningrate.LearningRateExperiment;
import gradientlab.experiment.xor.XorExperiment;
import gradientlab.fx.SameThreadTaskRunner;
import gradientlab.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.testfx.framework.junit5.ApplicationExtension;

/** Every experiment has a whole guide in both languages, and the code knows the truth of every card in it. */
@ExtendWith(ApplicationExtension.class)
class GuidesTest {
    @TempDir
    private Path folder;

    private enum Tab {
        ACTIVATIONS(ActivationExperiment.class),
        XOR(XorExperiment.class),
        CONVOLUTION(ConvolutionExperiment.class),
        ARCHITECTURES(ArchitectureExperiment.class),
        GRADIENTS(GradientExperiment.class),
        LEARNING_RATE(LearningRateExperiment.class);

        private final Class<?> owner;

        Tab(Class<?> owner) {
            this.owner = owner;
        }

        GuideDocument document(Language language) {
            return new Guide(owner, List.of()).document(language);
        }

        List<Forecast<?>> forecasts(LabContext context) {
            return switch (this) {
                case ACTIVATIONS -> of(new ActivationExperiment());
                case XOR -> of(new XorExperiment(context));
                case CONVOLUTION -> of(new ConvolutionExperiment(context));
                case ARCHITECTURES -> of(new ArchitectureExperiment(context));
                case GRADIENTS -> of(new GradientExperiment(context));
                case LEARNING_RATE -> of(new LearningRateExperiment(context));
            };
        }

        private static List<Forecast<?>> of(Experiment experiment) {
            List<Forecast<?>> forecasts = experiment.forecasts();
            experiment.close();
            return forecasts;
        }
    }

    @ParameterizedTest
    @EnumSource
    void bothLanguagesAskAndExplainTheSame(Tab tab) {
        GuideDocument english = tab.document(Language.ENGLISH);
        GuideDocument turkish = tab.document(Language.TURKISH);
        assertThat(questions(english)).isGreaterThanOrEqualTo(3);
        assertThat(explanations(english)).isEqualTo(questions(english));
        assertThat(questions(turkish)).isEqualTo(questions(english));
        assertThat(explanations(turkish)).isEqualTo(questions(turkish));
        assertThat(shape(turkish)).isEqualTo(shape(english));
    }

    /** Headings of the third level. */
    static long questions(GuideDocument document) {
        return document.parts().stream()
                .filter(part -> part instanceof GuidePart.Block block
                        && block.node() instanceof Heading heading
                        && heading.getLevel() == 3)
                .count();
    }

    static long explanations(GuideDocument document) {
        return document.parts().stream()
                .filter(GuidePart.Explanation.class::isInstance)
                .count();
    }

    /** The kind of every part in order; of cards what must not depend on the language. */
    private static List<String> shape(GuideDocument document) {
        return document.parts().stream()
                .map(part -> part instanceof GuidePart.Card card
                        ? card.id() + " " + card.choices().size() + " "
                                + card.question().size() + " "
                                + card.explanation().stream()
                                        .map(section -> new TreeSet<>(section.outcomes()) + " "
                                                + section.blocks().size())
                                        .toList()
                                + " " + card.x().isEmpty() + " "
                                + card.unit().isEmpty()
                        : part instanceof GuidePart.Explanation explanation
                                ? "explanation " + explanation.blocks().size()
                                : ((GuidePart.Block) part).node().getClass().getSimpleName())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void theCodeKnowsTheTruthOfEveryCardAndAsksNothingElse(Tab tab) {
        SameThreadTaskRunner tasks = new SameThreadTaskRunner();
        TrainingDesk desk = TrainingDesk.of(tasks, folder);
        List<Forecast<?>> forecasts = tab.forecasts(new LabContext(tasks, null, folder, desk));
        desk.close();
        List<GuidePart.Card> cards = tab.document(Language.ENGLISH).cards();
        assertThat(cards)
                .extracting(GuidePart.Card::id)
                .containsExactlyInAnyOrderElementsOf(
                        forecasts.stream().map(Forecast::id).toList());
        for (GuidePart.Card card : cards) {
            Forecast<?> forecast = forecasts.stream()
                    .filter(each -> each.id().equals(card.id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(card.explanation()).as(card.id()).isNotEmpty();
            assertThat(card.choices())
                    .as(card.id())
                    .hasSize(forecast instanceof Forecast.OfChoice choice ? choice.choices() : 0);
            assertThat(card.x().isEmpty()).as(card.id()).isEqualTo(!(forecast instanceof Forecast.OfSketch));
            assertThat(card.y().isEmpty()).as(card.id()).isEqualTo(card.x().isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFormulaCanBeTypeset(Tab tab) {
        for (Language language : Language.values()) {
            for (GuidePart part : tab.document(language).parts()) {
                List<Node> blocks = part instanceof GuidePart.Explanation explanation
                        ? explanation.blocks()
                        : part instanceof GuidePart.Card card
                                ? card.explanation().stream()
                                        .flatMap(section -> section.blocks().stream())
                                        .toList()
                                : List.of(((GuidePart.Block) part).node());
                blocks.forEach(block -> block.accept(new AbstractVisitor() {
                    @Override
                    public void visit(FencedCodeBlock code) {
                        assertThat(code.getInfo()).isEqualTo("math");
                        assertThat(new TeXFormula(code.getLiteral())).isNotNull();
                    }
                }));
            }
        }
    }
}
