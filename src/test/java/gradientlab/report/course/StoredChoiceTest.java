package gradientlab.report.course;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.training.CourseNetworks;
import gradientlab.training.RunStatus;
import gradientlab.training.StoredRun;
import gradientlab.training.TrainingConfig;
import gradientlab.training.TrainingConfigBuilder;
import gradientlab.training.TrainingLog;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which stored runs a report shows. */
class StoredChoiceTest {
    private static StoredRun run(String id, int day, TrainingConfigBuilder config) {
        return new StoredRun(
                id,
                id,
                "architectures",
                Instant.EPOCH.plusSeconds(86_400L * day),
                0,
                config.build(),
                RunStatus.COMPLETED,
                "",
                0,
                1,
                1,
                List.of(),
                null,
                new TrainingLog());
    }

    private static TrainingConfigBuilder config(String model) {
        return TrainingConfig.course(CourseNetworks.named(model), "shapes").with();
    }

    private static List<String> chosen(StoredRun... newestFirst) {
        return StoredChoice.architectures(List.of(newestFirst), false).stream()
                .map(StoredRun::id)
                .toList();
    }

    @Test
    void theCoursesLengthGoesBeforeANewerTrial() {
        assertThat(chosen(
                        run("trial-b", 9, config("mlp_2").epochs(2)),
                        run("trial-a", 8, config("mlp_1").epochs(2)),
                        run("course-b", 2, config("mlp_2")),
                        run("course-a", 1, config("mlp_1"))))
                .containsExactly("course-a", "course-b");
    }

    @Test
    void moreNetworksGoBeforeLongerTraining() {
        assertThat(chosen(
                        run("c", 9, config("cnn_3").epochs(2)),
                        run("b", 9, config("mlp_2").epochs(2)),
                        run("a", 8, config("mlp_1").epochs(2)),
                        run("course-b", 2, config("mlp_2")),
                        run("course-a", 1, config("mlp_1"))))
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void ofEquallyLongOnesTheNewest() {
        assertThat(chosen(
                        run("new-b", 9, config("mlp_2").epochs(3)),
                        run("new-a", 8, config("mlp_1").epochs(3)),
                        run("old-b", 2, config("mlp_2").epochs(2)),
                        run("old-a", 1, config("mlp_1").epochs(2))))
                .containsExactly("new-a", "new-b");
    }
}
