package gradientlab.experiment.learningrate;

import com.fasterxml.jackson.annotation.JsonProperty;
import gradientlab.desk.SideBarState;
import gradientlab.nn.InvalidSetting;
import gradientlab.nn.net.Draft;
import gradientlab.text.Texts;
import gradientlab.training.CourseNetworks;
import gradientlab.training.LearningRateSchedule;
import gradientlab.training.RateDrop;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * Everything the tab's controls set.
 *
 * @param sideBar data set, length and seed
 * @param net the network
 * @param training what Run trains
 * @param initial rate at step 0
 * @param schedule the drops
 * @param preset the course's schedule that these drops still are, so that they follow the run's length; none once edited
 */
@RecordBuilder
record LearningRateState(
        @JsonProperty("console") SideBarState sideBar, // its name in files
        String net,
        Training training,
        double initial,
        LearningRateSchedule schedule,
        List<CoursePlan> preset)
        implements LearningRateStateBuilder.With {
    private static final Texts TEXTS = Texts.of(LearningRateState.class);

    static final LearningRateState FIRST = new LearningRateState(
            SideBarState.FIRST,
            CourseNetworks.CNN_4.name(),
            Training.RATES,
            CoursePlan.START,
            LearningRateSchedule.CONSTANT,
            List.of());

    /** @throws InvalidSetting for a network that the tab does not offer, or rates that no training could use */
    LearningRateState {
        preset = List.copyOf(preset);
        if (!LearningRateViewModel.NETS.contains(net) && sideBar.own(net).isEmpty()) {
            throw new InvalidSetting("models", TEXTS.get("state.nets", String.join(", ", LearningRateViewModel.NETS)));
        }
        new RateDrop(0, initial); // the same rule
        if (preset.size() > 1) {
            throw new InvalidSetting("schedule", TEXTS.get("state.preset"));
        }
    }

    /** With a network that the user built, as it is now. */
    LearningRateState training(Draft draft) {
        return with().sideBar(sideBar.taking(draft)).net(draft.name()).build();
    }

    RatePlan plan() {
        return new RatePlan(initial, schedule);
    }

    /** With other rates, edited by hand. */
    LearningRateState planned(RatePlan plan) {
        return with().initial(plan.initial())
                .schedule(plan.schedule())
                .preset(List.of())
                .build();
    }
}
