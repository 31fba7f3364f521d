package gradientlab.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import gradientlab.data.fetch.DataFile;
import gradientlab.text.Language;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Cifar10Test {
    private static final int RECORD = 1 + Cifar10.IMAGE;
    private static final int PER_FILE = 2000;

    @TempDir
    private Path folder;

    private List<DataFile> twoFiles() throws IOException {
        for (int file = 0; file < 2; file++) {
            byte[] records = new byte[PER_FILE * RECORD];
            for (int i = 0; i < PER_FILE; i++) {
                records[i * RECORD] = (byte) ((i + file) % 10);
                records[i * RECORD + 1 + i % Cifar10.IMAGE] = (byte) 200;
            }
            Files.write(folder.resolve(file + ".bin"), records);
        }
        return List.of(new DataFile("0.bin", PER_FILE * RECORD, ""), new DataFile("1.bin", PER_FILE * RECORD, ""));
    }

    @Test
    void records_of_several_files_follow_each_other() throws IOException {
        ImageDataset data = Cifar10.read(folder, twoFiles());
        assertThat(data.size()).isEqualTo(2 * PER_FILE);
        assertThat(data.label(7)).isEqualTo(7);
        assertThat(data.label(PER_FILE + 7)).isEqualTo(8);
        assertThat(data.pixel(PER_FILE + 1500, 1, (1500 - 1024) / 32, 1500 % 32))
                .isEqualTo(200);
        assertThat(data.pixel(PER_FILE + 1500, 1, (1500 - 1024) / 32, 1500 % 32 + 1))
                .isZero();
    }

    @Test
    void classes_are_named_in_the_language_in_use() throws IOException {
        ImageDataset data = Cifar10.read(folder, twoFiles());
        assertThat(data.classNames()).startsWith("airplane", "automobile").hasSize(10);
        Language.use(Language.TURKISH);
        try {
            assertThat(data.classNames()).startsWith("uçak", "otomobil").endsWith("gemi", "kamyon");
        } finally {
            Language.use(Language.ENGLISH);
        }
    }

    /** 60,000 images must stay under 250 MB, also while they are read: one byte a number and no second copy. */
    @Test
    void reading_allocates_the_bytes_of_the_images_and_little_more() throws IOException {
        List<DataFile> files = twoFiles();
        Cifar10.read(folder, files);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        ImageDataset data = Cifar10.read(folder, files);
        long allocated = threads.getThreadAllocatedBytes(thread) - before;
        assertThat(allocated).isBetween((long) data.size() * RECORD, (long) (1.1 * data.size() * RECORD));
    }
}
