package gradientlab.app;

import gradientlab.experiment.Experiment;
import gradientlab.experiment.LabContext;
import gradientlab.experiment.activation.ActivationExperiment;
import gradientlab.experiment.architecture.ArchitectureExperiment;
import gradientlab.experiment.convolution.ConvolutionExperiment;
import gradientlab.experiment.gradient.GradientExperiment;
import gradientlab.experiment.learningrate.LearningRateExperiment;
import gradientlab.experiment.xor.XorExperiment;
import java.util.List;

/** The tabs, in order. A new experiment is one more line. */
final class ExperimentCatalog {
    private ExperimentCatalog() {}

    static List<Experiment> all(LabContext context) {
        return List.of(
                new ActivationExperiment(),
                new XorExperiment(context),
                new ConvolutionExperiment(context),
                new ArchitectureExperiment(context),
                new GradientExperiment(context),
                new LearningRateExperiment(context));
    }
}
