package gradientlab.app;

import gradientlab.experiment.Experiment;
import gradientlab.text.Texts;
import java.util.List;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.kordamp.ikonli.javafx.FontIcon;

/** A tab an experiment, in the order of the catalogue. */
final class ExperimentTabs extends TabPane {
    private static final Texts TEXTS = Texts.of(ExperimentTabs.class);

    private final List<Experiment> experiments;

    /** @param first id of the experiment in front; for one that is not there, the first */
    ExperimentTabs(List<Experiment> experiments, String first) {
        this.experiments = experiments;
        setId("experiments");
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        for (Experiment experiment : experiments) {
            Tab tab = new Tab();
            tab.setId("tab-" + experiment.id());
            tab.setGraphic(new FontIcon(experiment.icon()));
            getTabs().add(tab);
        }
        relabel();
        experiments.stream().filter(each -> each.id().equals(first)).findFirst().ifPresent(this::select);
    }

    /** Says everything in the language now in use. */
    void relabel() {
        setAccessibleText(TEXTS.get("tabs"));
        experiments.forEach(experiment -> tab(experiment).setText(experiment.title()));
    }

    Tab tab(Experiment experiment) {
        return getTabs().get(experiments.indexOf(experiment));
    }

    void select(Experiment experiment) {
        getSelectionModel().select(tab(experiment));
    }

    /** Place of the one in front, from 0. */
    int index() {
        return getSelectionModel().getSelectedIndex();
    }

    Experiment selected() {
        return experiments.get(index());
    }
}
