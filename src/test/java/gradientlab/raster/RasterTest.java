package gradientlab.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RasterTest {
    private static final int BLACK = 0xFF000000;
    private final Raster raster = new Raster(60, 40);

    private double alpha(int x, int y) {
        return (raster.pixels()[y * raster.width() + x] >>> 24) / 255.0;
    }

    private double columnSum(int x) {
        double sum = 0;
        for (int y = 0; y < raster.height(); y++) {
            sum += alpha(x, y);
        }
        return sum;
    }

    private void line(double width, double... coordinates) {
        double[] xs = new double[coordinates.length / 2];
        double[] ys = new double[xs.length];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = coordinates[2 * i];
            ys[i] = coordinates[2 * i + 1];
        }
        raster.polyline(xs, ys, xs.length, width, BLACK);
    }

    @Test
    void aHorizontalLineCoversItsWidth() {
        line(2, 5, 20, 55, 20);
        assertThat(alpha(30, 19)).isEqualTo(1);
        assertThat(alpha(30, 20)).isEqualTo(1);
        assertThat(alpha(30, 18)).isZero();
        line(2, 5, 10.5, 55, 10.5);
        assertThat(alpha(30, 9)).isCloseTo(0.5, within(0.02));
        assertThat(alpha(30, 10)).isEqualTo(1);
    }

    @Test
    void aSlantedLineCoversItsAreaWhateverItsSlope() {
        for (double rise : new double[] {2, 10, 20, 36}) {
            raster.clear(0);
            line(2, 10, 38, 50, 38 - rise);
            double area = 0;
            for (int x = 0; x < raster.width(); x++) {
                area += columnSum(x);
            }
            double length = Math.hypot(40, rise);
            assertThat(area).isCloseTo(2 * length + Math.PI, within(0.06 * length));
        }
    }

    @Test
    void aVerticalSpikeIsDrawnInFull() {
        line(2, 10, 35, 30, 35, 30, 5, 30, 35, 50, 35);
        for (int y = 6; y < 34; y++) {
            assertThat(alpha(29, y) + alpha(30, y)).isCloseTo(2, within(0.4));
        }
    }

    @Test
    void nanInterruptsTheLine() {
        line(2, 5, 20, 20, 20, Double.NaN, 20, 40, 20, 55, 20);
        assertThat(columnSum(30)).isZero();
        assertThat(columnSum(10)).isEqualTo(2);
        assertThat(columnSum(50)).isEqualTo(2);
    }

    @Test
    void aLonePointIsADot() {
        line(3, Double.NaN, 0, 30, 20, Double.NaN, 0);
        assertThat(alpha(30, 20)).isGreaterThan(0.9);
    }

    @Test
    void linesOutsideThePictureDoNoHarm() {
        line(2, -1e9, -1e9, 1e9, 1e9);
        line(2, 30, -1e300, 31, 1e300);
        line(2, -500, 5, -400, 6, 700, 7, 800, 8);
        raster.marker(Marker.CIRCLE, -100, 1e9, 5, BLACK, 1, BLACK);
        raster.fill(-1e9, -5, 1e9, 3, BLACK);
        assertThat(alpha(0, 0)).isEqualTo(1);
        assertThat(alpha(30, 20)).isGreaterThan(0.9);
    }

    @Test
    void randomPolylinesNeverLeaveCoverageBehind() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            double x = -20;
            double[] coordinates = new double[120];
            for (int i = 0; i < coordinates.length; i += 2) {
                coordinates[i] = x;
                coordinates[i + 1] = random.nextInt(7) == 0 ? Double.NaN : random.nextGaussian() * 60;
                x += random.nextDouble() * 3;
            }
            line(1 + random.nextDouble() * 3, coordinates);
        }
        raster.clear(0);
        line(2, 5, 20, 55, 20);
        for (int xx = 10; xx < 50; xx++) {
            assertThat(columnSum(xx)).isEqualTo(2);
        }
    }

    @Test
    void everyMarkerHasAShapeOfItsOwnAndAboutTheSameSize() {
        Set<List<Integer>> drawn = new HashSet<>();
        for (Marker marker : Marker.values()) {
            Raster own = new Raster(24, 24);
            own.marker(marker, 12, 12, 6, BLACK, 0, 0);
            drawn.add(Arrays.stream(own.pixels()).boxed().toList());
            double area = 0;
            for (int pixel : own.pixels()) {
                area += (pixel >>> 24) / 255.0;
            }
            assertThat(area).isBetween(45.0, 140.0);
        }
        assertThat(drawn).hasSize(Marker.values().length);
    }

    @Test
    void translucentColoursBlendOverWhatIsThere() {
        raster.clear(0xFFFFFFFF);
        raster.fill(0, 0, 60, 40, 0x80000000);
        int pixel = raster.pixels()[0];
        assertThat(pixel >>> 24).isEqualTo(255);
        assertThat(pixel & 0xFF).isBetween(126, 128);
    }

    @Test
    void dashesLeaveGapsOfTheRightLength() {
        DashCutter cutter = new DashCutter();
        cutter.cut(new double[] {0, 60}, new double[] {20, 20}, 2, new double[] {10, 10}, 1, 60, 40);
        raster.polyline(cutter.x(), cutter.y(), cutter.size(), 2, BLACK);
        assertThat(columnSum(5)).isEqualTo(2);
        assertThat(columnSum(15)).isZero();
        assertThat(columnSum(25)).isEqualTo(2);
        assertThat(columnSum(35)).isZero();
    }

    @Test
    void dashesContinueAroundCornersAndStopAtGaps() {
        DashCutter cutter = new DashCutter();
        double[] xs = {0, 5, 12, Double.NaN, 30, 60};
        double[] ys = {20, 20, 20, Double.NaN, 20, 20};
        cutter.cut(xs, ys, 6, new double[] {10, 10}, 1, 60, 40);
        raster.polyline(cutter.x(), cutter.y(), cutter.size(), 2, BLACK);
        assertThat(columnSum(7)).isEqualTo(2);
        assertThat(columnSum(20)).isZero();
        assertThat(columnSum(35)).isEqualTo(2);
        assertThat(columnSum(45)).isZero();
    }
}
