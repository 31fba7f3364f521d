package gradientlab.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradientlab.text.sample.Sample;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts texts = Texts.of(Sample.class);

    @AfterEach
    void backToEnglish() {
        Language.use(Language.ENGLISH);
    }

    @Test
    void answersInTheLanguageInUse() {
        assertThat(texts.get("rate")).isEqualTo("Learning rate");
        Language.use(Language.TURKISH);
        assertThat(texts.get("rate")).isEqualTo("Öğrenme oranı");
        Language.use(Language.ENGLISH);
        assertThat(texts.get("rate")).isEqualTo("Learning rate");
    }

    @Test
    void englishIsEnglishOnATurkishSystem() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(texts.get("rate")).isEqualTo("Learning rate");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void argumentsStandWhereTheLanguageWantsThemAndStayAsTheyAre() {
        assertThat(texts.get("of", 0.5, "$1\\ {0}")).isEqualTo("It's 0.5 of $1\\ {0}");
        Language.use(Language.TURKISH);
        assertThat(texts.get("of", 0.5, 1000)).isEqualTo("1000'in 0.5'i");
    }

    @Test
    void anEnumConstantHasItsText() {
        assertThat(texts.name("language", Language.TURKISH)).isEqualTo("Turkish");
    }

    @Test
    void anUnknownKeyIsAProgrammersError() {
        assertThatThrownBy(() -> texts.get("no.such.key")).isInstanceOf(MissingResourceException.class);
    }
}
