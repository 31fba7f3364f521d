package gradientlab.control;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.plot.SeriesColors;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Reads the colours from the style sheet itself, so that a change there is checked. */
class PaletteTest {
    private static final int[] LIGHT_BACKGROUNDS = {0xFFFFFFFF, 0xFFF6F8FA};
    private static final int[] DARK_BACKGROUNDS = {0xFF0D1117, 0xFF161B22};
    /** Machado, Oliveira and Fernandes 2009: complete protanopia, deuteranopia, tritanopia, in linear RGB. */
    private static final double[][] VISIONS = {
        {1, 0, 0, 0, 1, 0, 0, 0, 1},
        {.152286, 1.052583, -.204868, .114503, .786281, .099216, -.003882, -.048116, 1.051998},
        {.367322, .860646, -.227968, .280085, .672501, .047413, -.011820, .042940, .968881},
        {1.255528, -.076749, -.178779, -.078411, .930809, .147602, .004733, .691367, .303900}
    };

    private static List<List<Integer>> themes() throws IOException {
        String css;
        try (var in = new URL(Palette.stylesheet()).openStream()) {
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<Integer> all = new ArrayList<>();
        Matcher matcher = Pattern.compile("-lab-series-\\d: #([0-9a-f]{6});").matcher(css);
        while (matcher.find()) {
            all.add(0xFF000000 | Integer.parseInt(matcher.group(1), 16));
        }
        assertThat(all).hasSize(2 * Palette.SIZE);
        return List.of(all.subList(0, Palette.SIZE), all.subList(Palette.SIZE, 2 * Palette.SIZE));
    }

    @Test
    void everySeriesColourStandsOutFromTheWindow() throws IOException {
        for (int background : LIGHT_BACKGROUNDS) {
            assertThat(themes().get(0))
                    .allSatisfy(c -> assertThat(Contrast.ratio(c, background)).isGreaterThan(3));
        }
        for (int background : DARK_BACKGROUNDS) {
            assertThat(themes().get(1))
                    .allSatisfy(c -> assertThat(Contrast.ratio(c, background)).isGreaterThan(3));
        }
    }

    @Test
    void everyPairIsToldApartWithEveryKindOfColourBlindness() throws IOException {
        for (List<Integer> colors : themes()) {
            for (double[] vision : VISIONS) {
                for (int i = 0; i < Palette.SIZE; i++) {
                    for (int j = 0; j < i; j++) {
                        assertThat(distance(colors.get(i), colors.get(j), vision))
                                .as("series %d and %d", i, j)
                                .isGreaterThan(17);
                    }
                }
            }
        }
    }

    /** CIE76 distance in L*a*b*, where 2.3 is just noticeable. */
    private static double distance(int a, int b, double[] vision) {
        double[] first = lab(a, vision);
        double[] second = lab(b, vision);
        return Math.sqrt(Math.pow(first[0] - second[0], 2)
                + Math.pow(first[1] - second[1], 2)
                + Math.pow(first[2] - second[2], 2));
    }

    private static double[] lab(int argb, double[] m) {
        double[] in = {linear(argb >> 16), linear(argb >> 8), linear(argb)};
        double[] out = new double[3];
        for (int i = 0; i < 3; i++) {
            double value = m[3 * i] * in[0] + m[3 * i + 1] * in[1] + m[3 * i + 2] * in[2];
            out[i] = Math.max(0, Math.min(1, value));
        }
        double x = root((.4124 * out[0] + .3576 * out[1] + .1805 * out[2]) / .9505);
        double y = root(.2126 * out[0] + .7152 * out[1] + .0722 * out[2]);
        double z = root((.0193 * out[0] + .1192 * out[1] + .9505 * out[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double linear(int channel) {
        double value = (channel & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double root(double value) {
        return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
    }

    @Test
    void figuresOnPaperHaveTheLightThemesColours() throws IOException {
        for (int i = 0; i < Palette.SIZE; i++) {
            assertThat(themes().get(0).get(i)).isEqualTo(SeriesColors.onWhite(i));
        }
    }

    @Test
    void bothStyleSheetsExist() {
        assertThat(Palette.stylesheets()).hasSize(2).allSatisfy(url -> {
            URL sheet = new URL(url);
            assertThat(sheet.openConnection().getContentLength()).isPositive();
        });
    }
}
