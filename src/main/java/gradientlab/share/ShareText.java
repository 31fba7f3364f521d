package gradientlab.share;

import gradientlab.json.Quoted;
import gradientlab.json.Refused;
import gradientlab.text.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A shared experiment as one line to paste: {@code gradientlab:1:PAYLOAD:SUM}. The payload is the JSON, deflated (RFC
 * 1951) and in base64url without padding; the sum is the CRC-32 of the payload's characters in eight hexadecimal digits,
 * so that a line cut or mangled on its way is told from a wrong one. White space inside does no harm: mail wraps lines.
 */
public final class ShareText {
    /** Longer texts are neither made nor read, in characters. */
    public static final int MOST_CHARACTERS = 200_000;

    private static final Texts TEXTS = Texts.of(ShareText.class);
    private static final String PREFIX = "gradientlab:";

    private ShareText() {}

    /** Whether a text, perhaps one found on the clipboard, means to be a shared experiment. */
    public static boolean looksShared(String text) {
        return text != null && text.strip().startsWith(PREFIX);
    }

    /** @throws Refused when it is too much for a text */
    public static String encode(SharedExperiment shared) throws Refused {
        String payload = Base64.getUrlEncoder().withoutPadding().encodeToString(deflate(Envelope.write(shared, false)));
        String text = PREFIX + Envelope.VERSION + ":" + payload + ":" + sum(payload);
        if (text.length() > MOST_CHARACTERS) {
            throw new Refused(TEXTS.get("text.large"));
        }
        return text;
    }

    /** @throws Refused with what is wrong */
    public static SharedExperiment decode(String text) throws Refused {
        if (text.length() > MOST_CHARACTERS) {
            throw new Refused(TEXTS.get("text.long", MOST_CHARACTERS));
        }
        String line = text.replaceAll("\\s+", "");
        if (!line.startsWith(PREFIX)) {
            throw new Refused(TEXTS.get("text.not-shared"));
        }
        String[] parts = line.split(":", -1);
        if (!parts[1].equals(String.valueOf(Envelope.VERSION))) {
            throw new Refused(TEXTS.get("version", Quoted.of(parts[1])));
        }
        if (parts.length != 4 || parts[3].length() != sum("").length()) {
            throw new Refused(TEXTS.get("text.cut"));
        }
        if (!parts[3].equals(sum(parts[2]))) {
            throw damaged();
        }
        try {
            return Envelope.read(inflate(Base64.getUrlDecoder().decode(parts[2])));
        } catch (IllegalArgumentException noBase64) {
            throw damaged();
        }
    }

    private static Refused damaged() {
        return new Refused(TEXTS.get("text.damaged"));
    }

    private static String sum(String payload) {
        CRC32 sum = new CRC32();
        sum.update(payload.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x", sum.getValue());
    }

    private static byte[] deflate(byte[] json) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try (InputStream in = new DeflaterInputStream(new ByteArrayInputStream(json), deflater)) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible); // it is all in memory
        } finally {
            deflater.end();
        }
    }

    /** Stops at the limit: a few kilobytes can inflate to gigabytes. */
    private static byte[] inflate(byte[] deflated) throws Refused {
        Inflater inflater = new Inflater(true);
        byte[] json;
        try (InputStream in =
                new InflaterInputStream(new ByteArrayInputStream(deflated), inflater, Math.max(1, deflated.length))) {
            json = in.readNBytes(Envelope.MOST_BYTES + 1);
            if (json.length <= Envelope.MOST_BYTES && (!inflater.finished() || inflater.getRemaining() > 0)) {
                throw damaged();
            }
        } catch (IOException noDeflate) {
            throw damaged();
        } finally {
            inflater.end();
        }
        if (json.length > Envelope.MOST_BYTES) {
            throw new Refused(TEXTS.get("text.bomb"));
        }
        return json;
    }
}
