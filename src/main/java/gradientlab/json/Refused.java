package gradientlab.json;

import java.io.IOException;

/** Something that was to be read is not what the lab accepts; the message is a sentence for the user. */
public final class Refused extends IOException {
    private static final long serialVersionUID = 1;

    public Refused(String sentence) {
        super(sentence);
    }
}
