package gradientlab.text;

import java.util.Locale;

/**
 * The languages of the lab. One is in use for the whole program, as with {@link Locale#setDefault}: the window sets it
 * and builds its views anew. Numbers have a decimal point in every language, as NumPy and PyTorch print them.
 */
public enum Language {
    ENGLISH("English", Locale.ENGLISH),
    TURKISH("Türkçe", Locale.forLanguageTag("tr"));

    private static volatile Language current = ENGLISH;

    private final String ownName;
    private final Locale locale;

    Language(String ownName, Locale locale) {
        this.ownName = ownName;
        this.locale = locale;
    }

    /** What its speakers call it: what a menu of languages shows, whichever language is in use. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** The one in use; English until somebody chooses. */
    public static Language current() {
        return current;
    }

    /** From now on {@link Texts#get} answers in this language; texts already shown stay as they are. */
    public static void use(Language language) {
        current = language;
    }

    /**
     * The operating system's language if the lab speaks it, else English. As Java found it at its start: the command line
     * sets another default locale, so that numbers have a decimal point.
     */
    public static Language ofSystem() {
        String spoken = System.getProperty("user.language", "");
        for (Language language : values()) {
            if (language.locale.getLanguage().equals(spoken)) {
                return language;
            }
        }
        return ENGLISH;
    }
}
