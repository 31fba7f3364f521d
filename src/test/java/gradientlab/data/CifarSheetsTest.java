package gradientlab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradientlab.data.fetch.DataFile;
import gradientlab.data.fetch.FetchMonitor;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CifarSheetsTest {
    @TempDir
    private Path folder;

    /** A sheet of two images whose every value says where it is. */
    private void sheet(String name, int salt) throws IOException {
        BufferedImage sheet = new BufferedImage(1024, 2, BufferedImage.TYPE_INT_RGB);
        for (int image = 0; image < 2; image++) {
            for (int pixel = 0; pixel < 1024; pixel++) {
                sheet.setRGB(pixel, image, red(salt, image, pixel) << 16 | pixel % 256 << 8 | 7 * image + salt);
            }
        }
        ImageIO.write(sheet, "png", folder.resolve(name).toFile());
    }

    private static int red(int salt, int image, int pixel) {
        return (pixel * 3 + 100 * image + salt) % 256;
    }

    @Test
    void sheets_become_label_red_green_blue_records() throws IOException {
        for (int batch = 1; batch <= 5; batch++) {
            sheet("data_batch_" + batch + ".png", batch);
        }
        sheet("test_batch.png", 6);
        Files.writeString(folder.resolve("train_lables.json"), "[0,1,2,3,4,5,6,7,8,9]");
        Files.writeString(folder.resolve("test_lables.json"), "[ 9, 0 ]");
        CifarSheets.convert(folder, 2, FetchMonitor.NONE);

        DataFile third = new DataFile("data_batch_3.bin", 2 * 3073, "");
        DataFile test = new DataFile("test_batch.bin", 2 * 3073, "");
        ImageDataset data = Cifar10.read(folder, List.of(third, test));
        assertThat(data.size()).isEqualTo(4);
        assertThat(data.label(0)).isEqualTo(4);
        assertThat(data.label(1)).isEqualTo(5);
        assertThat(data.label(2)).isEqualTo(9);
        assertThat(data.pixel(1, 0, 2, 5)).isEqualTo(red(3, 1, 2 * 32 + 5));
        assertThat(data.pixel(1, 1, 31, 31)).isEqualTo(1023 % 256);
        assertThat(data.pixel(1, 2, 0, 0)).isEqualTo(10);
        assertThat(data.pixel(2, 0, 0, 1)).isEqualTo(red(6, 0, 1));
    }

    @Test
    void a_sheet_of_another_size_or_kind_is_refused_before_it_is_decoded() throws IOException {
        Path wrong = folder.resolve("wrong.png");
        ImageIO.write(new BufferedImage(1024, 3, BufferedImage.TYPE_INT_RGB), "png", wrong.toFile());
        assertThatThrownBy(() -> CifarSheets.sheet(wrong, 1024, 2))
                .isInstanceOf(IOException.class)
                .hasMessage("wrong.png is not a sheet of 1024 x 2 RGB pixels.");
        ImageIO.write(new BufferedImage(1024, 2, BufferedImage.TYPE_BYTE_GRAY), "png", wrong.toFile());
        assertThatThrownBy(() -> CifarSheets.sheet(wrong, 1024, 2)).hasMessageContaining("not a sheet");
    }

    @Test
    void a_truncated_sheet_and_a_text_are_refused_with_a_sentence() throws IOException {
        sheet("whole.png", 1);
        byte[] whole = Files.readAllBytes(folder.resolve("whole.png"));
        Path broken = folder.resolve("broken.png");
        for (int length : new int[] {0, 5, 30, whole.length / 2}) {
            Files.write(broken, java.util.Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> CifarSheets.sheet(broken, 1024, 2))
                    .as("%d bytes", length)
                    .isInstanceOf(IOException.class)
                    .hasMessage("broken.png is not a PNG picture, or damaged.");
        }
        Files.writeString(broken, "not a picture at all");
        assertThatThrownBy(() -> CifarSheets.sheet(broken, 1024, 2)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1,2]",
                "[1,2,3,4]",
                "[1,2,10]",
                "[1,2,-1]",
                "[1,2,3.5]",
                "[1,2,\"3\"]",
                "[1,2,[3]]",
                "[1,2,3] 4",
                "[1,2,3",
                "{}",
                "",
                "[1,2,99999999999999999999999999]"
            })
    void anything_but_the_right_number_of_labels_is_refused(String text) throws IOException {
        Path file = folder.resolve("labels.json");
        Files.writeString(file, text);
        assertThatThrownBy(() -> CifarSheets.labels(file, 3))
                .isInstanceOf(IOException.class)
                .hasMessage("labels.json is not a list of 3 labels from 0 to 9.");
    }

    @Test
    void the_right_labels_are_read() throws IOException {
        Path file = folder.resolve("labels.json");
        Files.writeString(file, " [ 1,\n2,3 ]\n");
        assertThat(CifarSheets.labels(file, 3)).containsExactly(1, 2, 3);
    }

    @Test
    void a_record_with_an_impossible_label_is_damage() throws IOException {
        byte[] record = new byte[3073];
        record[0] = 10;
        Files.write(folder.resolve("x.bin"), record);
        assertThatThrownBy(() -> Cifar10.read(folder, List.of(new DataFile("x.bin", 3073, ""))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void idx_files_must_be_what_they_should_be() throws IOException {
        Path file = folder.resolve("labels-idx1");
        byte[] good = {0, 0, 8, 1, 0, 0, 0, 2, 7, 9};
        Files.write(file, good);
        assertThat(IdxFile.read(file, "mnist", 2)).containsExactly(7, 9);
        assertThatThrownBy(() -> IdxFile.read(file, "mnist", 3)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> IdxFile.read(file, "mnist", 1, 2)).isInstanceOf(IOException.class);
        good[2] = 9;
        Files.write(file, good);
        assertThatThrownBy(() -> IdxFile.read(file, "mnist", 2)).hasMessageContaining("damaged");
    }

    @Test
    void a_compressed_idx_file_is_read_alike_and_a_cut_one_is_damaged(@TempDir Path folder) throws IOException {
        byte[] plain = {0, 0, 8, 1, 0, 0, 0, 2, 7, 9};
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        Path file = Files.write(folder.resolve("labels.gz"), bytes.toByteArray());
        assertThat(IdxFile.read(file, "mnist", 2)).containsExactly(7, 9);
        for (byte[] wrong : List.of(Arrays.copyOf(bytes.toByteArray(), 15), plain, new byte[0])) {
            Files.write(file, wrong);
            assertThatThrownBy(() -> IdxFile.read(file, "mnist", 2)).hasMessageContaining("lab data fetch mnist");
        }
    }
}
