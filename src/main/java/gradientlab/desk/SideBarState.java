package gradientlab.desk;

import gradientlab.data.Datasets;
import gradientlab.data.Shapes;
import gradientlab.engine.Engine;
import gradientlab.json.Added;
import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import gradientlab.training.CourseNetworks;
import gradientlab.training.TrainingConfig;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;

/**
 * What the settings common to every training tab are set to.
 *
 * @param dataset id of a data set with images
 * @param epochs as in {@link TrainingConfig}
 * @param batch likewise
 * @param seed likewise
 * @param images to train on; 0 for all
 * @param validation images for the accuracy every ten steps; 0 for the whole set
 * @param engine what computes the networks
 * @param keepEarlier whether curves of ended runs stay when new ones start
 */
@RecordBuilder
public record SideBarState(
        String dataset,
        int epochs,
        int batch,
        long seed,
        int images,
        int validation,
        boolean keepEarlier,
        @Added Engine engine)
        implements SideBarStateBuilder.With {
    private static final Texts TEXTS = Texts.of(SideBarState.class);

    /** A hundred steps an epoch: enough for deep networks to start, and every tab's first run ends within a minute. */
    public static final SideBarState FIRST = new SideBarState(
            Shapes.NAME,
            5,
            TrainingConfig.COURSE_BATCH,
            1,
            5000,
            TrainingConfig.DEFAULT_VALIDATION_LIMIT,
            false,
            Engine.JAVA);

    /** @throws InvalidSetting naming the first setting that cannot work */
    public SideBarState {
        if (dataset == null || !Datasets.known(dataset)) {
            throw new InvalidSetting("dataset", TEXTS.get("state.dataset", Datasets.names()));
        }
        TrainingConfig.course(CourseNetworks.MLP_1, dataset)
                .with()
                .epochs(epochs)
                .batch(batch)
                .seed(seed)
                .trainLimit(images)
                .validationLimit(validation)
                .engine(engine)
                .build();
    }

    /** With as long a run, on as many images. */
    SideBarState runningAs(SideBarState other) {
        return with().epochs(other.epochs)
                .batch(other.batch)
                .images(other.images)
                .validation(other.validation)
                .build();
    }

    /** The whole course's run: all images, 15 epochs. */
    SideBarState asInTheCourse() {
        return runningAs(FIRST)
                .with()
                .epochs(TrainingConfig.COURSE_EPOCHS)
                .images(0)
                .build();
    }

    /** What a component is called, for "Undo: epochs"; empty for one of another record. */
    public static Optional<String> name(String component) {
        return switch (component) {
            case "dataset", "epochs", "batch", "seed", "images", "validation", "engine" ->
                Optional.of(TEXTS.get("field." + component));
            case "keepEarlier" -> Optional.of(TEXTS.get("keep"));
            default -> Optional.empty();
        };
    }
}
