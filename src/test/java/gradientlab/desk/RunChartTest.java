package gradientlab.desk;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.chart.CurveSeries;
import gradientlab.engine.OptimizerKind;
import gradientlab.plot.LineStyle;
import gradientlab.training.AccuracyPlot;
import gradientlab.training.CourseNetworks;
import gradientlab.training.LearningRateSchedule;
import gradientlab.training.RunPlot;
import gradientlab.training.RunStatus;
import gradientlab.training.TrainingConfig;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class RunChartTest extends DeskTest {
    private ShownRuns shown;

    private RunChart chart() throws Exception {
        return onFx(() -> {
            shown = new ShownRuns(desk);
            return another();
        });
    }

    private RunChart another() {
        RunChart chart = new RunChart(shown, RunPlot.ACCURACY);
        new Scene(new StackPane(chart.chart()));
        return chart;
    }

    private void show(LiveRun run) throws Exception {
        onFx(() -> {
            shown.show(run);
            return true;
        });
    }

    @Test
    void curves_follow_the_runs_with_real_steps_and_a_colour_a_run() throws Exception {
        RunChart chart = chart();
        List<LiveRun> runs = start(SHORT, SHORT.withNetwork(CourseNetworks.MLP_2));
        show(runs.get(0));
        show(runs.get(1));
        awaitStatus(runs.get(1), RunStatus.COMPLETED);
        awaitStatus(runs.get(0), RunStatus.COMPLETED);
        onFx(() -> {
            List<CurveSeries> series = chart.chart().series();
            assertThat(series)
                    .extracting(CurveSeries::name)
                    .containsExactly(
                            "mlp_1 training batch",
                            "mlp_1 validation sample",
                            "mlp_2 training batch",
                            "mlp_2 validation sample");
            assertThat(series.get(0).colorIndex()).isEqualTo(series.get(1).colorIndex());
            assertThat(series.get(0).colorIndex()).isNotEqualTo(series.get(2).colorIndex());
            assertThat(series.get(1).style()).isEqualTo(LineStyle.DASHED);
            assertThat(series).extracting(CurveSeries::size).containsExactly(22, 4, 22, 4);
            assertThat(series.get(0).x(21)).isEqualTo(33);
            assertThat(series.get(3).x(1)).isEqualTo(20);
            assertThat(series.get(3).y(1))
                    .isEqualTo(runs.get(1).samples().get(1).validationAccuracy());
            return true;
        });
    }

    @Test
    void the_rate_changes_at_the_step_of_a_drop_and_not_on_the_way_to_the_next_sample() throws Exception {
        RunChart chart = onFx(() -> {
            shown = new ShownRuns(desk);
            RunChart rates = new RunChart(shown, RunPlot.LEARNING_RATE);
            new Scene(new StackPane(rates.chart()));
            return rates;
        });
        LiveRun run = start(SHORT.with()
                        .optimizer(OptimizerKind.SGD)
                        .learningRate(0.1)
                        .schedule(LearningRateSchedule.parse("15:0.01,20:0.001"))
                        .build())
                .get(0);
        show(run);
        awaitStatus(run, RunStatus.COMPLETED);
        onFx(() -> {
            CurveSeries rate = chart.chart().series().get(0);
            List<String> points = IntStream.range(0, rate.size())
                    .mapToObj(i -> (int) rate.x(i) + ":" + rate.y(i))
                    .toList();
            assertThat(points)
                    .containsSubsequence("14:0.1", "15:0.1", "15:0.1", "15:0.01", "16:0.01")
                    .endsWith("20:0.01", "20:0.01", "20:0.001", "30:0.001", "33:0.001");
            return true;
        });
    }

    @Test
    void a_second_view_draws_the_same_and_the_first_one_can_go() throws Exception {
        RunChart first = chart();
        LiveRun run = start(SHORT).get(0);
        show(run);
        awaitStatus(run, RunStatus.COMPLETED);
        RunChart second = onFx(this::another);
        onFx(() -> {
            for (int i = 0; i < 2; i++) {
                assertThat(second.chart().series().get(i).size())
                        .isEqualTo(first.chart().series().get(i).size())
                        .isEqualTo(i == 0 ? 22 : 4);
            }
            ((StackPane) first.chart().getParent()).getChildren().clear();
            return true;
        });
        WeakReference<RunChart> old = new WeakReference<>(first);
        onFx(() -> {
            shown.hide(run);
            return true;
        });
        assertThat(old.get().chart().series())
                .as("a view that is gone does no work")
                .hasSize(2);
        assertThat(onFx(() -> second.chart().series())).isEmpty();
    }

    @Test
    void what_is_not_a_number_is_a_sample_of_its_own() throws Exception {
        RunChart chart = chart();
        RunChart losses = onFx(() -> {
            RunChart loss = new RunChart(shown, RunPlot.LOSS);
            new Scene(new StackPane(loss.chart()));
            return loss;
        });
        TrainingConfig exploding = SHORT.with()
                .network(CourseNetworks.CNN_3)
                .optimizer(OptimizerKind.SGD)
                .learningRate(1000)
                .build();
        LiveRun run = start(exploding).get(0);
        show(run);
        awaitStatus(run, RunStatus.DIVERGED);
        onFx(() -> {
            CurveSeries loss = losses.chart().series().get(0);
            assertThat(loss.size()).isEqualTo(run.points().size()).isPositive();
            assertThat(loss.y(loss.size() - 1)).isNaN();
            assertThat(chart.chart().series().get(0).size()).isEqualTo(loss.size());
            assertThat(run.diagnosis().sentence()).contains("Diverged");
            return true;
        });
    }

    @Test
    void rate_drops_are_marked_once_where_runs_share_them() throws Exception {
        RunChart chart = chart();
        TrainingConfig dropping = SHORT.withSchedule(LearningRateSchedule.parse("10:0.0005,20:0.0001"));
        List<LiveRun> runs = start(dropping, dropping.withSeed(2));
        show(runs.get(0));
        show(runs.get(1));
        onFx(() -> {
            assertThat(chart.chart().marks()).extracting(mark -> mark.x()).containsExactly(10.0, 20.0);
            return true;
        });
    }

    @Test
    void names_say_what_differs_and_nothing_else() throws Exception {
        RunChart chart = chart();
        List<LiveRun> runs = start(SHORT, SHORT.withSeed(2), SHORT);
        for (LiveRun run : runs) {
            show(run);
        }
        onFx(() -> {
            assertThat(runs).extracting(shown::label).containsExactly("seed 1", "seed 2", "seed 1 (2)");
            assertThat(chart.chart().series()).hasSize(6);
            shown.hide(runs.get(1));
            shown.hide(runs.get(2));
            assertThat(shown.label(runs.get(0))).isEqualTo("mlp_1");
            return true;
        });
    }

    @Test
    void behind_another_tab_nothing_is_drawn_until_it_comes_back() throws Exception {
        RunChart chart = chart();
        LiveRun run = start(SHORT).get(0);
        show(run);
        onFx(() -> {
            shown.setFront(false);
            return true;
        });
        int before = onFx(() -> chart.chart().series().get(0).size());
        awaitStatus(run, RunStatus.COMPLETED);
        onFx(() -> {
            assertThat(chart.chart().series().get(0).size()).isEqualTo(before);
            shown.setFront(true);
            assertThat(chart.chart().series().get(0).size()).isEqualTo(22);
            return true;
        });
    }

    @Test
    void the_accuracy_charts_have_a_point_an_epoch_and_a_point_a_run() throws Exception {
        chart();
        AccuracyChart validation = onFx(() -> new AccuracyChart(shown, AccuracyPlot.VALIDATION));
        AccuracyChart test = onFx(() -> new AccuracyChart(shown, AccuracyPlot.TEST));
        onFx(() -> {
            new Scene(new StackPane(validation.chart(), test.chart()));
            return true;
        });
        LiveRun run = start(SHORT).get(0);
        show(run);
        awaitStatus(run, RunStatus.COMPLETED);
        onFx(() -> {
            assertThat(validation.chart().series().get(0).size()).isEqualTo(3);
            CurveSeries tested = test.chart().series().get(0);
            assertThat(tested.size()).isEqualTo(1);
            assertThat(tested.x(0)).isEqualTo(run.epochs().get(2).trainAccuracy());
            assertThat(tested.y(0)).isEqualTo(run.testProperty().get().accuracy());
            return true;
        });
    }
}
