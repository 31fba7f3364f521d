package gradientlab.console;

import gradientlab.text.Texts;

/** Durations as people say them. */
final class Times {
    private static final Texts TEXTS = Texts.of(Times.class);

    private Times() {}

    /** {@code 8 s}, {@code 2 min 5 s}, {@code 1 h 10 min}. */
    static String of(double seconds) {
        long whole = Math.max(1, Math.round(seconds));
        if (whole < 60) {
            return TEXTS.get("time.seconds", whole);
        }
        return whole < 3600
                ? TEXTS.get("time.minutes", whole / 60, whole % 60)
                : TEXTS.get("time.hours", whole / 3600, whole / 60 % 60);
    }
}
