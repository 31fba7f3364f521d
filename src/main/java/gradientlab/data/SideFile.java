package gradientlab.data;

import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The {@code ._NAME} that macOS puts beside NAME on foreign disks and into archives: it holds no data (AppleDouble). */
final class SideFile {
    private static final Texts TEXTS = Texts.of(SideFile.class);
    private static final int MAGIC = 0x00051607;
    private static final String MARK = "._";

    private SideFile() {}

    /**
     * @param start the first bytes of the file, or fewer
     * @param name the file's name or path
     * @throws IOException with a sentence that says which file to open, when it is such a file
     */
    static void refuse(byte[] start, String name) throws IOException {
        if (start.length >= Integer.BYTES && ByteBuffer.wrap(start).getInt() == MAGIC) {
            int mark = name.lastIndexOf(MARK);
            String real = mark < 0 ? "" : name.substring(mark + MARK.length());
            throw new IOException(
                    real.isEmpty() ? TEXTS.get("side-file", name) : TEXTS.get("side-file.open", name, real));
        }
    }
}
