package gradientlab.engine;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where JavaCPP unpacks native libraries when its own choice, {@code .javacpp} in the user's home, will not do: Windows
 * loads a library through a path in the system's old code page, and fails when the user's name has other letters.
 */
final class NativeCache {
    /** The property JavaCPP reads. */
    static final String PROPERTY = "org.bytedeco.javacpp.cachedir";

    private NativeCache() {}

    /**
     * @param osName the system property {@code os.name}
     * @param home the system property {@code user.home}
     * @param environment usually {@link System#getenv()}
     * @return a folder of this user's own with an ASCII name, outside the home; empty where the home will do or nothing
     *     better is known
     */
    static Optional<String> instead(String osName, String home, Map<String, String> environment) {
        if (!osName.toLowerCase(Locale.ROOT).startsWith("windows") || ascii(home)) {
            return Optional.empty();
        }
        return Stream.of("ProgramData", "PUBLIC")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(folder -> !folder.isBlank() && ascii(folder))
                .findFirst()
                .map(folder -> folder + "\\GradientLab\\javacpp-" + Integer.toHexString(home.hashCode()));
    }

    private static boolean ascii(String path) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(path);
    }
}
