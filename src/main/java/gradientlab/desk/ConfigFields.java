package gradientlab.desk;

import gradientlab.data.Datasets;
import gradientlab.plot.NumberText;
import gradientlab.text.Language;
import gradientlab.text.Texts;
import gradientlab.training.TrainingConfig;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A configuration as words, and what tells several of them apart. */
public final class ConfigFields {
    private static final Texts TEXTS = Texts.of(ConfigFields.class);

    /** Fields whose value needs no name beside it. */
    private static final Set<String> SELF_EXPLAINING = Set.of("model", "activation", "dataset", "optimizer", "input");

    private ConfigFields() {}

    /** Every field that decides the run, by key, in a fixed order. */
    public static Map<String, String> of(TrainingConfig config) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("model", config.network().name());
        fields.put("activation", TEXTS.name("activation", config.activation()));
        fields.put("dataset", Datasets.label(config.dataset()));
        fields.put("input", TEXTS.name("input", config.inputScale()));
        fields.put("optimizer", TEXTS.name("optimizer", config.optimizer()));
        fields.put("rate", plain(config.learningRate()));
        fields.put(
                "schedule",
                config.schedule().drops().isEmpty() ? "–" : config.schedule().text());
        fields.put("decay", config.weightDecay() == 0 ? "–" : plain(config.weightDecay()));
        fields.put("batch", NumberText.grouped(config.batch()));
        fields.put("epochs", NumberText.grouped(config.epochs()));
        fields.put("images", limit(config.trainLimit()));
        fields.put("validation", limit(config.validationLimit()));
        fields.put("engine", config.engine().label());
        fields.put("seed", String.valueOf(config.seed()));
        return fields;
    }

    private static String plain(double value) {
        return new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
    }

    private static String limit(int value) {
        return value == 0 ? TEXTS.get("all") : NumberText.grouped(value);
    }

    /** What the field of this key is called. */
    public static String name(String key) {
        return TEXTS.get("field." + key).toLowerCase(Language.current().locale());
    }

    /** Keys of the fields in which these differ, in order. */
    public static List<String> differing(List<TrainingConfig> configs) {
        List<Map<String, String>> all = configs.stream().map(ConfigFields::of).toList();
        if (all.isEmpty()) {
            return List.of();
        }
        return all.get(0).keySet().stream()
                .filter(key -> {
                    Set<String> values = new LinkedHashSet<>();
                    all.forEach(fields -> values.add(fields.get(key)));
                    return values.size() > 1;
                })
                .toList();
    }

    /** A few words with these fields only; the network's name when there are none. */
    static String words(TrainingConfig config, List<String> keys) {
        Map<String, String> fields = of(config);
        StringBuilder words = new StringBuilder();
        for (String key : keys) {
            words.append(words.isEmpty() ? "" : " ");
            if (!SELF_EXPLAINING.contains(key)) {
                words.append(name(key)).append(' ');
            }
            words.append(fields.get(key));
        }
        return words.isEmpty() ? config.network().name() : words.toString();
    }
}
