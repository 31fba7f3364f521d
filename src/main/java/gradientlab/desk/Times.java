package gradientlab.desk;

import gradientlab.text.Texts;

/** Estimated durations as people say them: no more exactly than they can be known. */
final class Times {
    private static final Texts TEXTS = Texts.of(Times.class);
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private Times() {}

    /** {@code 8 s}, {@code 2 min 10 s}, {@code 14 min}, {@code 1 h 10 min}. */
    static String about(double seconds) {
        if (seconds < MINUTE) {
            return TEXTS.get("time.seconds", Math.max(1, Math.round(seconds)));
        }
        if (seconds < 10 * MINUTE) {
            long whole = 10 * Math.round(seconds / 10);
            return whole % MINUTE == 0
                    ? TEXTS.get("time.whole-minutes", whole / MINUTE)
                    : TEXTS.get("time.minutes", whole / MINUTE, whole % MINUTE);
        }
        if (seconds < HOUR - MINUTE / 2) {
            return TEXTS.get("time.whole-minutes", Math.round(seconds / MINUTE));
        }
        long minutes = 5 * Math.round(seconds / MINUTE / 5);
        return TEXTS.get("time.hours", minutes / 60, minutes % 60);
    }
}
