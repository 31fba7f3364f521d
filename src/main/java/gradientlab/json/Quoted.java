package gradientlab.json;

/** A piece of something untrusted, fit to stand in a sentence: short, and without what could not be shown. */
public final class Quoted {
    private static final int LONGEST = 40;

    private Quoted() {}

    public static String of(Object piece) {
        String text = String.valueOf(piece).replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "?");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
