package gradientlab.report.course;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.data.DatasetBundle;
import gradientlab.data.Shapes;
import gradientlab.data.fetch.FetchMonitor;
import gradientlab.engine.OptimizerKind;
import gradientlab.plot.Chart;
import gradientlab.plot.Curve;
import gradientlab.plot.LineStyle;
import gradientlab.training.CourseNetworks;
import gradientlab.training.DatasetCache;
import gradientlab.training.RunPlot;
import gradientlab.training.RunStore;
import gradientlab.training.TrainingConfig;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is drawn of a run, which is trained for the report. */
class RunCurvesTest {
    private static final DatasetBundle SMALL = Shapes.bundle(400, 60, 1);

    @TempDir
    Path folder;

    private List<ShownRun> trained(double rate) throws Exception {
        TrainingConfig config = TrainingConfig.course(CourseNetworks.MLP_2, Shapes.NAME)
                .with()
                .trainLimit(200)
                .validationLimit(20)
                .batch(20)
                .epochs(3)
                .optimizer(OptimizerKind.SGD)
                .learningRate(rate)
                .build();
        return new ReportRuns(new RunStore(folder), new DatasetCache(name -> SMALL), List.of(), 2)
                .train(List.of(config), FetchMonitor.NONE);
    }

    private static Chart chart(ShownRun run, RunPlot plot) {
        RunCurves curves = new RunCurves();
        curves.add(run, "run", 0, LineStyle.SOLID);
        return curves.chart(plot, "", false);
    }

    private static Curve curve(ShownRun run, RunPlot plot) {
        return chart(run, plot).curves().get(0);
    }

    @Test
    void anExplosionIsDrawnToItsEndAndInDecades() throws Exception {
        List<ShownRun> exploded = trained(1000);
        Curve loss = curve(exploded.get(0), RunPlot.LOSS);
        assertThat(loss.x()).startsWith(1, 2);
        assertThat(loss.y()[loss.y().length - 1]).isNaN();
        assertThat(chart(exploded.get(0), RunPlot.LOSS).y().log()).isTrue();
    }

    @Test
    void everyValueIsDrawnWhereItWasMeasured() throws Exception {
        List<ShownRun> calm = trained(0.01);
        assertThat(curve(calm.get(0), RunPlot.LOSS).x()).startsWith(1, 2, 3).endsWith(20, 30);
        Curve validation = curve(calm.get(0), RunPlot.VALIDATION);
        assertThat(validation.x()).containsExactly(10, 20, 30);
        assertThat(validation.y()).doesNotContain(Double.NaN);
        assertThat(curve(calm.get(0), RunPlot.FIRST_GRADIENT).y()).doesNotContain(Double.NaN);
        assertThat(chart(calm.get(0), RunPlot.LOSS).y().log()).isFalse();
    }
}
