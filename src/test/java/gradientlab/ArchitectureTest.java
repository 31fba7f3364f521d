package gradientlab;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeJars;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import gradientlab.app.Launcher;
import gradientlab.app.bench.TrainingWindowBench;
import gradientlab.app.bench.WindowBench;
import gradientlab.nn.net.Layer;
import gradientlab.training.CourseNetworks;
import gradientlab.training.NetworkJson;
import java.nio.channels.FileChannel;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Application;
import org.junit.jupiter.api.Test;

/** The arrows between the packages, each with its reason. */
@AnalyzeClasses(
        packages = {"gradientlab", "org.nd4j.nativeblas"},
        importOptions = {ArchitectureTest.NoTests.class, DoNotIncludeJars.class})
class ArchitectureTest {
    private static final String[] JAVAFX_PACKAGES = {
        "gradientlab.fx..",
        "gradientlab.control..",
        "gradientlab.form..",
        "gradientlab.raster..",
        "gradientlab.chart..",
        "gradientlab.desk..",
        "gradientlab.guide..",
        "gradientlab.experiment..",
        "gradientlab.app.."
    };

    /** Of the lab's own packages, the named one uses itself and these only. */
    private static ArchRule uses(String name, String reason, String... others) {
        String[] allowed = Stream.concat(Stream.of(name), Stream.of(others))
                .map(other -> "gradientlab." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("gradientlab." + name + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("gradientlab..").and(not(resideInAnyPackage(allowed))))
                .because(reason)
                .allowEmptyShould(name.equals("report"));
    }

    @ArchTest
    static final ArchRule nn_is_plain_java = classes()
            .that()
            .resideInAPackage("gradientlab.nn..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("gradientlab.nn..", "gradientlab.text..", "java..", "org.apache.commons.numbers..")
            .because("a student must be able to read what the lab teaches without knowing any library;"
                    + " its sentences come from text, which is plain Java itself");

    @ArchTest
    static final ArchRule locks_are_asked_for_in_one_place = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("gradientlab.data.ProcessLock")
            .should()
            .callMethodWhere(target(owner(assignableTo(FileChannel.class))).and(target(nameMatching("tryLock|lock"))))
            .because("a network home may have no file locks, and the lab must start and train there all the same");

    @ArchTest
    static final ArchRule texts_are_plain_java = classes()
            .that()
            .resideInAPackage("gradientlab.text..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("gradientlab.text..", "java..")
            .because("everything speaks the same language, down to nn, and most of it runs where there is no display");

    @ArchTest
    static final ArchRule data_stands_low =
            uses("data", "data sets are read by every way to train and know none of them", "nn", "disk", "text");

    @ArchTest
    static final ArchRule the_disk_knows_nobody =
            uses("disk", "how a file is written whole has nothing to do with what is in it", "text");

    @ArchTest
    static final ArchRule json_knows_no_record = uses(
            "json",
            "what is not trusted is read alike, whatever it is: a share, a run's file, a network",
            "nn",
            "text");

    @ArchTest
    static final ArchRule engines_know_no_training = uses(
            "engine",
            "an engine computes steps; which, on what and how long is somebody else's choice",
            "data",
            "nn",
            "text");

    @ArchTest
    static final ArchRule training_knows_no_user_interface = uses(
            "training",
            "window, command line and report run the same training and get the same numbers",
            "json",
            "plot",
            "engine",
            "data",
            "nn",
            "disk",
            "text");

    @ArchTest
    static final ArchRule figures_know_no_report = uses(
            "figure",
            "a tab, the drawer and the command line draw figures without any report",
            "training",
            "engine",
            "plot",
            "nn",
            "data",
            "disk",
            "text");

    @ArchTest
    static final ArchRule reports_are_made_without_a_window = uses(
            "report",
            "./lab report must run where there is no display",
            "figure",
            "plot",
            "training",
            "engine",
            "data",
            "nn",
            "disk",
            "text");

    @ArchTest
    static final ArchRule measurements_run_without_a_window = uses(
            "bench",
            "what is measured is the work itself; the window is measured in a process of its own, known by name",
            "figure",
            "plot",
            "training",
            "engine",
            "data",
            "nn",
            "text");

    @ArchTest
    static final ArchRule the_command_line_needs_no_window = uses(
            "cli",
            "everything but the window must run without a display; the Launcher hands the window in",
            "bench",
            "report",
            "figure",
            "training",
            "plot",
            "engine",
            "data",
            "nn",
            "text");

    @ArchTest
    static final ArchRule fx_knows_no_contents = uses(
            "fx",
            "carrying work to and from the FX thread, or a state to controls, has nothing to do with what it is",
            "text");

    @ArchTest
    static final ArchRule what_every_control_stands_on_knows_none_of_them = uses(
            "control",
            "whatever is enlarged, exported or styled, a field, a picture or a chart, is so in the same way",
            "plot",
            "text");

    @ArchTest
    static final ArchRule fields_know_no_pictures = uses(
            "form", "a number is typed and read the same beside a chart and in a dialog", "control", "plot", "text");

    @ArchTest
    static final ArchRule pixels_know_no_curves = uses(
            "raster",
            "maps, grids and walls are painted alike, and curves are one more thing to paint",
            "form",
            "control",
            "plot",
            "text");

    @ArchTest
    static final ArchRule charts_know_no_network = uses(
            "chart",
            "a chart draws numbers; it must be usable for whatever the next tab shows",
            "raster",
            "form",
            "control",
            "plot",
            "text");

    @ArchTest
    static final ArchRule plots_know_nobody =
            uses("plot", "ticks and colours are the same in the window and in the report, so they know neither");

    @ArchTest
    static final ArchRule the_desk_knows_no_tab = uses(
            "desk",
            "three tabs share one queue, one side bar and one drawer of runs; a fourth must be able to",
            "chart",
            "raster",
            "form",
            "control",
            "plot",
            "fx",
            "training",
            "figure",
            "engine",
            "data",
            "nn",
            "text");

    @ArchTest
    static final ArchRule guides_know_no_tab = uses(
            "guide",
            "a tab supplies the truth, the guide asks and compares",
            "chart",
            "form",
            "control",
            "plot",
            "text");

    @ArchTest
    static final ArchRule what_is_shared_knows_no_tab = uses(
            "share",
            "reading what is not trusted stands alone, so that it can be tested and read alone",
            "json",
            "nn",
            "disk",
            "text");

    @ArchTest
    static final ArchRule experiments_know_no_window = uses(
            "experiment",
            "a tab must be testable alone; the window lends it what it needs in a LabContext",
            "json",
            "share",
            "desk",
            "guide",
            "chart",
            "raster",
            "form",
            "control",
            "plot",
            "fx",
            "text",
            "training",
            "figure",
            "engine",
            "data",
            "nn");

    @ArchTest
    static final ArchRule experiments_do_not_know_each_other = slices().matching("gradientlab.experiment.(*)..")
            .should()
            .notDependOnEachOther()
            .because("a newcomer adds or deletes a tab by its package and one line in the catalogue");

    @ArchTest
    static final ArchRule no_cycles = slices().matching("gradientlab.(*)..")
            .should()
            .beFreeOfCycles()
            .because("each package must be understandable after those below it");

    @ArchTest
    static final ArchRule javafx_is_in_the_window_only = noClasses()
            .that()
            .resideOutsideOfPackages(JAVAFX_PACKAGES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "com.sun.javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
            .because("training and command line run on machines without a display or its native libraries");

    @ArchTest
    static final ArchRule deeplearning4j_is_in_engine_and_training_only = noClasses()
            .that()
            .resideOutsideOfPackages("gradientlab.engine..", "gradientlab.training..", "org.nd4j.nativeblas..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", "org.bytedeco.."))
            .because("its arrays live in native memory and belong to one thread: only snapshots leave these packages");

    @ArchTest
    static final ArchRule layers_answer_for_themselves = noClasses()
            .should(ArchCondition.from(DescribedPredicate.describe(
                    "ask a layer what it is by instanceof",
                    asking -> asking.getInstanceofChecks().stream()
                            .anyMatch(check -> check.getRawType().isAssignableTo(Layer.class)))))
            .because("a new layer must not compile until everybody can say what it is to them: a visitor makes it so");

    @ArchTest
    static final ArchRule training_takes_any_network = noClasses()
            .that()
            .resideInAPackage("gradientlab.training..")
            .and(not(belongToAnyOf(CourseNetworks.class, NetworkJson.class)))
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(CourseNetworks.class)
            .because("the course's networks are what tabs, report and command line offer, not what there is");

    @ArchTest
    static final ArchRule view_models_know_no_controls = noClasses()
            .that(nameMatching(".*Model(\\$.*)?"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.controlsfx..")
            .because("what a tab does is tested without drawing it");

    @ArchTest
    static final ArchRule the_launcher_is_no_application = noClasses()
            .that(belongToAnyOf(Launcher.class, WindowBench.Main.class, TrainingWindowBench.Main.class))
            .should()
            .beAssignableTo(Application.class)
            .because("Java refuses to start an Application from the class path");

    @ArchTest
    static final ArchRule only_commands_print = noClasses()
            .that(not(resideInAnyPackage("gradientlab.cli..", "gradientlab.bench..", "gradientlab.app.bench..")))
            .and(not(belongToAnyOf(Launcher.class)))
            .should(ACCESS_STANDARD_STREAMS)
            .because(
                    "stdout belongs to the command's result, with --json exactly one object, and what is measured is printed; the rest logs by SLF4J");

    @ArchTest
    static final ArchRule one_way_to_log = noClasses()
            .that(not(belongToAnyOf(Launcher.class))) // it silences a warning of JavaFX's own logger
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..")
            .because("the lab logs through SLF4J, so that one setting silences it");

    /** Tests included; the pause between two tries of a download is the one wait for time itself. */
    @ArchTest
    static final ArchRule nobody_sleeps = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("gradientlab.data.fetch.Download")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "it is a sleep",
                    call -> call.getName().equals("sleep")
                            && Set.of(Thread.class.getName(), TimeUnit.class.getName())
                                    .contains(call.getTargetOwner().getName())))
            .because("a wait has a condition: a sleep is too long on a fast machine and too short on a slow one");

    @Test
    void no_test_sleeps() {
        ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false); // a name is enough here
            nobody_sleeps.check(new ClassFileImporter()
                    .withImportOption(location -> !new NoTests().includes(location))
                    .importPackages("gradientlab"));
        });
    }

    /** Wherever a build tool or an editor puts test classes: this one is among them. */
    static final class NoTests implements ImportOption {
        private static final String TESTS = ArchitectureTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();

        @Override
        public boolean includes(Location location) {
            return !location.contains(TESTS);
        }
    }
}
