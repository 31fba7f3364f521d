package gradientlab.training;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import gradientlab.nn.InvalidSetting;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A learning rate that changes in steps: constant, then from given steps on another value (course part 5). Immutable.
 *
 * @param drops in ascending order of their steps, no two at the same
 */
public record LearningRateSchedule(List<RateDrop> drops) {
    private static final Texts TEXTS = Texts.of(LearningRateSchedule.class);

    /** The rate never changes. */
    public static final LearningRateSchedule CONSTANT = new LearningRateSchedule(List.of());

    private static final int MAX_DROPS = 100;
    private static final int MAX_RATE = 1000;
    private static final String EXAMPLE = "5000:0.01,10000:0.001";

    /** @throws InvalidSetting when two drops share a step, or there are more than a hundred */
    public LearningRateSchedule {
        drops = drops.stream().sorted(Comparator.comparingInt(RateDrop::step)).toList();
        if (drops.size() > MAX_DROPS) {
            throw new InvalidSetting("schedule", TEXTS.get("schedule.long", MAX_DROPS));
        }
        for (int i = 1; i < drops.size(); i++) {
            if (drops.get(i).step() == drops.get(i - 1).step()) {
                throw new InvalidSetting(
                        "schedule", TEXTS.get("schedule.twice", drops.get(i).step()));
            }
        }
    }

    /**
     * Reads {@code 5000:0.01,10000:0.001}; an empty text is {@link #CONSTANT}.
     *
     * @throws InvalidSetting saying which part is wrong
     */
    @JsonCreator
    public static LearningRateSchedule parse(String text) {
        List<RateDrop> drops = new ArrayList<>();
        if (!text.isBlank()) {
            for (String part : text.split(",", -1)) {
                drops.add(drop(part.strip()));
            }
        }
        return new LearningRateSchedule(drops);
    }

    private static RateDrop drop(String part) {
        String[] sides = part.split(":", -1);
        try {
            if (sides.length == 2) {
                return new RateDrop(Integer.parseInt(sides[0].strip()), Double.parseDouble(sides[1].strip()));
            }
        } catch (NumberFormatException notANumber) {
            // the sentence below says what is expected
        }
        throw new InvalidSetting("schedule", TEXTS.get("schedule.part", part, EXAMPLE));
    }

    /** The rate of the update that follows {@code stepsDone} updates. */
    public double rateAfter(int stepsDone, double initial) {
        double rate = initial;
        for (RateDrop drop : drops) {
            if (drop.step() <= stepsDone) {
                rate = drop.learningRate();
            }
        }
        return rate;
    }

    /** The corners of the rate over a run of this length, for drawing it: two rows, steps and rates. */
    public double[][] corners(double initial, int totalSteps) {
        List<RateDrop> inRun =
                drops.stream().filter(drop -> drop.step() < totalSteps).toList();
        double[][] corners = new double[2][2 * inRun.size() + 2];
        double rate = initial;
        corners[1][0] = rate;
        int next = 1;
        for (RateDrop drop : inRun) {
            corners[0][next] = drop.step();
            corners[1][next++] = rate;
            rate = drop.learningRate();
            corners[0][next] = drop.step();
            corners[1][next++] = rate;
        }
        corners[0][next] = totalSteps;
        corners[1][next] = rate;
        return corners;
    }

    /** The drops that come after this step. */
    LearningRateSchedule after(int step) {
        return new LearningRateSchedule(
                drops.stream().filter(drop -> drop.step() > step).toList());
    }

    /** The same schedule with one more drop; it replaces one at the same step. */
    public LearningRateSchedule with(RateDrop added) {
        List<RateDrop> all =
                drops.stream().filter(drop -> drop.step() != added.step()).collect(Collectors.toList());
        all.add(added);
        return new LearningRateSchedule(all);
    }

    /**
     * The same schedule after a drop by hand. Drops that change nothing are left out: this one when that is the rate
     * already, and a later one to the same rate.
     *
     * @param initial the rate at step 0
     */
    public LearningRateSchedule dropped(RateDrop added, double initial) {
        List<RateDrop> changing = new ArrayList<>();
        double rate = initial;
        for (RateDrop drop : with(added).drops()) {
            if (drop.learningRate() != rate) {
                changing.add(drop);
                rate = drop.learningRate();
            }
        }
        return new LearningRateSchedule(changing);
    }

    /** As {@link #parse} reads it. */
    @JsonValue
    public String text() {
        return drops.stream()
                .map(drop -> String.format(Locale.ROOT, "%d:%s", drop.step(), number(drop.learningRate())))
                .collect(Collectors.joining(","));
    }

    /** A rate without needless digits: 0.01, 0.1, 1. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? String.valueOf((long) value)
                : new java.math.BigDecimal(String.valueOf(value))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** @throws InvalidSetting when no training could use this rate */
    static void reject(double learningRate) {
        if (!(learningRate > 0) || learningRate > MAX_RATE) {
            throw new InvalidSetting("learning-rate", TEXTS.get("invalid.learning-rate", MAX_RATE, learningRate));
        }
    }
}
