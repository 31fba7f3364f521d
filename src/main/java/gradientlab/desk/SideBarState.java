package gradientlab.desk;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import gradientlab.data.Datasets;
import gradientlab.data.Shapes;
import gradientlab.engine.Engine;
import gradientlab.json.Added;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Architecture;
import gradientlab.nn.net.Draft;
import gradientlab.text.Texts;
import gradientlab.training.CourseNetworks;
import gradientlab.training.NetworkJson;
import gradientlab.training.TrainingConfig;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
 * @param own networks that the user builds, each with a name of its own; they need not fit together yet
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
        @Added Engine engine,

        @Added
        @JsonSerialize(contentUsing = NetworkJson.DraftWriter.class)
        @JsonDeserialize(contentUsing = NetworkJson.DraftReader.class)
        List<Draft> own)
        implements SideBarStateBuilder.With {
    private static final Texts TEXTS = Texts.of(SideBarState.class);

    private static final int MOST_OWN = 20;
    private static final int MOST_LAYERS = 60;

    /** A hundred steps an epoch: enough for deep networks to start, and every tab's first run ends within a minute. */
    public static final SideBarState FIRST = new SideBarState(
            Shapes.NAME,
            5,
            TrainingConfig.COURSE_BATCH,
            1,
            5000,
            TrainingConfig.DEFAULT_VALIDATION_LIMIT,
            false,
            Engine.JAVA,
            List.of());

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
        own = List.copyOf(own);
        List<String> names = new ArrayList<>(CourseNetworks.names());
        own.forEach(draft -> names.add(draft.name()));
        if (own.size() > MOST_OWN
                || own.stream().anyMatch(draft -> draft.layers().size() > MOST_LAYERS)) {
            throw new InvalidSetting("models", TEXTS.get("state.own.many", MOST_OWN, MOST_LAYERS));
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw new InvalidSetting("models", TEXTS.get("state.own.twice"));
        }
    }

    /** The names of all networks to choose from: the course's, then the user's own. */
    public List<String> networks() {
        return Stream.concat(CourseNetworks.names().stream(), own.stream().map(Draft::name))
                .toList();
    }

    /** The user's own network of a name; empty when it is one of the course's, or none at all. */
    public Optional<Draft> own(String name) {
        return own.stream().filter(draft -> draft.name().equals(name)).findFirst();
    }

    /**
     * One of {@link #networks()}.
     *
     * @throws InvalidSetting when there is none of this name, or its layers do not fit each other
     */
    public Architecture network(String name) {
        return own(name).map(Draft::network).orElseGet(() -> CourseNetworks.named(name));
    }

    /** With a network of the user's own, in place of another of its name. */
    public SideBarState taking(Draft draft) {
        return withOwn(Stream.concat(own.stream().filter(other -> !other.name().equals(draft.name())), Stream.of(draft))
                .toList());
    }

    /** Without one of the user's own networks. */
    public SideBarState without(String name) {
        return withOwn(own.stream().filter(draft -> !draft.name().equals(name)).toList());
    }

    /** The networks that another tab builds, and those of this one that are not among them any more. */
    public List<Draft> offered(List<Draft> built) {
        List<String> names = built.stream().map(Draft::name).toList();
        return Stream.concat(built.stream(), own.stream().filter(draft -> !names.contains(draft.name())))
                .toList();
    }

    /** A name that no network has yet: {@code "cnn_3_2"} of {@code "cnn_3"}, then {@code "cnn_3_3"}. */
    public String freeName(String like) {
        List<String> taken = networks();
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> i == 0 ? like : like + "_" + (i + 1))
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
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
            case "own" -> Optional.of(TEXTS.get("own"));
            default -> Optional.empty();
        };
    }
}
