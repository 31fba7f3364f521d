package gradientlab.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names of classes in little room: the words by which they differ stay longest. */
public final class ShortNames {
    /** Of a word that tells names apart, so many letters are left. */
    private static final int LEAST = 3;

    private ShortNames() {}

    /**
     * @param fits whether a text has room
     * @return a text a name, all different; the name itself where it fits
     */
    public static List<String> of(List<String> names, Predicate<String> fits) {
        List<String> texts = names.stream()
                .map(name -> fits.test(name) ? name : shortened(name, names, fits))
                .toList();
        return new HashSet<>(texts).size() == texts.size()
                ? texts
                : IntStream.rangeClosed(1, names.size())
                        .mapToObj(String::valueOf)
                        .toList();
    }

    /** Which texts stand for which names: "horizontal s. = horizontal stripes"; empty when every name is whole. */
    public static String legend(List<String> texts, List<String> names) {
        return IntStream.range(0, names.size())
                .filter(i -> !texts.get(i).equals(names.get(i)))
                .mapToObj(i -> texts.get(i) + " = " + names.get(i))
                .collect(Collectors.joining(", "));
    }

    private static String shortened(String name, List<String> names, Predicate<String> fits) {
        List<String> words = new ArrayList<>(Arrays.asList(name.split(" ")));
        List<Integer> order = Stream.concat(
                        backwards(words).filter(i -> shared(words.get(i), name, names)),
                        backwards(words).filter(i -> !shared(words.get(i), name, names)))
                .toList();
        for (int i : order) {
            String word = words.get(i);
            int least = shared(word, name, names) ? 1 : LEAST;
            for (int length = word.length() - 2; length >= least; length--) {
                words.set(i, word.substring(0, length) + ".");
                if (fits.test(String.join(" ", words))) {
                    return String.join(" ", words);
                }
            }
        }
        return String.join(" ", words);
    }

    private static Stream<Integer> backwards(List<String> words) {
        return IntStream.range(0, words.size()).mapToObj(i -> words.size() - 1 - i);
    }

    private static boolean shared(String word, String name, List<String> names) {
        return names.stream()
                .anyMatch(other ->
                        !other.equals(name) && Arrays.asList(other.split(" ")).contains(word));
    }
}
