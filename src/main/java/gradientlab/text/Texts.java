package gradientlab.text;

import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of one package, looked up by key when they are asked for, in the language then in use. Safe in every thread.
 *
 * <p>Arguments stand as {@code {0}}, {@code {1}} ... and are put in as they are: whoever has a number formats it. It is
 * not {@link java.text.MessageFormat}, in which every apostrophe has to be doubled (Turkish has one in most sentences
 * with a name in it) and numbers get the language's decimal comma.
 */
public final class Texts {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final String bundleName;
    private final ClassLoader loader;

    private Texts(String bundleName, ClassLoader loader) {
        this.bundleName = bundleName;
        this.loader = loader;
    }

    /** The texts of the class's package. */
    public static Texts of(Class<?> user) {
        return new Texts(user.getPackageName() + ".texts", user.getClassLoader());
    }

    /**
     * @param arguments for {@code {0}}, {@code {1}} ...
     * @throws java.util.MissingResourceException for an unknown key
     */
    public String get(String key, Object... arguments) {
        String text = bundle().getString(key);
        if (arguments.length == 0) {
            return text;
        }
        return ARGUMENT.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf(arguments[Integer.parseInt(found.group(1))])));
    }

    /** {@link #get} of a key with the constant's name in it: {@code name("state", PAUSED)} is {@code state.PAUSED}. */
    public String name(String prefix, Enum<?> constant) {
        return get(prefix + "." + constant.name());
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(bundleName, Language.current().locale(), loader, NO_FALLBACK); // cached
    }
}
