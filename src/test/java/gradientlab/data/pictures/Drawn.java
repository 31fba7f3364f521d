package gradientlab.data.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures as a student draws them, in folders and zips. */
public final class Drawn {
    /** The classes of {@link #thirty}. */
    public static final List<String> CLASSES = List.of("circle", "line", "square");

    private Drawn() {}

    /** Thirty pictures in three classes, always the same: path and content. */
    public static Map<String, byte[]> thirty() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Random random = new Random(7);
        for (String name : CLASSES) {
            for (int i = 0; i < 10; i++) {
                String format = i % 4 == 3 ? "bmp" : i % 4 == 2 ? "gif" : "png";
                files.put(name + "/" + i + "." + format, picture(name, format, 40 + i, 36, random));
            }
        }
        return files;
    }

    static byte[] picture(String name, String format, int width, int height, Random random) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(random.nextInt(120), random.nextInt(120), random.nextInt(120)));
        int x = 4 + random.nextInt(8);
        int y = 4 + random.nextInt(8);
        switch (name) {
            case "circle" -> pen.fillOval(x, y, 20, 20);
            case "square" -> pen.fillRect(x, y, 20, 20);
            default -> pen.drawLine(x, y, x + 20, y + 20);
        }
        pen.dispose();
        return bytes(image, format);
    }

    static byte[] bytes(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream memory = new MemoryCacheImageOutputStream(bytes)) { // else by a file of its own
            if (!ImageIO.write(image, format, memory)) {
                throw new IllegalArgumentException(format);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Writes them into a folder, which is made. */
    public static Path folder(Path folder, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return folder;
    }

    /** Writes them into a zip; the names are what they are. */
    static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
