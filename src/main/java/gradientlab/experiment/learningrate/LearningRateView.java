package gradientlab.experiment.learningrate;

import gradientlab.desk.DeskFrame;
import gradientlab.desk.RunChart;
import gradientlab.desk.RunLegend;
import gradientlab.text.Texts;
import gradientlab.training.RunPlot;
import javafx.scene.Parent;

/** The tab: side bar at the left; loss and validation accuracy above, the schedule and the runs below. */
final class LearningRateView {
    private static final Texts TEXTS = Texts.of(LearningRateView.class);

    private LearningRateView() {}

    static Parent of(LearningRateViewModel model) {
        RunChart loss = new RunChart(model.shown(), RunPlot.LOSS)
                .withId("learning-rate-loss")
                .withEmptyText(TEXTS.get("empty"))
                .withDivergence();
        RunChart accuracy = new RunChart(model.shown(), RunPlot.VALIDATION)
                .withId("learning-rate-accuracy")
                .withEmptyText(TEXTS.get("empty"));
        SchedulePane schedule = new SchedulePane(model);
        RunChart.link(loss, accuracy, schedule.rates());
        return new DeskFrame(
                model.sideBar(),
                new TrainingChoice(model),
                DeskFrame.charts(
                        LearningRateView.class,
                        "rates.css",
                        new RunLegend(model.shown()),
                        DeskFrame.row(340, DeskFrame.wide(loss.chart(), 400), DeskFrame.wide(accuracy.chart(), 400)),
                        DeskFrame.row(300, DeskFrame.wide(schedule, 520), DeskFrame.wide(new RunsPane(model), 300))));
    }
}
