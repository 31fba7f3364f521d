package gradientlab.experiment.xor;

import gradientlab.experiment.Experiment;
import gradientlab.experiment.LabContext;
import gradientlab.experiment.Shortcut;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.input.KeyCombination;

/** The XOR tab. */
public final class XorExperiment implements Experiment {
    private final LabContext context;
    private XorViewModel model;

    public XorExperiment(LabContext context) {
        this.context = context;
    }

    @Override
    public String id() {
        return "xor";
    }

    @Override
    public String title() {
        return "XOR";
    }

    @Override
    public String explanation() {
        return "No straight line separates the two classes of the XOR problem, so a single unit cannot learn it. A hidden"
                + " layer can: every hidden unit contributes one line, and the output unit combines them. Press Run and"
                + " watch the boundary bend. Compare sigmoid, tanh and ReLU, add points of your own, and run many seeds"
                + " to see how much of a result is luck.";
    }

    @Override
    public String icon() {
        return "fth-grid";
    }

    @Override
    public Parent createView() {
        model = new XorViewModel(context.tasks());
        return new XorView(model);
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut(KeyCombination.valueOf("Shortcut+Enter"), "Run or pause", () -> model.toggleRun()),
                new Shortcut(KeyCombination.valueOf("Shortcut+E"), "Train one epoch", () -> model.oneEpoch()),
                new Shortcut(
                        KeyCombination.valueOf("Shortcut+R"), "Reset to the same initial weights", () -> model.reset()),
                new Shortcut(KeyCombination.valueOf("Shortcut+N"), "New seed", () -> model.newSeed()));
    }

    @Override
    public void activate() {
        model.setWatched(true);
    }

    @Override
    public void deactivate() {
        model.setWatched(false);
    }

    @Override
    public void close() {
        if (model != null) {
            model.close();
        }
    }
}
