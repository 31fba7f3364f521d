package gradientlab.app;

import gradientlab.control.FillPane;
import gradientlab.experiment.Experiment;
import gradientlab.guide.Committed;
import gradientlab.guide.Guide;
import gradientlab.guide.GuideFrame;
import gradientlab.guide.GuidePane;
import gradientlab.report.course.Predictions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;

/** The guides of all experiments, folded or shown together; their forecasts last as long as the window. */
final class GuideShelf {
    private final SettingsStore settings;
    private final Runnable changed;
    private final Map<Experiment, Guide> guides = new HashMap<>();
    private final Map<Experiment, GuideFrame> frames = new HashMap<>();
    private final Map<Experiment, GuidePane> panes = new HashMap<>();

    /** @param changed told when the guide was folded or shown */
    GuideShelf(SettingsStore settings, Runnable changed) {
        this.settings = settings;
        this.changed = changed;
    }

    boolean open() {
        return settings.current().guide();
    }

    /** A new view of the experiment with room for the guide beside it. */
    GuideFrame frame(Experiment experiment, Parent view) {
        GuideFrame frame = new GuideFrame(new FillPane(view));
        frames.put(experiment, frame);
        panes.remove(experiment);
        return frame;
    }

    /** Lets go of every view: they are about to be made anew. */
    void forgetViews() {
        frames.clear();
        panes.clear();
    }

    /** Shows the guide of the experiment in front, or folds all, as it is wanted. */
    void show(Experiment front) {
        if (!open()) {
            frames.values().forEach(frame -> frame.setGuide(null));
        } else if (frames.containsKey(front)) {
            frames.get(front).setGuide(pane(front));
        }
    }

    /** Unfolds the guide and puts the keyboard into it, or folds it and gives the keyboard back. */
    void setOpen(boolean open, Experiment front) {
        settings.update(settings.current().withGuide(open));
        show(front);
        changed.run();
        GuideFrame frame = frames.get(front);
        if (open && panes.containsKey(front)) {
            panes.get(front).focus();
        } else if (frame != null) {
            frame.content().requestFocus();
        }
    }

    /** What was committed in the experiment's guide so far. */
    Predictions predictions(Experiment experiment) {
        List<Committed> committed =
                guides.containsKey(experiment) ? guides.get(experiment).committed() : List.of();
        return new Predictions(
                experiment.title(),
                committed.stream()
                        .map(one -> new Predictions.Prediction(
                                one.question(), one.guess(), one.actual(), one.run(), one.verdict()))
                        .toList());
    }

    private GuidePane pane(Experiment experiment) {
        return panes.computeIfAbsent(experiment, key -> new GuidePane(guide(key), () -> setOpen(false, key)));
    }

    private Guide guide(Experiment experiment) {
        return guides.computeIfAbsent(experiment, key -> new Guide(key.getClass(), key.forecasts()));
    }
}
