package gradientlab.data;

import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** All that a pickle may name: what NumPy needs to say that something is an array of bytes. None of it runs code. */
enum PickleNames {
    RECONSTRUCT,
    ARRAY_CLASS,
    TYPE_CLASS,
    /** What calling {@link #TYPE_CLASS} gives. */
    BYTE_TYPE,
    /** Python 3 writes bytes in protocol 2 as a text to be encoded. */
    ENCODE;

    private static final Texts TEXTS = Texts.of(PickleNames.class);

    /** @throws IOException with a phrase for every other name */
    static PickleNames of(String module, String name) throws IOException {
        return switch (module + "." + name) {
            case "numpy.core.multiarray._reconstruct", "numpy._core.multiarray._reconstruct" -> RECONSTRUCT;
            case "numpy.ndarray" -> ARRAY_CLASS;
            case "numpy.dtype" -> TYPE_CLASS;
            case "_codecs.encode" -> ENCODE;
            default -> throw new IOException(TEXTS.get("pickle.name", module, name));
        };
    }

    Object call(List<?> arguments) throws IOException {
        if (this == RECONSTRUCT && arguments.size() == 3 && arguments.get(0) == ARRAY_CLASS) {
            return new PickledArray();
        }
        boolean texts = !arguments.isEmpty() && arguments.get(0) instanceof String;
        if (this == TYPE_CLASS && texts) {
            if (!arguments.get(0).equals("u1") && !arguments.get(0).equals("|u1")) {
                throw new IOException(TEXTS.get("pickle.type", arguments.get(0)));
            }
            return BYTE_TYPE;
        }
        if (this == ENCODE && texts && arguments.size() == 2 && "latin1".equals(arguments.get(1))) {
            return ((String) arguments.get(0)).getBytes(StandardCharsets.ISO_8859_1);
        }
        throw new IOException(TEXTS.get("pickle.damaged"));
    }
}
