package gradientlab.control;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.plot.ColorMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColorMapTest {
    static Stream<ColorMap> maps() {
        return Stream.of(ColorMap.DIVERGING_LIGHT, ColorMap.DIVERGING_DARK, ColorMap.SEQUENTIAL, ColorMap.GREY);
    }

    @ParameterizedTest
    @MethodSource("maps")
    void valuesOutsideTakeTheNearestEnd(ColorMap map) {
        assertThat(map.argb(-3)).isEqualTo(map.argb(0));
        assertThat(map.argb(Double.POSITIVE_INFINITY)).isEqualTo(map.argb(1));
        assertThat(map.argb(0)).isNotEqualTo(map.argb(1));
    }

    @ParameterizedTest
    @MethodSource("maps")
    void notANumberHasAColourNoValueHas(ColorMap map) {
        assertThat(map.argb(Double.NaN)).isEqualTo(ColorMap.NAN_COLOR);
        for (int i = 0; i <= 1000; i++) {
            int color = map.argb(i / 1000.0);
            int apart = 0;
            for (int shift = 0; shift < 24; shift += 8) {
                apart += Math.abs((color >> shift & 0xFF) - (ColorMap.NAN_COLOR >> shift & 0xFF));
            }
            assertThat(apart).isGreaterThan(80);
        }
    }

    @Test
    void sequentialMapsGetLighterAllTheWay() {
        for (ColorMap map : new ColorMap[] {ColorMap.SEQUENTIAL, ColorMap.GREY}) {
            double before = -1;
            for (int i = 0; i <= 100; i++) {
                double light = Contrast.luminance(map.argb(i / 100.0));
                assertThat(light).isGreaterThan(before);
                before = light;
            }
        }
    }

    @Test
    void divergingMapsAreNeutralInTheMiddleAndBalanced() {
        for (boolean dark : new boolean[] {false, true}) {
            ColorMap map = ColorMap.diverging(dark);
            int middle = map.argb(0.5);
            int red = middle >> 16 & 0xFF;
            int blue = middle & 0xFF;
            assertThat(Math.abs(red - blue)).isLessThan(14);
            assertThat(Contrast.luminance(middle) > 0.5).isEqualTo(!dark);
            double ends = Contrast.ratio(map.argb(0), map.argb(1));
            assertThat(ends).isBetween(1.0, 2.0);
        }
    }
}
