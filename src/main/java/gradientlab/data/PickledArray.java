package gradientlab.data;

import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A NumPy array of bytes as a pickle builds it: empty first, then filled from its state. */
final class PickledArray {
    private static final Texts TEXTS = Texts.of(PickledArray.class);
    private static final int STATE = 5;

    private byte[] content = new byte[0];

    /** Row-major. */
    byte[] content() {
        return content;
    }

    /**
     * @param state version, shape, type, whether the first axis varies fastest, and the bytes
     * @throws IOException with a phrase when it is another state
     */
    void fill(List<?> state) throws IOException {
        boolean good = state.size() == STATE
                && state.get(2) == PickleNames.BYTE_TYPE
                && state.get(3) instanceof Boolean
                && state.get(1) instanceof List<?>;
        if (!good) {
            throw new IOException(TEXTS.get("pickle.damaged"));
        }
        byte[] bytes = state.get(4) instanceof String text
                ? text.getBytes(StandardCharsets.ISO_8859_1) // Python 2
                : (byte[]) state.get(4);
        long size = 1;
        for (Object axis : (List<?>) state.get(1)) {
            size = Math.multiplyExact(size, (Long) axis);
        }
        if (size != bytes.length || state.get(3) == Boolean.TRUE) {
            throw new IOException(TEXTS.get("pickle.damaged"));
        }
        content = bytes;
    }
}
