package gradientlab.share;

import gradientlab.disk.AtomicFile;
import gradientlab.json.Refused;
import gradientlab.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A shared experiment as a file: readable JSON, or the line to paste; both are read. */
public final class ShareFile {
    /** The usual ending. */
    public static final String ENDING = "lab.json";

    private static final Texts TEXTS = Texts.of(ShareFile.class);

    private ShareFile() {}

    /**
     * Reads a file; not on the FX thread.
     *
     * @throws Refused with a sentence when it is none that this lab accepts
     * @throws IOException when it cannot be read at all
     */
    public static SharedExperiment read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new Refused(TEXTS.get("file.none", file.getFileName()));
        }
        if (!Files.isRegularFile(file)) { // a pipe or a device may never end
            throw new Refused(TEXTS.get("file.odd", file.getFileName()));
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(Envelope.MOST_BYTES + 1);
            if (bytes.length > Envelope.MOST_BYTES) {
                throw new Refused(TEXTS.get("file.large", file.getFileName()));
            }
            return parse(bytes);
        } catch (NoSuchFileException gone) {
            throw new Refused(TEXTS.get("file.none", file.getFileName()));
        }
    }

    private static SharedExperiment parse(byte[] bytes) throws Refused {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException binary) {
            throw new Refused(TEXTS.get("not-shared"));
        }
        if (ShareText.looksShared(text)) {
            return ShareText.decode(text);
        }
        return Envelope.read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the file whole or not at all; not on the FX thread. */
    public static void write(Path file, SharedExperiment shared) throws IOException {
        AtomicFile.write(file, Envelope.write(shared, true));
    }
}
