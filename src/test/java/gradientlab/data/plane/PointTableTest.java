package gradientlab.data.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradientlab.nn.InvalidSetting;
import gradientlab.nn.SeededRandom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointTableTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5,-0.25,A\n2,3,B\n4,5e-1,A\n-6,7,B\n",
                "1.5,-0.25,A\r\n2,3,B\r\n4,5e-1,A\r\n-6,7,B",
                "\ufeff1,5;-0,25;A\n2;3;B\n4;0,5;A\n-6;7;B\n",
                "1,5\t-0,25\tA\n2\t3\tB\n4\t0,5\tA\n\u22126\t7\tB",
                "width;height;kind\n1.5; -0.25 ;A\n\n2;3;B\n4;.5;A\n-6;+7.;B\n\n",
                "\"width\",\"height\",kind\n\"1,5\",\"-0,25\",\"A\"\n2,3,B\n4,\"0,5\",A\n-6,7,B"
            })
    void allTheseAreTheSameTable(String text) {
        PointTable table = PointTable.of(text);
        assertThat(table.points().x()).containsExactly(1.5, 2, 4, -6);
        assertThat(table.points().y()).containsExactly(-0.25, 3, 0.5, 7);
        assertThat(table.points().labels()).containsExactly(0, 1, 0, 1);
        assertThat(table.classes()).containsExactly("A", "B");
        if (text.contains("width")) {
            assertThat(table.columns()).containsExactly("width", "height");
        } else {
            assertThat(table.columns()).containsExactly("x₁", "x₂");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, -1, -1, 1", "10, 9, 9, 10", "Evet, Hayır, Evet, Hayır"})
    void classesAreInTheirOwnOrderWhateverComesFirst(String first, String second, String zero, String one) {
        PointTable table = PointTable.of("1;2;%1$s\n3;4;%2$s\n5;6;%1$s\n7;8;%2$s".formatted(first, second));
        assertThat(table.classes()).containsExactly(zero, one);
        assertThat(table.points().labels()[0]).isEqualTo(first.equals(zero) ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|no points",
                " \n\n|no points",
                "x;y;class|no points",
                "1;2;A\n3;4|Line 2 has 2 columns",
                "1;2;A\r\n\r\n3;4;B;5\r\n|Line 3 has 4 columns",
                "1,5,2,5,A|Line 1 has 5 columns",
                "x;y;c\n1;2;A\n3;four;B|Line 3: \"four\" is not a number",
                "1;x;A|Line 1: \"x\" is not a number",
                "1;2;A\n1.234,5;2;B|Line 2: \"1.234,5\" is not",
                "1;2;A\nNaN;2;B|Line 2: \"NaN\" is not",
                "1;2;A\n;2;B|Line 2: a number is missing",
                "1;2;A\n1e101;2;B|Line 2: 1e101 is too large",
                "1;2;A\n1e999;2;B|Line 2: 1e999 is too large",
                "1;2;A\n1;2;|Line 2: the class is missing",
                "1;2;A\n1;2;B\n3;3;C\n|Line 3: \"C\" would be a third class",
                "1;2;A\n1;2;A\n1;2;A\n1;2;A|class \"A\"",
                "1;2;A\n1;2;B\n1;2;A|3 points are too few",
                "1;2;A\n1;\"2;B\n1;2;A|Line 2: a quotation mark",
                "1;2;A\n1;\"2\"3;B\n1;2;A|Line 2: a quotation mark"
            })
    void whatIsWrongIsSaidWithItsLine(String textAndWords) {
        int bar = textAndWords.lastIndexOf('|');
        String words = textAndWords.substring(bar + 1);
        assertThatThrownBy(() -> PointTable.of(textAndWords.substring(0, bar)))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining(words)
                .hasMessageEndingWith(".");
    }

    @Test
    void aFileIsReadInTheEncodingsOfSpreadsheets(@TempDir Path folder) throws IOException {
        String text = "1,5;2;Çiçek\n3;4;Ağaç\n5;6;Çiçek\n7;8;Ağaç\n";
        for (String encoding : List.of("UTF-8", "UTF-16", "ISO-8859-9")) {
            Path file = Files.write(folder.resolve("points.csv"), text.getBytes(encoding));
            assertThat(PointTable.of(file).classes()).as(encoding).containsExactly("Ağaç", "Çiçek");
        }
        Path large = Files.write(folder.resolve("large.csv"), new byte[(4 << 20) + 1]);
        assertThatThrownBy(() -> PointTable.of(large))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("large.csv");
    }

    private static String rows(int points) {
        return IntStream.range(0, points)
                .mapToObj(i -> i / 7.0 + "," + -i + "," + i % 2)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aTableHasAtMostTwentyThousandPoints() {
        assertThat(PointTable.of(rows(20_000)).points().size()).isEqualTo(20_000);
        assertThatThrownBy(() -> PointTable.of(rows(20_001))).hasMessageContaining("Line 20001");
    }

    /** A thousand damaged tables: each is read or refused in a sentence of one line. */
    @Test
    void whateverIsInItATableIsReadOrRefusedInASentence() {
        String good = "x;y;class\n" + rows(12).replace(',', ';') + "\n";
        String odd = "\";,\t\n\r\0.-e9Aß\u202e\ud83d\ude00\ud800 ";
        int refused = 0;
        for (int round = 0; round < 1000; round++) {
            SeededRandom random = new SeededRandom(5, round);
            StringBuilder text = new StringBuilder(good);
            for (int change = 0; change < 1 + round % 5; change++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, odd.charAt(random.nextInt(odd.length())));
                    default -> text.setCharAt(at, odd.charAt(random.nextInt(odd.length())));
                }
            }
            try {
                assertThat(PointTable.of(text.toString()).points().size()).isBetween(4, 13);
            } catch (InvalidSetting wrong) {
                refused++;
                assertThat(wrong.getMessage()).matches("[^\\p{Cntrl}\u202e]*(\\d|class)[^\\p{Cntrl}\u202e]*\\.");
            }
        }
        assertThat(refused).isBetween(300, 950);
    }
}
