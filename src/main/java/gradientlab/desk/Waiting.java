package gradientlab.desk;

import gradientlab.text.Texts;
import gradientlab.training.RunStatus;
import java.util.List;

/** What a queued run waits for, in words. */
final class Waiting {
    private static final Texts TEXTS = Texts.of(Waiting.class);

    private Waiting() {}

    /**
     * "Waiting for 4 runs of Architectures, about 5 min".
     *
     * @param run queued on this desk
     */
    static String of(LiveRun run, TrainingDesk desk) {
        List<LiveRun> before = desk.runs().stream().filter(run::waitsFor).toList();
        if (before.isEmpty()) {
            return TEXTS.get("waiting.start");
        }
        List<String> tabs = before.stream()
                .map(other -> desk.originTitle(other.origin()))
                .distinct()
                .toList();
        String key = tabs.size() > 1 ? "waiting.mixed" : before.size() == 1 ? "waiting.run" : "waiting.runs";
        String words = TEXTS.get(key, tabs.get(0), before.size());
        double seconds = QueueTime.ofAll(before, desk.queue().cores());
        return Double.isNaN(seconds) ? words : TEXTS.get("waiting.time", words, Times.about(seconds));
    }

    /** Whether all of them wait for others; false for none. */
    static boolean all(List<LiveRun> runs) {
        return !runs.isEmpty() && runs.stream().allMatch(run -> run.status() == RunStatus.QUEUED);
    }
}
