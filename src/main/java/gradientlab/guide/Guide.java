package gradientlab.guide;

import gradientlab.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The guide of one experiment: its text in the language in use, and its forecasts, which outlive every view. */
public final class Guide {
    private final Class<?> owner;
    private final Map<String, ForecastModel<?>> forecasts = new LinkedHashMap<>();

    /**
     * @param owner a class in the package that has the Markdown
     * @param forecasts what the tab can tell the truth about
     */
    public Guide(Class<?> owner, List<Forecast<?>> forecasts) {
        this.owner = owner;
        forecasts.forEach(forecast -> this.forecasts.put(forecast.id(), new ForecastModel<>(forecast)));
    }

    /** The forecast of this id, or null. */
    public ForecastModel<?> forecast(String id) {
        return forecasts.get(id);
    }

    /** Every forecast that is committed, in the order of the text. */
    public List<Committed> committed() {
        return document().cards().stream()
                .filter(card -> forecasts.containsKey(card.id()))
                .filter(card -> forecasts.get(card.id()).guess() != null)
                .map(card -> committed(forecasts.get(card.id()), card))
                .toList();
    }

    private static <T> Committed committed(ForecastModel<T> model, GuidePart.Card card) {
        return Committed.of(model, card, Wording.of(model.forecast(), card));
    }

    /** The text in the language in use; empty if the package has none. */
    public GuideDocument document() {
        return document(Language.current());
    }

    /** The text in this language; empty if the package has none. */
    public GuideDocument document(Language language) {
        String name = language == Language.ENGLISH
                ? "guide.md"
                : "guide_" + language.locale().getLanguage() + ".md";
        try (InputStream stream = owner.getResourceAsStream(name)) {
            return GuideDocument.parse(stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
